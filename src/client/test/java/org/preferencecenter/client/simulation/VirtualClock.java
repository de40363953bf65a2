package org.preferencecenter.client.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.client.time.Scheduler;

/** The true time, which only the story moves, and the timers that run by it, whatever the clocks of computers show. */
final class VirtualClock implements InstantSource {
    private final List<Timer> timers = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private Instant awake = now;
    private long set;

    private record Timer(long number, Instant at, Program program, Runnable task) {}

    @Override
    public Instant instant() {
        return now;
    }

    Scheduler timerOf(Program program) {
        return (delay, task) -> {
            Timer timer = new Timer(set++, now.plus(delay.isNegative() ? Duration.ZERO : delay), program, task);
            timers.add(timer);
            return () -> timers.remove(timer);
        };
    }

    void forget(Program program) {
        timers.removeIf(timer -> timer.program() == program);
    }

    /** Moves to the next timer that is due by then, and hands it to its program; says whether there was one. */
    boolean nextDue(Instant end) {
        Optional<Timer> next = timers.stream().min(Comparator.comparing(Timer::at).thenComparingLong(Timer::number))
                .filter(timer -> !timer.at().isAfter(end));
        next.ifPresent(timer -> {
            timers.remove(timer);
            moveTo(timer.at().isAfter(now) ? timer.at() : now);
            timer.program().becomesDue(timer.task());
        });
        return next.isPresent();
    }

    void moveTo(Instant end) {
        awake = awake.plus(Duration.between(now, end));
        now = end;
    }

    /** Moves on as computers sleep: when they wake up, all that came due meanwhile is due at once. */
    void sleepUntil(Instant end) {
        now = end;
    }

    /** The time as far as computers were awake to notice anything. */
    Instant awake() {
        return awake;
    }
}
