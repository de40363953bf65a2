package org.preferencecenter.desktop.parts;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** Shows or takes away nodes, and the room they take. */
public final class Shown {
    private Shown() {}

    public static void when(boolean shown, Node node) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Shows a label with the text, or no label where there is no text. */
    public static void text(Optional<String> text, Label label) {
        label.setText(text.orElse(""));
        when(text.isPresent(), label);
    }
}
