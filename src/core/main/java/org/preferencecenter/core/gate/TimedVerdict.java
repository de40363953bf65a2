package org.preferencecenter.core.gate;

import java.time.Instant;
import java.util.Optional;

/**
 * A verdict that time can only turn into a denial.
 *
 * @param expires when the grant itself ends
 * @param stale   when the account has not been heard from for too long
 */
public record TimedVerdict(Verdict verdict, Optional<Instant> expires, Optional<Instant> stale) {
    private static final Verdict EXPIRED = new Verdict(Reason.EXPIRED);
    private static final Verdict STALE = new Verdict(Reason.STALE);

    /** The verdict at a moment. */
    public Verdict at(Instant now) {
        if (!verdict.permitted()) {
            return verdict;
        }
        if (expires.isPresent() && !now.isBefore(expires.get())) {
            return EXPIRED;
        }
        return stale.isPresent() && !now.isBefore(stale.get()) ? STALE : verdict;
    }
}
