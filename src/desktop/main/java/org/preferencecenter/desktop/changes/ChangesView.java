package org.preferencecenter.desktop.changes;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.catalog.NoticeChange;
import org.preferencecenter.core.catalog.NoticePart;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.text.WordDiff.Kind;
import org.preferencecenter.desktop.parts.RightToLeft;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Terms;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;
import org.preferencecenter.desktop.text.ChangeWords;
import org.preferencecenter.desktop.text.Speech;

/**
 * The words that a person agreed to beside those of today. What is gone is struck through and what is new is underlined, and for
 * those who hear it both are told in sentences.
 */
final class ChangesView {
    private ChangesView() {}

    /** @param answer the yes to the earlier words */
    static Terms of(Comparison comparison, Decision answer, Notice today, Surroundings surroundings) {
        Speech speech = surroundings.speech();
        String with = ChangeWords.comparedWith(answer, comparison.before(), today, speech);
        Terms terms = new Terms(surroundings.narrow()).add(speech.text("changes.with"), with);
        String said = switch (comparison) {
            case Comparison.WordByWord(var before, var changes) -> wordByWord(changes, terms, speech);
            case Comparison.OneAboveTheOther(var before, var after) -> oneAboveTheOther(before, after, terms, speech);
        };
        terms.setAccessibleText(speech.words().sentences(with, said));
        return terms;
    }

    private static String wordByWord(List<NoticeChange> changes, Terms terms, Speech speech) {
        if (changes.isEmpty()) {
            String none = speech.text("changes.none");
            terms.add(speech.text("changes.differences"), none);
            return none;
        }
        terms.add(speech.text("changes.marks"), flow(Stream.of(piece(Kind.REMOVED, speech.text("changes.removed")),
                piece(Kind.KEPT, " · "), piece(Kind.ADDED, speech.text("changes.added")))));
        for (NoticeChange change : changes) {
            TextFlow flow = flow(change.runs().stream().map(run -> piece(run.kind(), run.text())));
            flow.setAccessibleText(ChangeWords.spoken(change, speech));
            terms.add(ChangeWords.name(change.part(), speech), flow);
        }
        return speech.words().sentences(changes.stream().map(change -> ChangeWords.spoken(change, speech)));
    }

    private static String oneAboveTheOther(Notice before, Notice after, Terms terms, Speech speech) {
        String why = ChangeWords.whyNotWordByWord(before, after, speech);
        terms.add(speech.text("changes.differences"), why);
        for (NoticePart part : NoticePart.values()) {
            VBox both = new VBox(Texts.of(speech.text("changes.before"), Styles.FINE), said(part, before),
                    Texts.of(speech.text("changes.today"), Styles.FINE), said(part, after));
            both.getStyleClass().add(Styles.STACK);
            terms.add(ChangeWords.name(part, speech), both);
        }
        return why;
    }

    private static Label said(NoticePart part, Notice notice) {
        return Texts.of(part.in(notice));
    }

    private static TextFlow flow(Stream<Text> pieces) {
        TextFlow flow = new TextFlow(pieces.toArray(Text[]::new));
        flow.getStyleClass().addAll(Styles.TEXT_FLOW, Styles.COMPARED);
        flow.setMinWidth(0);
        return flow;
    }

    private static Text piece(Kind kind, String words) {
        Text piece = RightToLeft.piece(words);
        switch (kind) {
            case REMOVED -> piece.getStyleClass().add(Styles.REMOVED);
            case ADDED -> piece.getStyleClass().add(Styles.ADDED);
            case KEPT -> {}
        }
        return piece;
    }
}
