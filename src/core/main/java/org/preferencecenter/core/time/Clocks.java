package org.preferencecenter.core.time;

import java.time.Duration;
import java.time.Instant;

/**
 * What can be told from moments that were noted by a clock. Clocks are set, forward and back, by ten years if a battery is empty;
 * so a moment that was noted may lie ahead of the clock that is read now, and then one of the two was wrong.
 */
public final class Clocks {
    /** How far clocks that mean to be right may be apart; Kerberos (RFC 4120) takes the same for usual. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private Clocks() {}

    /** Whether a moment of the past lies so far ahead of {@code now} that nobody can tell how long ago it was. */
    public static boolean isAhead(Instant noted, Instant now) {
        return noted.minus(TOLERANCE).isAfter(now);
    }
}
