package org.preferencecenter.client.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.client.time.Scheduler;

/**
 * A clock and a timer that only the test moves. What is due runs on the thread that moves them, in order. As on a real computer
 * the timer knows nothing of the clock: whoever sets the clock, or lets the computer sleep, makes nothing due and puts nothing off.
 */
public final class VirtualTime implements InstantSource, Scheduler {
    private static final long PATIENCE_MILLIS = 20_000;

    private final List<Timer> timers = new ArrayList<>();
    private Instant now = Examples.MORNING;
    private Duration awake = Duration.ZERO;
    private long set;

    private record Timer(long number, Duration at, Runnable task) {}

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized Cancellable schedule(Duration delay, Runnable task) {
        set++;
        Timer timer = new Timer(set, awake.plus(delay), task);
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
        Duration end = awake().plus(duration);
        for (Optional<Timer> due = takeDue(end); due.isPresent(); due = takeDue(end)) {
            due.get().task().run();
            afterEach.run();
        }
        moveTo(end);
    }

    private synchronized Duration awake() {
        return awake;
    }

    private synchronized Optional<Timer> takeDue(Duration end) {
        Optional<Timer> first = timers.stream().min(Comparator.comparing(Timer::at).thenComparingLong(Timer::number))
                .filter(timer -> timer.at().compareTo(end) <= 0);
        first.ifPresent(timer -> {
            cancel(timer);
            moveTo(timer.at());
        });
        return first;
    }

    private synchronized void moveTo(Duration end) {
        if (end.compareTo(awake) > 0) {
            now = now.plus(end.minus(awake));
            awake = end;
        }
    }

    /** Sets the clock, as a person may. */
    public synchronized void set(Instant instant) {
        now = instant;
    }

    /** Lets the computer sleep: the clock goes on, the timer does not. */
    public synchronized void sleeps(Duration duration) {
        now = now.plus(duration);
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
        return timers.stream().map(timer -> timer.at().minus(awake)).sorted().toList();
    }
}
