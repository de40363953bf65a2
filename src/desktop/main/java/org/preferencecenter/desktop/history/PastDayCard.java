package org.preferencecenter.desktop.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.layout.VBox;
import org.preferencecenter.client.History;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.history.PastAnswer;
import org.preferencecenter.core.history.Replay;
import org.preferencecenter.desktop.parts.AnswerTitle;
import org.preferencecenter.desktop.parts.Card;
import org.preferencecenter.desktop.parts.Links;
import org.preferencecenter.desktop.parts.Row;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;
import org.preferencecenter.desktop.text.PastWords;
import org.preferencecenter.desktop.text.Speech;
import org.preferencecenter.desktop.text.Titles;

/** What would have been allowed at the end of a past day, why, and what nobody here knows of that day. */
final class PastDayCard {
    private PastDayCard() {}

    /** @param close takes the card away */
    static VBox of(LocalDate day, Timeline timeline, Surroundings surroundings, Runnable close) {
        Speech speech = surroundings.speech();
        History history = timeline.history();
        Replay replay = new Replay(timeline.known(), history.inForce(), timeline.catalog(), speech.moments().now());
        Instant end = speech.moments().endOf(day);
        List<Row> rows = replay.at(end).stream().map(answer -> row(answer, timeline.catalog(), speech)).toList();
        String unknown = surroundings.text(replay.knowsTheWords(end)
                ? "history.day.unknown"
                : "history.day.unknown.words");
        VBox card = Card.of(surroundings.text("history.day.heading", speech.moments().date(day)), rows);
        card.getChildren().addAll(Texts.of(unknown, Styles.FINE),
                Links.of(surroundings.text("history.day.close"), close));
        return card;
    }

    private static Row row(PastAnswer answer, Catalog catalog, Speech speech) {
        Row row = new Row();
        VBox text = new VBox(new AnswerTitle(PastWords.answer(answer, speech),
                Titles.of(answer.standing().preference(), catalog, speech)),
                Texts.of(PastWords.reason(answer, speech), Styles.FINE));
        text.getStyleClass().add(Styles.STACK);
        row.getChildren().add(text);
        return row;
    }
}
