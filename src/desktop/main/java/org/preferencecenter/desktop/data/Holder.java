package org.preferencecenter.desktop.data;

import java.util.List;
import javafx.scene.layout.VBox;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/** A box of the drawing: who holds data, and what there is to say of it. */
final class Holder extends VBox {
    Holder(String name, List<String> lines) {
        getChildren().add(Texts.of(name, Styles.HEADING));
        lines.stream().filter(line -> !line.isEmpty()).forEach(line -> getChildren().add(Texts.of(line, Styles.FINE)));
        getStyleClass().add(Styles.HOLDER);
    }
}
