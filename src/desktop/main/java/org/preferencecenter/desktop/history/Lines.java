package org.preferencecenter.desktop.history;

import java.time.LocalDate;
import org.preferencecenter.client.HistoryEntry;
import org.preferencecenter.client.ReceiptProof;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.Ledger;
import org.preferencecenter.desktop.text.HistoryWords;
import org.preferencecenter.desktop.text.Remark;
import org.preferencecenter.desktop.text.Speech;
import org.preferencecenter.desktop.text.Titles;

/**
 * What the timeline says of an entry.
 *
 * @param answer in a word
 * @param title  what was answered
 * @param line   where, to which words, and what its receipt is worth
 */
record Lines(HistoryEntry entry, LocalDate day, String time, Remark answer, String title, String line) {

    static Lines of(HistoryEntry entry, Ledger known, Catalog catalog, Speech speech) {
        Decision decision = entry.decision();
        return new Lines(entry, speech.moments().day(decision.decidedAt()), speech.moments().time(decision.decidedAt()),
                HistoryWords.answer(decision, known, speech), Titles.of(decision.preference(), catalog, speech),
                HistoryWords.line(entry, speech));
    }

    /** Whether the receipt that is here is none. */
    boolean isTrouble() {
        return entry.proof() instanceof ReceiptProof.Worthless;
    }

    /** All that a person may look for. */
    String searched(Speech speech) {
        return String.join(" ", answer.text(), title, line, time, speech.moments().date(day),
                entry.decision().origin().application());
    }
}
