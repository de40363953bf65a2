package org.preferencecenter.core.gate;

import java.time.Duration;
import java.time.Instant;
import org.preferencecenter.core.time.Clocks;

/**
 * For how long word from the account, or a grant that it was never told of, keeps grants fresh. Not before it came, either: a
 * clock that shows an earlier time was set back, and cannot tell how long ago that was.
 *
 * @param from  inclusive
 * @param until exclusive
 */
public record Span(Instant from, Instant until) {

    /** The span that begins with a moment that a clock noted, as far as such clocks can be trusted. */
    static Span after(Instant noted, Duration length) {
        return new Span(noted.minus(Clocks.TOLERANCE), noted.plus(length));
    }

    boolean contains(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
