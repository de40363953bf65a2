package org.preferencecenter.core.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.preferencecenter.core.catalog.PreferenceId;

/**
 * One answer of one person to one preference. It is never changed, and deleted only with all others of the account.
 *
 * @param decidedAt  what the author's clock said, in milliseconds; evidence, never order
 * @param supersedes the decisions for the same preference that the author's ledger held unsuperseded, sorted
 */
public record Decision(DecisionId id, PreferenceId preference, Answer answer, NoticeReference notice, Origin origin,
        Instant decidedAt, List<DecisionId> supersedes) {
    /** No honest author has more heads than devices; the bound keeps a hostile one from filling memory. */
    public static final int MOST_SUPERSEDED = 100;
    /** What RFC 3339 can write. A time beyond would also break the sums that end a grant. */
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** @throws IllegalArgumentException if it supersedes itself or too many, or its year has not four digits */
    public Decision {
        decidedAt = decidedAt.truncatedTo(ChronoUnit.MILLIS);
        if (decidedAt.isBefore(FIRST) || decidedAt.isAfter(LAST)) {
            throw new IllegalArgumentException("A decision is made in a year of four digits");
        }
        if (supersedes.contains(id) || supersedes.size() > MOST_SUPERSEDED) {
            throw new IllegalArgumentException("A decision supersedes at most " + MOST_SUPERSEDED + " others");
        }
        supersedes = supersedes.stream().distinct().sorted().toList();
    }

    public boolean grants() {
        return answer == Answer.GRANTED;
    }
}
