package org.preferencecenter.desktop.document;

import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.standing.Standing;
import org.preferencecenter.desktop.text.Speech;

/** Says answers and standings in a word or two. */
final class AnswerWords {
    private AnswerWords() {}

    static String of(Answer answer, Speech speech) {
        return speech.text(switch (answer) {
            case GRANTED -> "document.granted";
            case DENIED -> "document.denied";
            case UNKNOWN -> "document.unknown";
        });
    }

    static String of(Standing standing, Speech speech) {
        return speech.text(switch (standing) {
            case NOT_ASKED -> "document.notAsked";
            case GRANTED -> "document.granted";
            case PENDING -> "document.pending";
            case REFUSED -> "document.denied";
            case WITHDRAWN -> "document.withdrawn";
            case OUTDATED -> "document.outdated";
            case CONTESTED -> "document.contested";
            case EXPIRED -> "document.expired";
        });
    }

    static String of(boolean yes, Speech speech) {
        return speech.text(yes ? "document.yes" : "document.no");
    }
}
