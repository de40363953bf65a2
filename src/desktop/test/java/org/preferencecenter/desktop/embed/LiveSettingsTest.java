package org.preferencecenter.desktop.embed;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.FakeCenter;
import org.preferencecenter.desktop.fixture.FakeKeeper;
import org.preferencecenter.desktop.fixture.NoComputer;
import org.preferencecenter.desktop.fixture.StateBuilder;
import org.preferencecenter.desktop.host.Appearance;
import org.preferencecenter.desktop.host.Host;
import org.preferencecenter.desktop.host.Theme;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What changes in a window that is open when a person sets something. */
class LiveSettingsTest extends FxRobot {
    private final FakeCenter center = new FakeCenter(Examples.saved());
    private final FakeKeeper keeper = new FakeKeeper();
    private final Stage stage = onFxThread(Stage::new);

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        interact(stage::close);
    }

    @Test
    void anotherLanguageIsSpokenAtOnceOnTheSamePageAtTheSamePlaceWithTheSameFocus() {
        CenterWindow window = open();
        visit("Account and app");
        RadioButton german = option("Language: Deutsch");
        interact(() -> {
            page().setVvalue(0.4);
            german.requestFocus();
            german.fire();
        });
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(texts()).contains("Konto und App", "Abmelden").doesNotContain("Sign out");
        assertThat(option("Sprache: Deutsch").isSelected()).isTrue();
        assertThat(requireNonNull(stage.getScene()).getFocusOwner()).isEqualTo(option("Sprache: Deutsch"));
        assertThat(page().getVvalue()).isEqualTo(0.4);
        interact(window::close);
    }

    @Test
    void theWindowTellsOnOfWhatHappensInTheOtherLanguage() {
        CenterWindow window = open();
        set(() -> keeper.set(keeper.now().withLanguage(Optional.of(Locale.GERMAN))));

        center.states.set(Examples.offline());
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(texts()).anyMatch(text -> text.startsWith("Sie sind offline."));
        interact(window::close);
    }

    @Test
    void colorsAndTextSizeChangeWhileEverythingStaysWhereItIs() {
        CenterWindow window = open();
        visit("Account and app");
        RadioButton dark = option("Colors: Dark");
        double small = dark.getHeight();

        interact(dark::fire);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(background().getBrightness()).isLessThan(0.2);
        interact(option("Colors: High contrast")::fire);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(background()).isEqualTo(Color.WHITE);
        interact(option("Text size: 200%")::fire);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(option("Colors: Dark")).as("the very same").isSameAs(dark);
        assertThat(dark.getHeight()).isGreaterThan(1.9 * small);
        assertThat(root().getPseudoClassStates()).as("little room for so much text").extracting(Object::toString)
                .contains("narrow");
        interact(window::close);
    }

    @Test
    void aWindowOpensAsThePersonHasIt() {
        keeper.set(keeper.now().withLanguage(Optional.of(Locale.GERMAN)).withTheme(Theme.DARK).withTextSize(200));

        CenterWindow window = open();

        assertThat(texts()).contains("Einstellungen");
        assertThat(background().getBrightness()).isLessThan(0.2);
        assertThat(stage.getScene().getRoot().getStyle()).contains("28");
        interact(window::close);
    }

    @Test
    void whatWasDecidedUnderAnotherNameIsNoLongerCalledOfThisComputer() {
        CenterWindow window = open();
        assertThat(texts()).anyMatch(text -> text.contains("in the consent dialog on this computer"));

        set(() -> keeper.set(keeper.now().withDevice(Optional.of("Desk"))));

        assertThat(texts()).anyMatch(text -> text.contains("in the consent dialog on “office-pc”"))
                .noneMatch(text -> text.contains("in the consent dialog on this computer"));
        interact(window::close);
    }

    @Test
    void aQuestionThatIsOpenIsPutAgainInTheOtherLanguageAndNothingOfItIsAnswered() {
        center.states.set(Examples.firstSignIn());
        StackPane hosts = new StackPane();
        ConsentOverlay overlay = onFxThread(() -> {
            stage.setScene(new Scene(hosts, 960, 800));
            stage.show();
            return ConsentOverlay.over(hosts, center, host());
        });
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> boxes().getFirst().setSelected(true));

        set(() -> keeper.set(keeper.now().withLanguage(Optional.of(Locale.GERMAN))));

        assertThat(hosts.lookupAll(".dialog")).hasSize(1);
        assertThat(texts()).contains("Auswahl speichern").doesNotContain("Save choices");
        assertThat(boxes()).as("a yes is a yes to the words that were read").hasSize(5)
                .noneMatch(CheckBox::isSelected);
        assertThat(center.done.decided).isEmpty();
        assertThat(center.done.deferred).isEmpty();
        interact(overlay::close);
    }

    @Test
    void aLanguageThatIsWrittenFromLeftToRightTurnsTheWindowThatWay() {
        CenterWindow window = open();

        assertThat(root().getNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        interact(window::close);
    }

    @Test
    void aWindowThatIsClosedFollowsNoSettingsAnyMore() {
        CenterWindow window = open();
        interact(window::close);

        set(() -> keeper.set(keeper.now().withLanguage(Optional.of(Locale.GERMAN)).withTheme(Theme.DARK)));

        assertThat(texts()).contains("Preferences");
        assertThat(background()).isEqualTo(Color.WHITE);
    }

    private CenterWindow open() {
        CenterWindow window = onFxThread(() -> CenterWindow.show(stage, center, host()));
        WaitForAsyncUtils.waitForFxEvents();
        return window;
    }

    private void set(Runnable change) {
        interact(change);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void visit(String page) {
        interact(() -> root().lookupAll(".toggle-button").stream().map(ToggleButton.class::cast)
                .filter(each -> each.getText().equals(page)).findFirst().orElseThrow().fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private RadioButton option(String name) {
        return root().lookupAll(".radio-button").stream().map(RadioButton.class::cast)
                .filter(each -> each.getAccessibleText().equals(name)).findFirst().orElseThrow();
    }

    private List<CheckBox> boxes() {
        return root().lookupAll(".dialog .check-box").stream().map(CheckBox.class::cast).toList();
    }

    private List<String> texts() {
        return below(root()).flatMap(each -> switch (each) {
            case Labeled labeled -> Stream.of(labeled.getText());
            case Text text -> Stream.of(text.getText());
            default -> Stream.empty();
        }).toList();
    }

    private static Stream<Node> below(Node node) {
        Stream<Node> children = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(LiveSettingsTest::below)
                : Stream.empty();
        return Stream.concat(Stream.of(node), children);
    }

    private ScrollPane page() {
        return root().lookupAll(".scroll-pane").stream().map(ScrollPane.class::cast)
                .filter(each -> each.getParent().isVisible()).findFirst().orElseThrow();
    }

    private Parent root() {
        return requireNonNull(stage.getScene()).getRoot();
    }

    private Color background() {
        Node dressed = root();
        return (Color) ((Region) dressed).getBackground().getFills().getLast().getFill();
    }

    private Host host() {
        return new Host(StateBuilder.DEVICE, Locale.US, ZoneOffset.UTC, InstantSource.fixed(StateBuilder.NOW),
                Appearance.always(ColorScheme.LIGHT), 1, new NoComputer()).keeping(keeper);
    }

    private static <T> T onFxThread(Supplier<T> make) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, make::get);
    }
}
