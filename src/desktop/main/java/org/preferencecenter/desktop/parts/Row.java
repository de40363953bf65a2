package org.preferencecenter.desktop.parts;

import javafx.css.PseudoClass;
import javafx.scene.layout.VBox;
import org.preferencecenter.desktop.style.Styles;

/** A row of a card. It knows how high it is until something in it changes, so that a page need not ask each row for one. */
public class Row extends VBox {
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");

    // Not objects: a super constructor may ask for layout before these are set.
    private double knownFor = Double.NaN;
    private double known;
    private double leastKnownFor = Double.NaN;
    private double leastKnown;

    public Row() {
        getStyleClass().add(Styles.ROW);
    }

    /** Tells the row where in its card it stands, for its corners and lines. */
    public final void place(boolean first, boolean last) {
        pseudoClassStateChanged(FIRST, first);
        pseudoClassStateChanged(LAST, last);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width != knownFor) {
            known = super.computePrefHeight(width);
            knownFor = width;
        }
        return known;
    }

    @Override
    protected double computeMinHeight(double width) {
        if (width != leastKnownFor) {
            leastKnown = super.computeMinHeight(width);
            leastKnownFor = width;
        }
        return leastKnown;
    }

    @Override
    public void requestLayout() {
        knownFor = Double.NaN;
        leastKnownFor = Double.NaN;
        super.requestLayout();
    }
}
