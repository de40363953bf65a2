package org.preferencecenter.desktop.information;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.preferencecenter.desktop.parts.EqualButtons;
import org.preferencecenter.desktop.parts.Overlays;
import org.preferencecenter.desktop.parts.Sheet;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/** A dialog with something to read, and one button that closes it. */
final class Reading {
    private final Overlays.Overlay overlay;

    private Reading(String title, Surroundings surroundings, Node... content) {
        Button close = new Button(surroundings.text("information.close"));
        close.setOnAction(event -> close());
        VBox body = new VBox(Texts.of(title, Styles.DIALOG_TITLE));
        body.getChildren().addAll(content);
        StackPane foot = new StackPane(EqualButtons.atTheEnd(close));
        overlay = surroundings.overlays().open(new Sheet(title, body, foot), close, this::close);
    }

    static void open(String title, Surroundings surroundings, Node... content) {
        new Reading(title, surroundings, content);
    }

    private void close() {
        overlay.close();
    }
}
