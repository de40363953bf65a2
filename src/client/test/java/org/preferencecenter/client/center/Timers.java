package org.preferencecenter.client.center;

import java.time.Duration;
import java.time.Instant;
import org.preferencecenter.client.testing.VirtualTime;

/** Waits for what another thread does to the virtual time. */
final class Timers {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Timers() {}

    /** Waits until another thread has set a timer for then. */
    static void await(VirtualTime time, Duration wait) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!time.waits().contains(wait)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("No timer was set for " + wait + " but for " + time.waits());
            }
            Thread.onSpinWait();
        }
    }
}
