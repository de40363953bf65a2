package org.preferencecenter.desktop.shell;

import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.preferencecenter.desktop.style.Icons;
import org.preferencecenter.desktop.text.Words;

/** Gives a window its size, name and icon. */
public final class WindowShape {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 320;
    private static final double LEAST_HEIGHT = 256;

    private WindowShape() {}

    /** @param textSize 1 for 100 %; a window grows with its text as far as the screen allows */
    public static void give(Stage stage, Parent content, Locale locale, double textSize) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setScene(new Scene(content, Math.min(WIDTH * textSize, screen.getWidth()),
                Math.min(HEIGHT * textSize, screen.getHeight())));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setTitle(Words.of(locale).text("application.title"));
        stage.getIcons().setAll(Icons.all());
    }
}
