package org.preferencecenter.core.gate;

import java.time.Instant;
import java.util.Optional;

/**
 * A verdict that time, and whoever sets the clock, can only turn into a denial.
 *
 * @param expires when the grant itself ends
 * @param fresh   when the account was heard from lately enough
 */
public record TimedVerdict(Verdict verdict, Optional<Instant> expires, Optional<Span> fresh) {
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
        return fresh.isPresent() && !fresh.get().contains(now) ? STALE : verdict;
    }
}
