package org.preferencecenter.desktop.shell;

import java.util.Locale;
import javafx.geometry.Dimension2D;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.preferencecenter.desktop.style.Icons;
import org.preferencecenter.desktop.text.Words;
import org.preferencecenter.desktop.window.WindowState;
import org.preferencecenter.desktop.window.WindowTrack;

/** Gives a window its place, size, name and icon. */
public final class WindowShape {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 320;
    private static final double LEAST_HEIGHT = 256;

    private WindowShape() {}

    /**
     * Shapes a window that is yet to be shown.
     *
     * @param textSize 1 for 100 %; a window grows with its text as far as the screen allows
     * @param before   how it was when it was last closed
     */
    public static WindowTrack give(Stage stage, Region content, Locale locale, double textSize, WindowState before) {
        WindowTrack track = WindowTrack.place(stage, content, new Dimension2D(WIDTH * textSize, HEIGHT * textSize),
                before);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setTitle(Words.of(locale).text("application.title"));
        stage.getIcons().setAll(Icons.all());
        // What the system paints where the first frame is yet to come: the white that is usual would flash in the dark.
        stage.getScene().fillProperty().bind(
                content.backgroundProperty().map(each -> each.getFills().getLast().getFill()).orElse(Color.WHITE));
        return track;
    }
}
