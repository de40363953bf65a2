package org.preferencecenter.desktop.style;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.beans.value.ChangeListener;
import javafx.scene.Parent;
import org.preferencecenter.desktop.host.Appearance;

/**
 * Dresses one node and all below it: colors, type and text size. It sets nothing for the whole application, so a host keeps
 * its own look around it and two looks live side by side. Use on the JavaFX thread.
 */
public final class Look implements AutoCloseable {
    /** The size of running text at 100 %, in pixels; every other size of the stylesheet is a multiple of it. */
    private static final double TEXT = 14;
    private static final String STYLESHEET = "preference-center.css";

    private final Parent root;
    private final Appearance appearance;
    private final ChangeListener<ColorScheme> follow;

    private Look(Parent root, Appearance appearance) {
        this.root = root;
        this.appearance = appearance;
        this.follow = (scheme, before, now) -> dress(now);
    }

    /**
     * Dresses a node and keeps following the appearance until closed.
     *
     * @param textSize 1 for 100 %
     */
    public static Look on(Parent root, Appearance appearance, double textSize) {
        Look look = new Look(root, appearance);
        root.getStyleClass().addAll("root", Styles.PREFERENCE_CENTER);
        root.setStyle("-fx-font-size: " + TEXT * textSize + "px;");
        look.dress(appearance.colorScheme().get());
        appearance.colorScheme().addListener(look.follow);
        return look;
    }

    private void dress(ColorScheme scheme) {
        Theme theme = scheme == ColorScheme.DARK ? new PrimerDark() : new PrimerLight();
        root.getStylesheets().setAll(theme.getUserAgentStylesheet(),
                Objects.requireNonNull(Look.class.getResource(STYLESHEET)).toExternalForm());
    }

    @Override
    public void close() {
        appearance.colorScheme().removeListener(follow);
    }
}
