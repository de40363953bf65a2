package org.preferencecenter.desktop.embed;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.FakeCenter;
import org.preferencecenter.desktop.fixture.HostTest;
import org.preferencecenter.desktop.host.WindowMemory;

class CenterWindowTest extends HostTest {
    /** Larger than a window that remembers nothing, and than no screen. */
    private static final int WIDTH = 970;
    private static final int HEIGHT = 850;

    private final FakeCenter center = new FakeCenter(Examples.saved());
    private final Memory memory = new Memory();

    /** A memory that lasts as long as the test. */
    private static final class Memory implements WindowMemory {
        private String text = "";

        @Override
        public String read() {
            return text;
        }

        @Override
        public void keep(String kept) {
            text = kept;
        }
    }

    @Test
    void theWindowIsShownWithItsContentInPlace() {
        Stage stage = stage();
        List<Bounds> whenShown = new ArrayList<>();
        stage.addEventHandler(WindowEvent.WINDOW_SHOWING, event -> whenShown.addAll(places(stage)));

        CenterWindow window = show(stage);

        assertThat(whenShown).hasSize(5).isEqualTo(places(stage));
        interact(window::close);
    }

    /** What the first frame draws is what is drawn when everything came to rest: nothing is empty, moves or changes its color. */
    @ParameterizedTest
    @EnumSource(ColorScheme.class)
    void theFirstFrameIsWhole(ColorScheme scheme) {
        Stage stage = stage();
        AtomicReference<WritableImage> first = new AtomicReference<>();
        stage.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.addPostLayoutPulseListener(() -> {
                    if (stage.isShowing() && first.get() == null) {
                        assertThat(scene.getRoot().isNeedsLayout()).isFalse();
                        first.set(scene.getRoot().snapshot(null, null));
                    }
                });
            }
        });

        CenterWindow window = onFxThread(() -> CenterWindow.show(stage, center, host(scheme)));
        settle();

        int[] drawn = pixels(requireNonNull(first.get()));
        assertThat(drawn).isEqualTo(pixels(onFxThread(() -> stage.getScene().getRoot().snapshot(null, null))));
        assertThat(Arrays.stream(drawn).distinct().count()).as("colors").isGreaterThan(50);
        assertThat(((Color) stage.getScene().getFill()).getBrightness() > 0.5).as("behind the first frame")
                .isEqualTo(scheme == ColorScheme.LIGHT);
        interact(window::close);
    }

    @Test
    void aWindowOpensAsItWasClosed() {
        Stage stage = stage();
        CenterWindow window = show(stage);
        interact(() -> {
            stage.setX(12);
            stage.setY(34);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            page(stage, "Account and app").fire();
        });
        settle();
        close(stage, window);

        Stage next = stage();
        CenterWindow again = show(next);

        assertThat(next.getX()).isEqualTo(12);
        assertThat(next.getY()).isEqualTo(34);
        assertThat(next.getWidth()).isEqualTo(WIDTH);
        assertThat(next.getHeight()).isEqualTo(HEIGHT);
        assertThat(page(next, "Account and app").isSelected()).isTrue();
        assertThat(texts(next.getScene().getRoot())).contains("Account and app").doesNotContain("Communication");
        close(next, again);
    }

    @Test
    void aMaximizedWindowOpensMaximizedAndHasItsFormerSizeBeneath() {
        Stage stage = stage();
        CenterWindow window = show(stage);
        interact(() -> {
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
        });
        settle();
        interact(() -> stage.setMaximized(true));
        settle();
        close(stage, window);

        Stage next = stage();
        CenterWindow again = show(next);

        assertThat(next.isMaximized()).isTrue();
        close(next, again);
        assertThat(memory.text).containsPattern("window \\S+ \\S+ 970.0 850.0 maximized ");
    }

    @Test
    void aPlaceOnNoScreenIsNotUsed() {
        Stage stage = stage();
        CenterWindow window = show(stage);
        close(stage, window);
        memory.text = memory.text.replaceFirst("window \\S+ \\S+ \\S+ \\S+", "window 5000 5000 970 850");

        Stage next = stage();
        CenterWindow again = show(next);

        assertThat(next.getX()).isLessThan(1000);
        assertThat(next.getWidth()).isEqualTo(WIDTH);
        close(next, again);
    }

    @Test
    void whoeverSignsInNextDoesNotBeginOnTheAccountPage() {
        Stage stage = stage();
        CenterWindow window = show(stage);
        interact(page(stage, "Account and app")::fire);

        center.states.set(Examples.signedOut());
        settle();
        center.states.set(Examples.saved());
        settle();

        assertThat(page(stage, "Preferences").isSelected()).isTrue();
        assertThat(boxes(stage.getScene().getRoot())).hasSize(5);
        close(stage, window);
        assertThat(memory.text).startsWith("page preferences\n");
    }

    @Test
    void anOpenQuestionIsPutOffWhenTheWindowIsClosed() {
        center.states.set(Examples.firstSignIn());
        Stage stage = stage();
        CenterWindow window = show(stage);

        close(stage, window);

        assertThat(center.done.deferred).hasSize(1);
        assertThat(center.done.decided).isEmpty();
        assertThat(stage.getTitle()).isEqualTo("Preference Center");
    }

    private CenterWindow show(Stage stage) {
        CenterWindow window = onFxThread(() -> CenterWindow.show(stage, center, host(ColorScheme.LIGHT), memory));
        settle();
        return window;
    }

    /** As a person does it. */
    private void close(Stage stage, CenterWindow window) {
        interact(() -> {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            stage.hide();
            window.close();
        });
    }

    private static List<Bounds> places(Stage stage) {
        return boxes(stage.getScene().getRoot()).stream()
                .map(box -> box.localToScene(box.getLayoutBounds())).toList();
    }

    private static ToggleButton page(Stage stage, String name) {
        return stage.getScene().getRoot().lookupAll(".toggle-button").stream().map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals(name)).findFirst().orElseThrow();
    }

    private static int[] pixels(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
