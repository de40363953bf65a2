package org.preferencecenter.desktop.style;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
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
    private static final String HIGH_CONTRAST = "high-contrast.css";
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final Parent root;
    private final Appearance appearance;
    private final ObservableBooleanValue highContrast;
    private final InvalidationListener follow;

    private Look(Parent root, Appearance appearance) {
        this.root = root;
        this.appearance = appearance;
        this.highContrast = appearance.highContrast();
        this.follow = value -> dress();
    }

    /**
     * Dresses a node and keeps following the appearance until closed.
     *
     * @param textSize 1 for 100 %
     */
    public static Look on(Parent root, Appearance appearance, double textSize) {
        Look look = new Look(root, appearance);
        root.getStyleClass().addAll("root", Styles.PREFERENCE_CENTER);
        look.textSize(textSize);
        look.dress();
        appearance.colorScheme().addListener(look.follow);
        look.highContrast.addListener(look.follow);
        return look;
    }

    /**
     * Sets the size of all text, and of all that is measured by it.
     *
     * @param size 1 for 100 %
     */
    public void textSize(double size) {
        root.setStyle("-fx-font-size: " + TEXT * size + "px;");
    }

    private void dress() {
        boolean dark = appearance.colorScheme().get() == ColorScheme.DARK;
        Theme theme = dark ? new PrimerDark() : new PrimerLight();
        List<String> sheets = new ArrayList<>(List.of(theme.getUserAgentStylesheet(), address(STYLESHEET)));
        if (highContrast.get()) {
            sheets.add(address(HIGH_CONTRAST));
        }
        root.pseudoClassStateChanged(DARK, dark);
        if (!sheets.equals(root.getStylesheets())) {
            root.getStylesheets().setAll(sheets);
        }
    }

    private static String address(String sheet) {
        return Objects.requireNonNull(Look.class.getResource(sheet)).toExternalForm();
    }

    @Override
    public void close() {
        appearance.colorScheme().removeListener(follow);
        highContrast.removeListener(follow);
    }
}
