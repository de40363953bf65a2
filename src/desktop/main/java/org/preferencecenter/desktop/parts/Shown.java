package org.preferencecenter.desktop.parts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.preferencecenter.desktop.style.Styles;
import org.preferencecenter.desktop.text.Remark;

/** Shows or takes away nodes, and the room they take. */
public final class Shown {
    private Shown() {}

    public static void when(boolean shown, Node node) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Shows a label with the remark in its tone, or no label where there is no remark. */
    public static void remark(Optional<Remark> remark, Label label) {
        text(remark.map(Remark::text), label);
        styles(label, Stream.concat(Stream.of("label", Styles.FINE), remark.map(Shown::tone).stream()).toList());
    }

    /** Marks a node with the tone of a remark, beside its own style class. */
    public static void tone(Remark remark, Node node, String own) {
        styles(node, List.of(own, tone(remark)));
    }

    /** Even the same style classes set again would let everything below be styled anew. */
    private static void styles(Node node, List<String> styles) {
        if (!node.getStyleClass().equals(styles)) {
            node.getStyleClass().setAll(styles);
        }
    }

    private static String tone(Remark remark) {
        return remark.tone().name().toLowerCase(Locale.ROOT);
    }

    /** Shows a label with the text, or no label where there is no text. */
    public static void text(Optional<String> text, Label label) {
        label.setText(text.orElse(""));
        when(text.isPresent(), label);
    }
}
