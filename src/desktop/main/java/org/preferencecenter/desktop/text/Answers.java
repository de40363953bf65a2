package org.preferencecenter.desktop.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.standing.PreferenceStanding;
import org.preferencecenter.core.standing.Standing;

/** Says what a person answered, when and where. */
public final class Answers {
    private Answers() {}

    /** One answer, taken by itself. */
    public static String of(Decision decision, Speech speech) {
        return filled(decision.grants() ? "answer.granted" : "answer.refused", decision, speech);
    }

    /** The answer in force, in one sentence; the sentence that there is none, where there is none. */
    public static String of(PreferenceStanding standing, Speech speech) {
        Optional<Decision> latest = standing.latest();
        return latest.isEmpty()
                ? speech.text("answer.none")
                : filled(key(standing.standing()), latest.get(), speech);
    }

    /** Every answer that nothing supersedes, the newest first. */
    public static List<String> all(PreferenceStanding standing, Speech speech) {
        return standing.heads().stream()
                .sorted(Comparator.comparing(Decision::decidedAt).thenComparing(Decision::id).reversed())
                .map(head -> of(head, speech)).toList();
    }

    private static String key(Standing standing) {
        return switch (standing) {
            case NOT_ASKED -> "answer.none";
            case GRANTED -> "answer.granted";
            case PENDING -> "answer.pending";
            case REFUSED -> "answer.refused";
            case WITHDRAWN -> "answer.withdrawn";
            case OUTDATED -> "answer.outdated";
            case CONTESTED -> "answer.contested";
            case EXPIRED -> "answer.expired";
        };
    }

    private static String filled(String key, Decision decision, Speech speech) {
        return speech.text(key, speech.moments().past(decision.decidedAt()), Places.of(decision.origin(), speech));
    }
}
