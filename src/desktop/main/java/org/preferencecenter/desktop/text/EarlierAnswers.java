package org.preferencecenter.desktop.text;

import java.util.Optional;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.standing.PreferenceStanding;
import org.preferencecenter.desktop.text.Remark.Tone;

/** Says to somebody who is asked what they answered before, and why they are asked all the same. */
public final class EarlierAnswers {
    private EarlierAnswers() {}

    /**
     * The sentence; none where nobody answered anything.
     *
     * @param returning whether the person answered other questions, so that they may wonder at this one
     */
    public static Optional<Remark> of(PreferenceStanding standing, boolean returning, Speech speech) {
        return switch (standing.standing()) {
            case OUTDATED -> standing.latest().map(answer -> attention(speech.text("consent.before.outdated",
                    when(answer, speech), Places.of(answer.origin(), speech), answer.notice().revision().toString(),
                    speech.words().nameOf(answer.notice().language()))));
            case EXPIRED -> standing.latest().map(answer -> attention(speech.text("consent.before.expired",
                    when(answer, speech), Places.of(answer.origin(), speech))));
            case NOT_ASKED -> returning
                    ? Optional.of(new Remark(speech.text("consent.before.none"), Tone.QUIET))
                    : Optional.empty();
            case GRANTED, PENDING, REFUSED, WITHDRAWN, CONTESTED -> Optional.empty();
        };
    }

    private static Remark attention(String text) {
        return new Remark(text, Tone.ATTENTION);
    }

    private static String when(Decision answer, Speech speech) {
        return speech.moments().past(answer.decidedAt());
    }
}
