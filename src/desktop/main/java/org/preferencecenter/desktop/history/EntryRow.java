package org.preferencecenter.desktop.history;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.preferencecenter.desktop.parts.AnswerTitle;
import org.preferencecenter.desktop.parts.Figures;
import org.preferencecenter.desktop.parts.Links;
import org.preferencecenter.desktop.parts.Reflow;
import org.preferencecenter.desktop.parts.Row;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/** One answer in the timeline. */
final class EntryRow extends Row {
    private final Hyperlink details;

    /** @param open shows all of it */
    EntryRow(Lines lines, Surroundings surroundings, Runnable open) {
        details = Links.of(surroundings.text("details.show"), open);
        details.setAccessibleText(surroundings.text("history.details.name", details.getText(), lines.answer().text(),
                lines.title(), surroundings.speech().moments().date(lines.day()), lines.time()));
        Figures time = new Figures(lines.time());
        time.getStyleClass().add(Styles.TIME);
        VBox text = new VBox(new AnswerTitle(lines.answer(), lines.title()), lines.isTrouble()
                ? Texts.of(lines.line(), Styles.FINE, Styles.TROUBLE)
                : Texts.of(lines.line(), Styles.FINE));
        text.getStyleClass().add(Styles.STACK);
        Reflow columns = new Reflow(surroundings.narrow(), text, time, text, details);
        List.of(time, text, details).forEach(part -> GridPane.setValignment(part, VPos.TOP));
        columns.getStyleClass().add(Styles.COLUMNS);
        getChildren().add(columns);
        getStyleClass().add(Styles.ENTRY);
    }

    boolean hasFocus() {
        return details.isFocused();
    }

    void focus() {
        details.requestFocus();
    }
}
