package org.preferencecenter.desktop.text;

import org.preferencecenter.core.history.PastAnswer;
import org.preferencecenter.core.standing.Standing;
import org.preferencecenter.desktop.text.Remark.Tone;

/** Says what would have been allowed on a past day, and why. */
public final class PastWords {
    private PastWords() {}

    /** In one word. */
    public static Remark answer(PastAnswer answer, Speech speech) {
        return answer.permitted()
                ? new Remark(speech.text("history.day.allowed"), Tone.GOOD)
                : new Remark(speech.text("history.day.denied"), Tone.QUIET);
    }

    /** What it follows from. */
    public static String reason(PastAnswer answer, Speech speech) {
        if (!answer.clear()) {
            return speech.text("history.day.unclear");
        }
        Standing standing = answer.standing().standing();
        return switch (standing) {
            case NOT_ASKED -> speech.text("history.day.none");
            case CONTESTED -> speech.text("history.day.contested",
                    speech.words().answers(Answers.all(answer.standing(), speech)));
            case GRANTED, REFUSED, WITHDRAWN, OUTDATED, PENDING, EXPIRED -> Answers.of(answer.standing(), speech);
        };
    }
}
