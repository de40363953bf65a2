package org.preferencecenter.client.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after failures in a row: a random time up to a bound that doubles from one second to fifteen minutes ("full
 * jitter", so that many clients do not come back at once).
 */
public final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    /** A second doubled ten times is past fifteen minutes. */
    private static final int MOST_DOUBLINGS = 10;

    private final RandomGenerator random;
    private int failures;

    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** The wait after one more failure; at least 100 ms, so that chance never makes a busy loop. */
    public Duration next() {
        Duration bound = FIRST.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        failures++;
        long millis = Math.min(bound.toMillis(), LONGEST.toMillis());
        return Duration.ofMillis(Math.max(100, random.nextLong(millis + 1)));
    }

    /** Something went well, or the person did something: start again. */
    public void reset() {
        failures = 0;
    }
}
