package org.preferencecenter.desktop.history;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.preferencecenter.client.HistoryEntry;
import org.preferencecenter.client.WordsProof;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.Ledger;
import org.preferencecenter.desktop.parts.AnswerTitle;
import org.preferencecenter.desktop.parts.EqualButtons;
import org.preferencecenter.desktop.parts.NoticeDetails;
import org.preferencecenter.desktop.parts.Overlays;
import org.preferencecenter.desktop.parts.RightToLeft;
import org.preferencecenter.desktop.parts.Sheet;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Terms;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;
import org.preferencecenter.desktop.text.HistoryWords;
import org.preferencecenter.desktop.text.ProofWords;
import org.preferencecenter.desktop.text.Speech;
import org.preferencecenter.desktop.text.Words;

/** All that is known of one answer: what, when and where, its receipt, and the words that were shown then. */
final class EntryDialog {
    private final Surroundings surroundings;
    private final Overlays.Overlay overlay;

    private EntryDialog(Lines lines, Ledger known, Surroundings surroundings) {
        this.surroundings = surroundings;
        HistoryEntry entry = lines.entry();
        Button close = new Button(surroundings.text("information.close"));
        close.setOnAction(event -> close());
        VBox body = new VBox(Texts.of(lines.title(), Styles.DIALOG_TITLE),
                new AnswerTitle(lines.answer(), surroundings.speech().moments().exact(entry.decision().decidedAt())),
                facts(entry, known), new ReceiptPart(entry, surroundings).node(), words(entry));
        overlay = surroundings.overlays().open(
                new Sheet(lines.title(), body, new StackPane(EqualButtons.atTheEnd(close))), close, this::close);
    }

    static void open(Lines lines, Ledger known, Surroundings surroundings) {
        new EntryDialog(lines, known, surroundings);
    }

    private void close() {
        overlay.close();
    }

    private Node facts(HistoryEntry entry, Ledger known) {
        Speech speech = surroundings.speech();
        Decision decision = entry.decision();
        return new Terms(surroundings.narrow())
                .add(surroundings.text("history.fact.clock"),
                        HistoryWords.wrongClock(decision, known, speech).orElse(""))
                .add(surroundings.text("history.fact.surface"), HistoryWords.surface(decision.origin(), speech))
                .add(surroundings.text("history.fact.device"), decision.origin().device())
                .add(surroundings.text("history.fact.application"), decision.origin().application())
                .add(surroundings.text("history.fact.kept"), HistoryWords.kept(entry, speech))
                .add(surroundings.text("history.fact.replaces"),
                        String.join("\n", HistoryWords.replaces(decision, known, speech)))
                .add(surroundings.text("history.fact.number"), decision.id().toString());
    }

    private Node words(HistoryEntry entry) {
        VBox part = new VBox(Texts.of(surroundings.text("history.words"), Styles.HEADING));
        part.getStyleClass().add(Styles.GROUP);
        part.getChildren().add(entry.words() instanceof WordsProof.Match(Notice notice)
                ? shown(notice)
                : Texts.of(ProofWords.words(entry, surroundings.speech()).text(), Styles.QUIET));
        return part;
    }

    /** All of it in the language of the words and in its direction, as it was on the screen. */
    private Node shown(Notice notice) {
        Words words = Words.of(Locale.forLanguageTag(notice.language()));
        VBox shown = new VBox(Texts.of(notice.words().title(), Styles.HEADING), Texts.of(notice.words().summary()),
                NoticeDetails.shownOnce(notice, words, surroundings.narrow()));
        shown.getStyleClass().add(Styles.GROUP);
        RightToLeft.direct(shown, words);
        return shown;
    }
}
