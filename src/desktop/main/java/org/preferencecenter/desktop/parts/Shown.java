package org.preferencecenter.desktop.parts;

import java.util.Locale;
import java.util.Optional;
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
        label.getStyleClass().setAll("label", Styles.FINE);
        remark.ifPresent(shown -> label.getStyleClass().add(shown.tone().name().toLowerCase(Locale.ROOT)));
    }

    /** Shows a label with the text, or no label where there is no text. */
    public static void text(Optional<String> text, Label label) {
        label.setText(text.orElse(""));
        when(text.isPresent(), label);
    }
}
