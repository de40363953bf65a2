package org.preferencecenter.desktop.parts;

import javafx.scene.control.Label;

/**
 * A text that wraps and is never cut off. It knows how high it is until something of it changes: JavaFX keeps no height of what wraps,
 * and each layout asks for it many times.
 */
final class WrappedLabel extends Label {
    // Not objects: the super constructor may ask for layout before these are set.
    private double knownFor = Double.NaN;
    private double known;

    WrappedLabel(String text) {
        super(text);
        setWrapText(true);
        setMinSize(0, USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        RightToLeft.guard(this);
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
    public void requestLayout() {
        knownFor = Double.NaN;
        super.requestLayout();
    }
}
