package org.preferencecenter.core.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.preferencecenter.core.catalog.PreferenceId;

/**
 * One answer of one person to one preference. It is never changed and never deleted.
 *
 * @param decidedAt  what the author's clock said, in milliseconds; evidence, never order
 * @param supersedes the decisions for the same preference that the author's ledger held unsuperseded, sorted
 */
public record Decision(DecisionId id, PreferenceId preference, Answer answer, NoticeReference notice, Origin origin,
        Instant decidedAt, List<DecisionId> supersedes) {
    /** No honest author has more heads than devices; the bound keeps a hostile one from filling memory. */
    public static final int MOST_SUPERSEDED = 100;

    /** @throws IllegalArgumentException if it supersedes itself or too many */
    public Decision {
        decidedAt = decidedAt.truncatedTo(ChronoUnit.MILLIS);
        supersedes = supersedes.stream().distinct().sorted().toList();
        if (supersedes.contains(id) || supersedes.size() > MOST_SUPERSEDED) {
            throw new IllegalArgumentException("A decision supersedes at most " + MOST_SUPERSEDED + " others");
        }
    }

    public boolean grants() {
        return answer == Answer.GRANTED;
    }
}
