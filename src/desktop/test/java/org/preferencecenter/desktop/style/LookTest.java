package org.preferencecenter.desktop.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preferencecenter.desktop.fixture.Colors;
import org.preferencecenter.desktop.host.Theme;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class LookTest extends FxRobot {
    private final Colors system = Colors.of(ColorScheme.LIGHT, false);
    private final StackPane root = new StackPane();
    private ChosenAppearance appearance = new ChosenAppearance(Theme.SYSTEM, system);

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void dress() {
        interact(() -> {
            Scene scene = new Scene(root);
            Look.on(root, appearance, 1);
            assertThat(scene.getRoot()).isEqualTo(root);
        });
    }

    @Test
    void asTheSystemFollowsItsColorsAndItsContrastWhileTheWindowIsOpen() {
        assertThat(background()).isEqualTo(Color.WHITE);

        interact(() -> system.scheme().set(ColorScheme.DARK));
        Color dark = background();
        assertThat(dark.getBrightness()).isLessThan(0.2);
        interact(() -> system.contrast().set(true));
        assertThat(background()).isEqualTo(Color.BLACK);
        interact(() -> system.contrast().set(false));
        assertThat(background()).isEqualTo(dark);
    }

    @Test
    void lightAndDarkAreWhatTheyAreWhateverTheSystemHas() {
        interact(() -> {
            system.scheme().set(ColorScheme.DARK);
            system.contrast().set(true);
            appearance.choose(Theme.LIGHT);
        });
        assertThat(background()).isEqualTo(Color.WHITE);
        assertThat(root.getStylesheets()).noneMatch(each -> each.contains("contrast"));

        interact(() -> appearance.choose(Theme.DARK));
        assertThat(background()).isNotIn(Color.WHITE, Color.BLACK);
    }

    @Test
    void highContrastIsOnBlackOrOnWhiteAsTheSystemIs() {
        interact(() -> appearance.choose(Theme.HIGH_CONTRAST));
        assertThat(background()).isEqualTo(Color.WHITE);
        assertThat(root.getStylesheets()).anyMatch(each -> each.endsWith("high-contrast.css"));

        interact(() -> system.scheme().set(ColorScheme.DARK));
        assertThat(background()).isEqualTo(Color.BLACK);
    }

    private Color background() {
        interact(root::applyCss);
        Region dressed = root;
        return (Color) dressed.getBackground().getFills().getLast().getFill();
    }
}
