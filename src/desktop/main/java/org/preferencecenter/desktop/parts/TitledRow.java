package org.preferencecenter.desktop.parts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.preferencecenter.desktop.style.Styles;

/** A row with a title, what there is to say about it, and beside it, or beneath where there is little room, what can be done. */
public final class TitledRow extends Row {
    private final VBox text;

    /** @param action what can be done; an empty region where there is nothing */
    public TitledRow(String title, Region action, Surroundings surroundings) {
        Label heading = Texts.of(title, Styles.HEADING);
        text = new VBox(heading);
        text.getStyleClass().add(Styles.STACK);
        Reflow columns = new Reflow(surroundings.narrow(), text, text, action);
        columns.getStyleClass().addAll(Styles.COLUMNS, Styles.TITLED);
        getChildren().add(columns);
    }

    /** Adds a line of running text beneath the title. */
    public TitledRow say(String line) {
        return add(Texts.of(line, Styles.QUIET));
    }

    /** Adds lines beneath the title. */
    public TitledRow add(Node... lines) {
        text.getChildren().addAll(lines);
        return this;
    }
}
