package org.preferencecenter.client.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.time.Scheduler;

/**
 * Decides when to exchange: at once when there is a reason, later after a failure, and every fifteen minutes. At most one
 * exchange runs at a time; a reason that comes up meanwhile starts another one after it.
 */
public final class SyncDriver implements AutoCloseable {
    /** How often to exchange when nothing happens (design: a desktop that hears no events is at most this far behind). */
    public static final Duration INTERVAL = Duration.ofMinutes(15);

    private final Task task;
    private final Listener listener;
    private final Executor background;
    private final Scheduler scheduler;
    private final InstantSource clock;
    private final Backoff backoff;

    // Guarded by this.
    private boolean running;
    private boolean again;
    private boolean everything = true;
    private boolean closed;
    private Scheduler.@Nullable Cancellable next;

    public SyncDriver(Task task, Listener listener, Executor background, Scheduler scheduler, InstantSource clock,
            Backoff backoff) {
        this.task = task;
        this.listener = listener;
        this.background = background;
        this.scheduler = scheduler;
        this.clock = clock;
        this.backoff = backoff;
    }

    /** An exchange. */
    @FunctionalInterface
    public interface Task {
        /** See {@link Exchange#run}. */
        Outcome run(boolean everything);
    }

    /** Hears of exchanges, on the thread that runs them. */
    public interface Listener {
        /** An exchange begins. */
        void started();

        /**
         * An exchange ended.
         *
         * @param next when the next one comes by itself
         */
        void ended(Outcome outcome, Instant next);
    }

    /** There is a reason to exchange now: a decision, a sign-in, the network's return, a person who asks. */
    public synchronized void wake() {
        backoff.reset();
        start();
    }

    /** The same, and profile, locks and catalog may have changed. */
    public synchronized void wakeForEverything() {
        everything = true;
        wake();
    }

    /** Something failed beside the exchange, such as the stream of events: exchange soon, but not all clients at once. */
    public synchronized void wakeLater() {
        if (!running) {
            plan(backoff.next());
        }
    }

    private void start() {
        if (closed) {
            return;
        }
        if (running) {
            again = true;
            return;
        }
        running = true;
        cancelNext();
        boolean all = everything;
        everything = false;
        background.execute(() -> run(all));
    }

    private void run(boolean all) {
        listener.started();
        Outcome outcome = task.run(all);
        Instant at;
        synchronized (this) {
            running = false;
            if (closed) {
                return;
            }
            everything |= all && !(outcome instanceof Outcome.Complete);
            Duration delay = delay(outcome);
            at = clock.instant().plus(delay);
            plan(delay);
        }
        listener.ended(outcome, at);
        startAgain();
    }

    private synchronized void startAgain() {
        if (again) {
            again = false;
            start();
        }
    }

    private Duration delay(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Complete() -> {
                backoff.reset();
                yield INTERVAL;
            }
            case Outcome.SignInNeeded() -> INTERVAL;
            case Outcome.StoreFailed() -> backoff.next();
            case Outcome.Failed failed -> {
                Duration wait = backoff.next();
                Duration asked = failed.retryAt().map(at -> Duration.between(clock.instant(), at)).orElse(wait);
                yield asked.compareTo(wait) > 0 ? asked : wait;
            }
        };
    }

    private void plan(Duration delay) {
        cancelNext();
        if (!closed) {
            next = scheduler.schedule(delay, this::due);
        }
    }

    private synchronized void due() {
        // The regular exchange also asks for what only changes now and then.
        everything = true;
        start();
    }

    private void cancelNext() {
        if (next != null) {
            next.cancel();
            next = null;
        }
    }

    /** Starts nothing more. An exchange under way ends by itself and is not reported. */
    @Override
    public synchronized void close() {
        closed = true;
        cancelNext();
    }
}
