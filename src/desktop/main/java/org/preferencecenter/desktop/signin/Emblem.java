package org.preferencecenter.desktop.signin;

import javafx.scene.layout.Region;
import org.preferencecenter.desktop.style.Styles;

/** The icon of the program, as a picture on a page. */
final class Emblem {
    private Emblem() {}

    static Region make() {
        Region emblem = new Region();
        emblem.getStyleClass().add(Styles.EMBLEM);
        return emblem;
    }
}
