package org.preferencecenter.desktop.parts;

import javafx.scene.control.Label;

/** Makes wrapped text of a style. */
public final class Texts {
    private Texts() {}

    /** A text with style classes; running text without. It wraps and is never cut off. */
    public static Label of(String text, String... styles) {
        Label label = new WrappedLabel(text);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
