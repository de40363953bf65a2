package org.preferencecenter.desktop.tour;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.assertj.core.api.SoftAssertions;
import org.preferencecenter.desktop.fixture.Contrast;

/**
 * Measures whether a control can be read while it has the focus, while the mouse is over it, and while it is pressed. Of controls that
 * the stylesheet cannot tell apart, the first is measured.
 */
final class ControlStates {
    /** What a person does to a control, as the stylesheet knows it. */
    private static final List<List<String>> STATES = List.of(List.of("focused"), List.of("hover"),
            List.of("hover", "armed", "pressed"), List.of("focused", "armed"));

    private final SoftAssertions softly;
    private final double leastOfText;
    private final double leastOfShape;
    private final Set<String> measured = new HashSet<>();

    ControlStates(SoftAssertions softly, double leastOfText, double leastOfShape) {
        this.softly = softly;
        this.leastOfText = leastOfText;
        this.leastOfShape = leastOfShape;
    }

    /** @param root of the window, whose styles are applied again for each state */
    void measure(String where, Parent root, Stream<Control> controls) {
        controls.filter(control -> measured.add(kind(control))).toList().forEach(control -> {
            for (List<String> state : STATES) {
                change(control, state, true);
                root.applyCss();
                measure(where + ", " + state, control);
                change(control, state, false);
            }
        });
        root.applyCss();
    }

    private static String kind(Control control) {
        StringBuilder kind = new StringBuilder();
        for (Node each = control; each != null; each = each.getParent()) {
            kind.append(each.getStyleClass()).append(each.getPseudoClassStates()).append('/');
        }
        return kind.toString();
    }

    private static void change(Control control, List<String> state, boolean now) {
        boolean focused = control.isFocused();
        state.forEach(each -> control.pseudoClassStateChanged(PseudoClass.getPseudoClass(each),
                now || (each.equals("focused") && focused)));
    }

    private void measure(String where, Control control) {
        control.lookupAll(".text").stream().filter(Text.class::isInstance).map(Text.class::cast)
                .filter(text -> !text.getText().isBlank() && text.isVisible())
                .forEach(text -> softly.assertThat(Contrast.of(text.getFill(), text))
                        .as("%s: “%s”", where, text.getText()).isGreaterThanOrEqualTo(leastOfText));
        if (control instanceof ButtonBase box && (box instanceof CheckBox || box instanceof RadioButton)) {
            Region shape = (Region) box.lookup(box instanceof CheckBox ? ".box" : ".radio");
            List<BackgroundFill> fills = shape.getBackground().getFills();
            softly.assertThat(Contrast.of(fills.get(fills.size() - 2).getFill(), shape))
                    .as("%s: box of %s", where, box.getText()).isGreaterThanOrEqualTo(leastOfShape);
        }
    }
}
