package org.preferencecenter.desktop.parts;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.preferencecenter.desktop.style.Styles;

/** Terms and what is said of them: in two columns, or one above the other where there is little room. */
public final class Terms extends VBox {
    private final ObservableBooleanValue narrow;

    public Terms(ObservableBooleanValue narrow) {
        this.narrow = narrow;
        getStyleClass().add(Styles.TERMS);
    }

    /** Adds a term; says nothing where there is nothing to say. */
    public Terms add(String term, String text) {
        if (!text.isBlank()) {
            add(term, Texts.of(text));
        }
        return this;
    }

    /** Adds a term with more to it than a text. */
    public Terms add(String term, Region said) {
        Label name = Texts.of(term, Styles.HEADING);
        GridPane.setValignment(name, VPos.TOP);
        Reflow entry = new Reflow(narrow, said, name, said);
        entry.getStyleClass().add(Styles.TERM);
        getChildren().add(entry);
        return this;
    }
}
