package org.preferencecenter.client.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.client.time.Scheduler;

/** A clock and a timer that only the test moves. What is due runs on the thread that moves them, in order. */
public final class VirtualTime implements InstantSource, Scheduler {
    private static final long PATIENCE_MILLIS = 20_000;

    private final List<Timer> timers = new ArrayList<>();
    private Instant now = Examples.MORNING;
    private long set;

    private record Timer(long number, Instant at, Runnable task) {}

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized Cancellable schedule(Duration delay, Runnable task) {
        set++;
        Timer timer = new Timer(set, now.plus(delay), task);
        timers.add(timer);
        notifyAll();
        return () -> cancel(timer);
    }

    private synchronized void cancel(Timer timer) {
        timers.remove(timer);
    }

    /** Lets time pass, and all that comes due meanwhile run at its time. */
    public void passes(Duration duration) {
        passes(duration, () -> {});
    }

    /**
     * Lets time pass.
     *
     * @param afterEach runs after each task that came due, at its time
     */
    public void passes(Duration duration, Runnable afterEach) {
        Instant end = instant().plus(duration);
        for (Optional<Timer> due = takeDue(end); due.isPresent(); due = takeDue(end)) {
            due.get().task().run();
            afterEach.run();
        }
        set(end);
    }

    private synchronized Optional<Timer> takeDue(Instant end) {
        Optional<Timer> first = timers.stream().min(Comparator.comparing(Timer::at).thenComparingLong(Timer::number))
                .filter(timer -> !timer.at().isAfter(end));
        first.ifPresent(timer -> {
            cancel(timer);
            now = timer.at().isAfter(now) ? timer.at() : now;
        });
        return first;
    }

    /** Sets the clock, as a person may, and lets nothing run. */
    public synchronized void set(Instant instant) {
        now = instant;
    }

    /** Waits until another thread has set a timer that is due in so long. */
    public synchronized void awaitTimer(Duration wait) throws InterruptedException {
        while (!waits().contains(wait)) {
            long before = set;
            wait(PATIENCE_MILLIS);
            if (set == before) {
                throw new AssertionError("No timer was set for " + wait + ", but for " + waits());
            }
        }
    }

    /** How long it is until each timer that is set, the next one first. */
    public synchronized List<Duration> waits() {
        return timers.stream().map(timer -> Duration.between(now, timer.at())).sorted().toList();
    }
}
