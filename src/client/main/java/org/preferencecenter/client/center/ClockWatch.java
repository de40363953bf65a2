package org.preferencecenter.client.center;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.preferencecenter.core.time.Clocks;

/**
 * Notices that the computer slept or that somebody set its clock: timers tell of neither, since they stand still while the computer
 * sleeps and run on whatever the clock shows. Looks are to come often.
 */
final class ClockWatch {
    /** More than a busy computer makes of the time between two looks. */
    static final Duration LEAP = Duration.ofMinutes(1);

    private final InstantSource clock;
    private Instant last;
    private Instant latest;

    ClockWatch(InstantSource clock) {
        this.clock = clock;
        this.last = clock.instant();
        this.latest = last;
    }

    /** What became of the clock since the last look. */
    enum Finding {
        /** It went on, or was put right by a little. */
        STEADY,
        /** It went far ahead: the computer slept, or somebody set the clock. */
        AHEAD,
        /** It shows a time that was over already. */
        SET_BACK
    }

    Finding look() {
        Instant now = clock.instant();
        boolean leapt = last.plus(LEAP).isBefore(now);
        boolean setBack = Clocks.isAhead(latest, now);
        last = now;
        // Several small steps back are one large one.
        latest = setBack || now.isAfter(latest) ? now : latest;
        if (setBack) {
            return Finding.SET_BACK;
        }
        return leapt ? Finding.AHEAD : Finding.STEADY;
    }
}
