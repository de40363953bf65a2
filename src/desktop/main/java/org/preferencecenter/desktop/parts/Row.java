package org.preferencecenter.desktop.parts;

import javafx.css.PseudoClass;
import javafx.scene.layout.VBox;
import org.preferencecenter.desktop.style.Styles;

/** A row of a card. */
public class Row extends VBox {
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");

    public Row() {
        getStyleClass().add(Styles.ROW);
    }

    /** Tells the row where in its card it stands, for its corners and lines. */
    public final void place(boolean first, boolean last) {
        pseudoClassStateChanged(FIRST, first);
        pseudoClassStateChanged(LAST, last);
    }
}
