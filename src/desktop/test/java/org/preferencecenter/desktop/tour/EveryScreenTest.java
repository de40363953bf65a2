package org.preferencecenter.desktop.tour;

import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preferencecenter.desktop.fixture.Colors;
import org.preferencecenter.desktop.fixture.Contrast;
import org.preferencecenter.desktop.fixture.WindowTest;
import org.preferencecenter.desktop.parts.RightToLeft;

/** What must hold on every screen of the tour, in each theme and language and in windows of all sizes. */
class EveryScreenTest extends WindowTest {
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;
    private static final double HIGH_TEXT = 7;
    private static final double HIGH_SHAPE = 4.5;
    private static final Set<String> OUTLINED = Set.of("button", "card", "dialog", "text-field", "text-area");
    private static final double TARGET = 24;
    private static final double A_PIXEL = 1;

    /** All that is wrong is told at once: a person who mends a screen wants to know the rest of it, too. */
    private final SoftAssertions softly = new SoftAssertions();

    static List<Opening> openings() {
        return List.of(new Opening(Locale.US, ColorScheme.LIGHT, 1, 960, 800),
                new Opening(Locale.of("ar", "EG"), ColorScheme.DARK, 1, 400, 640),
                new Opening(Locale.GERMANY, ColorScheme.DARK, 1, 960, 800),
                new Opening(Locale.GERMANY, ColorScheme.LIGHT, 2, 640, 960),
                new Opening(Locale.US, Colors.of(ColorScheme.DARK, true), 1, 960, 800),
                new Opening(Locale.GERMANY, Colors.of(ColorScheme.LIGHT, true), 1, 400, 640));
    }

    @ParameterizedTest
    @MethodSource("openings")
    void isReadableReachableAndWhole(Opening opening) {
        boolean high = opening.colors().contrast().get();
        ControlStates states = new ControlStates(softly, high ? HIGH_TEXT : TEXT, high ? HIGH_SHAPE : SHAPE);
        List<String> logged = new ArrayList<>();
        Handler listener = listener(logged);
        Logger.getLogger("").addHandler(listener);
        try {
            for (View view : View.all()) {
                inTurns(opening, view.state(), () -> softly.assertThatCode(() -> view.then().accept(stand()))
                        .as("%s: what the person does", view.name()).doesNotThrowAnyException(), () -> {
                            stand().root.applyCss();
                            stand().root.layout();
                            textsHaveContrast(view, high ? HIGH_TEXT : TEXT);
                            boxesHaveContrast(view, high ? HIGH_SHAPE : SHAPE);
                            if (high) {
                                outlinesHaveContrast(view);
                            }
                            targetsAreLargeEnough(view);
                            controlsHaveRoleAndName(view);
                            nothingIsCutOff(view);
                            states.measure(view.name(), stand().root, controls());
                        });
            }
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
        softly.assertThat(logged).as("warnings of the toolkit, such as colors that a skin does not find").isEmpty();
        softly.assertAll();
    }

    private void textsHaveContrast(View view, double least) {
        inReach(Text.class).filter(text -> !text.getText().isBlank())
                .forEach(text -> softly.assertThat(Contrast.of(text.getFill(), text))
                        .as("%s: “%s”", view.name(), text.getText()).isGreaterThanOrEqualTo(least));
    }

    /** The outline of a box is the last but one of its fills, the ring around it the first. */
    private void boxesHaveContrast(View view, double least) {
        inReach(ButtonBase.class).filter(each -> each instanceof CheckBox || each instanceof RadioButton)
                .forEach(box -> {
                    Node shape = box.lookup(box instanceof CheckBox ? ".box" : ".radio");
                    List<BackgroundFill> fills = ((Region) shape).getBackground().getFills();
                    softly.assertThat(Contrast.of(fills.get(fills.size() - 2).getFill(), shape))
                            .as("%s: box of %s", view.name(), box.getText()).isGreaterThanOrEqualTo(least);
                    if (box.isFocused()) {
                        softly.assertThat(Contrast.of(fills.getFirst().getFill(), shape))
                                .as("%s: focus ring", view.name())
                                .isGreaterThanOrEqualTo(least);
                    }
                });
    }

    /** The field in a date picker has none of its own: that of the picker goes around both. */
    private void outlinesHaveContrast(View view) {
        inReach(Region.class).filter(region -> region.getStyleClass().stream().anyMatch(OUTLINED::contains))
                .filter(region -> !(region.getParent() instanceof ComboBoxBase<?>))
                .forEach(region -> softly.assertThat(Contrast.ofOutline(region))
                        .as("%s: outline of %s", view.name(), region).isGreaterThanOrEqualTo(HIGH_SHAPE));
    }

    private void targetsAreLargeEnough(View view) {
        controls().forEach(control -> {
            softly.assertThat(control.getHeight()).as("%s: height of %s", view.name(), control)
                    .isGreaterThanOrEqualTo(TARGET);
            softly.assertThat(control.getWidth()).as("%s: width of %s", view.name(), control)
                    .isGreaterThanOrEqualTo(TARGET);
        });
    }

    private void controlsHaveRoleAndName(View view) {
        controls().forEach(control -> {
            softly.assertThat(control.getAccessibleRole()).as("%s: role of %s", view.name(), control)
                    .isIn(AccessibleRole.CHECK_BOX, AccessibleRole.BUTTON, AccessibleRole.HYPERLINK,
                            AccessibleRole.TEXT_FIELD, AccessibleRole.TEXT_AREA, AccessibleRole.TOGGLE_BUTTON,
                            AccessibleRole.RADIO_BUTTON, AccessibleRole.COMBO_BOX, AccessibleRole.DATE_PICKER);
            if (control instanceof Labeled labeled) {
                String name = labeled.getAccessibleText() == null ? labeled.getText() : labeled.getAccessibleText();
                softly.assertThat(RightToLeft.plain(name)).as("%s: the name holds what is seen", view.name())
                        .contains(RightToLeft.plain(labeled.getText()))
                        .isNotBlank();
            }
            if (control instanceof CheckBox box) {
                softly.assertThat(box.getAccessibleHelp()).as("%s: help of %s", view.name(), box.getText())
                        .isNotBlank();
                softly.assertThat(box.queryAccessibleAttribute(AccessibleAttribute.SELECTED))
                        .isEqualTo(box.isSelected());
            }
        });
    }

    private void nothingIsCutOff(View view) {
        softly.assertThat(CutOff.in(stand().root)).as("%s: what is cut off", view.name()).isEmpty();
        softly.assertThat(stand().root.getWidth()).isCloseTo(stand().root.getScene().getWidth(), within(A_PIXEL));
    }

    private Stream<Control> controls() {
        return inReach(Control.class).filter(Node::isFocusTraversable);
    }

    /** What does not lie behind a dialog. */
    private <T extends Node> Stream<T> inReach(Class<T> type) {
        return all(type).filter(node -> !node.isDisabled());
    }

    private static Handler listener(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                    logged.add(entry.getLoggerName() + ": " + entry.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
