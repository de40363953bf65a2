package org.preferencecenter.desktop.parts;

import java.util.List;
import javafx.scene.layout.VBox;
import org.preferencecenter.desktop.style.Styles;

/** A section: its name and its rows in a frame. */
public final class Card {
    private Card() {}

    public static VBox of(String heading, List<? extends Row> rows) {
        VBox card = new VBox();
        card.getStyleClass().add(Styles.CARD);
        for (int index = 0; index < rows.size(); index++) {
            rows.get(index).place(index == 0, index == rows.size() - 1);
            card.getChildren().add(rows.get(index));
        }
        VBox group = new VBox(Texts.of(heading, Styles.HEADING), card);
        group.getStyleClass().add(Styles.GROUP);
        return group;
    }
}
