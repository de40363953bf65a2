package org.preferencecenter.desktop.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.FakeCenter;
import org.preferencecenter.desktop.fixture.StateBuilder;
import org.preferencecenter.desktop.host.Appearance;
import org.preferencecenter.desktop.host.Computer;
import org.preferencecenter.desktop.host.Host;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The parts that a host builds in, in the window of a host that has a look of its own. */
class EmbeddingTest extends FxRobot {
    private final FakeCenter center = new FakeCenter(Examples.saved());
    private final Button hosts = new Button("The host's own button");
    private final StackPane root = new StackPane(new HBox(hosts));
    private Stage stage = onFxThread(Stage::new);

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void openHost() {
        interact(() -> {
            stage.setScene(new Scene(root, 960, 800));
            stage.show();
            stage.requestFocus();
            hosts.requestFocus();
        });
    }

    @AfterEach
    void closeHost() {
        interact(stage::close);
    }

    @Test
    void theViewShowsThePreferencesAndLeavesTheHostsLookAlone() {
        Background before = hosts.getBackground();

        PreferencesView view = onFxThread(() -> PreferencesView.of(center, host(ColorScheme.DARK)));
        interact(() -> ((HBox) root.getChildren().getFirst()).getChildren().add(view.node()));
        WaitForAsyncUtils.waitForFxEvents();

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
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(((Region) light.node()).getBackground()).isNotEqualTo(((Region) dark.node()).getBackground());
        interact(light::close);
        interact(dark::close);
    }

    @Test
    void aClosedViewFollowsNoMore() {
        PreferencesView view = onFxThread(() -> PreferencesView.of(center, host(ColorScheme.LIGHT)));
        interact(() -> root.getChildren().add(view.node()));
        WaitForAsyncUtils.waitForFxEvents();
        CheckBox training = view.node().lookupAll(".check-box").stream().map(CheckBox.class::cast)
                .filter(box -> box.getText().startsWith("Training")).findFirst().orElseThrow();

        interact(view::close);
        center.states.set(Examples.justWithdrawn());
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(training.isSelected()).isTrue();
    }

    @Test
    void theOverlayAsksOverTheHostsWindowAndGivesItBack() {
        center.states.set(Examples.firstSignIn());

        ConsentOverlay overlay = onFxThread(() -> ConsentOverlay.over(root, center, host(ColorScheme.LIGHT)));
        WaitForAsyncUtils.waitForFxEvents();
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
    void theWindowPutsAnOpenQuestionOffWhenItIsClosed() {
        center.states.set(Examples.firstSignIn());
        Stage own = onFxThread(Stage::new);
        CenterWindow window = onFxThread(() -> CenterWindow.show(own, center, host(ColorScheme.LIGHT)));
        WaitForAsyncUtils.waitForFxEvents();

        interact(() -> own.getOnCloseRequest().handle(null));

        assertThat(center.done.deferred).hasSize(1);
        assertThat(center.done.decided).isEmpty();
        assertThat(own.getTitle()).isEqualTo("Preference Center");
        interact(window::close);
        interact(own::close);
    }

    private static Host host(ColorScheme scheme) {
        return new Host(StateBuilder.DEVICE, Locale.US, ZoneOffset.UTC, InstantSource.fixed(StateBuilder.NOW),
                Appearance.always(scheme), 1, new Computer() {
                    @Override
                    public boolean open(URI address) {
                        return true;
                    }

                    @Override
                    public void copy(String text) {}

                    @Override
                    public CompletionStage<Boolean> save(String suggestedName, String text) {
                        return CompletableFuture.completedStage(false);
                    }
                });
    }

    private static <T> T onFxThread(Supplier<T> make) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, make::get);
    }
}
