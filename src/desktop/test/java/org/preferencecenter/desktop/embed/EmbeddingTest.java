package org.preferencecenter.desktop.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.FakeCenter;
import org.preferencecenter.desktop.fixture.HostTest;

/** The parts that a host builds in, in the window of a host that has a look of its own. */
class EmbeddingTest extends HostTest {
    private final FakeCenter center = new FakeCenter(Examples.saved());
    private final Button hosts = new Button("The host's own button");
    private final StackPane root = new StackPane(new HBox(hosts));
    private final Stage stage = stage();

    @BeforeEach
    void openHost() {
        interact(() -> {
            stage.setScene(new Scene(root, 960, 800));
            stage.show();
            stage.requestFocus();
            hosts.requestFocus();
        });
    }

    @Test
    void theViewShowsThePreferencesAndLeavesTheHostsLookAlone() {
        Background before = hosts.getBackground();

        PreferencesView view = onFxThread(() -> PreferencesView.of(center, host(ColorScheme.DARK)));
        interact(() -> ((HBox) root.getChildren().getFirst()).getChildren().add(view.node()));
        settle();

        assertThat(view.node().lookupAll(".check-box")).hasSize(5);
        assertThat(view.node().lookupAll(".side-bar")).isEmpty();
        assertThat(hosts.getBackground()).isEqualTo(before);
        assertThat(stage.getScene().getStylesheets()).isEmpty();
        interact(view::close);
    }

    @Test
    void twoViewsOfDifferentColorsLiveSideBySide() {
        PreferencesView light = onFxThread(() -> PreferencesView.of(center, host(ColorScheme.LIGHT)));
        PreferencesView dark = onFxThread(() -> PreferencesView.of(center, host(ColorScheme.DARK)));
        interact(() -> root.getChildren().setAll(new HBox(light.node(), dark.node())));
        settle();

        assertThat(((Region) light.node()).getBackground()).isNotEqualTo(((Region) dark.node()).getBackground());
        interact(light::close);
        interact(dark::close);
    }

    @Test
    void aClosedViewFollowsNoMore() {
        PreferencesView view = onFxThread(() -> PreferencesView.of(center, host(ColorScheme.LIGHT)));
        interact(() -> root.getChildren().add(view.node()));
        settle();
        CheckBox training = view.node().lookupAll(".check-box").stream().map(CheckBox.class::cast)
                .filter(box -> box.getText().startsWith("Training")).findFirst().orElseThrow();

        interact(view::close);
        center.states.set(Examples.justWithdrawn());
        settle();

        assertThat(training.isSelected()).isTrue();
    }

    @Test
    void theOverlayAsksOverTheHostsWindowAndGivesItBack() {
        center.states.set(Examples.firstSignIn());

        ConsentOverlay overlay = onFxThread(() -> ConsentOverlay.over(root, center, host(ColorScheme.LIGHT)));
        settle();
        assertThat(root.lookupAll(".dialog")).hasSize(1);
        assertThat(hosts.isDisabled()).isTrue();
        type(KeyCode.ESCAPE);

        assertThat(center.done.deferred).containsExactly(Examples.firstSignIn().questions());
        assertThat(center.done.decided).isEmpty();
        assertThat(hosts.isDisabled()).isFalse();
        assertThat(hosts.isFocused()).isTrue();
        List<String> pressed = new ArrayList<>();
        hosts.setOnAction(event -> pressed.add("pressed"));
        clickOn(hosts);
        assertThat(pressed).as("the overlay does not lie in the way").hasSize(1);
        interact(overlay::close);
        assertThat(root.getChildren()).hasSize(1);
    }

    @Test
    void theFirstBoxHasTheFocusAlsoWhereTheWindowComesLaterThanTheQuestion() {
        center.states.set(Examples.firstSignIn());
        StackPane later = new StackPane(new Button("The host's other button"));
        ConsentOverlay overlay = onFxThread(() -> ConsentOverlay.over(later, center, host(ColorScheme.LIGHT)));
        Stage other = stage();

        interact(() -> {
            other.setScene(new Scene(later, 960, 800));
            other.show();
            other.requestFocus();
        });
        settle();

        assertThat(other.getScene().getFocusOwner()).isEqualTo(boxes(later).getFirst());
        interact(overlay::close);
    }

    @Test
    void leavingTheHostMeansNotNow() {
        center.states.set(Examples.firstSignIn());
        ConsentOverlay overlay = onFxThread(() -> ConsentOverlay.over(root, center, host(ColorScheme.LIGHT)));

        interact(overlay::leave);
        interact(overlay::leave);

        assertThat(center.done.deferred).containsExactly(Examples.firstSignIn().questions());
        assertThat(center.done.decided).isEmpty();
        interact(overlay::close);
    }

    @Test
    void anOverlayThatIsTakenAwayLeavesTheQuestionOpenAndTheHostInReach() {
        center.states.set(Examples.firstSignIn());
        ConsentOverlay overlay = onFxThread(() -> ConsentOverlay.over(root, center, host(ColorScheme.LIGHT)));
        settle();
        assertThat(hosts.isDisabled()).isTrue();

        interact(overlay::close);

        assertThat(hosts.isDisabled()).isFalse();
        assertThat(hosts.isFocused()).isTrue();
        assertThat(root.getChildren()).hasSize(1);
        assertThat(root.getChildren().getFirst().getStyleClass()).isEmpty();
        assertThat(center.done.deferred).isEmpty();
    }

    @Test
    void twoPersonsCanBeShownSideBySide() {
        FakeCenter other = new FakeCenter(Examples.justWithdrawn());
        PreferencesView one = onFxThread(() -> PreferencesView.of(center, host(ColorScheme.LIGHT)));
        PreferencesView two = onFxThread(() -> PreferencesView.of(other, host(ColorScheme.LIGHT)));
        interact(() -> root.getChildren().setAll(new HBox(one.node(), two.node())));
        settle();

        interact(() -> boxes(two.node()).getFirst().fire());
        settle();

        assertThat(other.done.decided).hasSize(1);
        assertThat(center.done.decided).isEmpty();
        assertThat(ticked(one)).containsExactly(true, false, true, true, false);
        assertThat(ticked(two)).containsExactly(false, false, false, true, false);
        interact(one::close);
        interact(two::close);
    }

    @Test
    void aViewHasItsContentAtOnce() {
        PreferencesView view = onFxThread(() -> {
            PreferencesView made = PreferencesView.of(center, host(ColorScheme.LIGHT));
            new Scene((Region) made.node());
            made.node().applyCss();
            assertThat(boxes(made.node())).hasSize(5);
            return made;
        });
        interact(view::close);
    }

    private static List<Boolean> ticked(PreferencesView view) {
        return boxes(view.node()).stream().map(CheckBox::isSelected).toList();
    }
}
