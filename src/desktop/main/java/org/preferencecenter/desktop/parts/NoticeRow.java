package org.preferencecenter.desktop.parts;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.preferencecenter.core.catalog.Information;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.desktop.style.Styles;

/** One preference in a card: its checkbox with the title, what stands beneath, links beside it, and the whole notice on demand. */
public final class NoticeRow extends Row {
    private final VBox beneath = new VBox();

    /**
     * @param box     gets the notice's title, so a click on the title is a click on the box
     * @param summary what the vendor may do, in one sentence
     */
    public NoticeRow(CheckBox box, String summary, Notice notice, Information information, Surroundings surroundings) {
        box.setText(notice.words().title());
        box.setWrapText(true);
        RightToLeft.guard(box);
        box.setMnemonicParsing(false);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinHeight(USE_PREF_SIZE);
        box.getStyleClass().add(Styles.CHOICE);
        beneath.getStyleClass().add(Styles.BENEATH_TITLE);
        beneath.getChildren().add(Texts.of(summary, Styles.QUIET));
        Disclosure details = new Disclosure(this,
                new Disclosure.Names("details.show", "details.hide", notice.words().title()),
                () -> NoticeDetails.of(notice, information, surroundings.speech().words(), surroundings.narrow()),
                surroundings);
        VBox links = new VBox(details.link());
        links.getStyleClass().add(Styles.ROW_LINKS);
        VBox text = new VBox(box, beneath);
        Reflow columns = new Reflow(surroundings.narrow(), text, text, links);
        columns.getStyleClass().add(Styles.COLUMNS);
        getChildren().add(columns);
    }

    /** Adds lines beneath the summary. */
    public void addLines(Node... lines) {
        beneath.getChildren().addAll(lines);
    }
}
