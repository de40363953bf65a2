package org.preferencecenter.client.sync;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.client.time.Scheduler;

/**
 * Decides when to exchange: at once when there is a reason, later after a failure, and every fifteen minutes. At most one
 * exchange runs at a time; a reason that comes up meanwhile starts another one after it.
 */
public final class SyncDriver implements AutoCloseable {
    /** How often to exchange when nothing happens (design: a desktop that hears no events is at most this far behind). */
    public static final Duration INTERVAL = Duration.ofMinutes(15);
    /** How often to look whether another program has ended its exchange: what is decided here is in the account soon after. */
    static final Duration TURN = Duration.ofMillis(500);
    private static final Logger LOG = System.getLogger(SyncDriver.class.getName());

    private final Task task;
    private final Listener listener;
    private final Executor background;
    private final Scheduler scheduler;
    private final InstantSource clock;
    private final Backoff backoff;

    // Guarded by this.
    private boolean running;
    private boolean again;
    private boolean nudged;
    private boolean everything = true;
    private boolean closed;
    private Instant askedAt = Instant.MIN;
    private Instant notBefore = Instant.MIN;
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

    /** The person did something, such as decide: exchange now, whatever went wrong before. */
    public synchronized void wake() {
        backoff.reset();
        start();
    }

    /** The same, and profile, locks and catalog may have changed. */
    public synchronized void wakeForEverything() {
        everything = true;
        wake();
    }

    /** Something happened that no person did, such as the network's return: exchange now, unless the service asked to wait. */
    public synchronized void nudge() {
        if (running) {
            nudged = true;
        } else if (mayExchange()) {
            wake();
        }
    }

    /** The same, and profile, locks and catalog may have changed. */
    public synchronized void nudgeForEverything() {
        everything = true;
        nudge();
    }

    private boolean mayExchange() {
        Instant now = clock.instant();
        // Of a clock that was set back since the service asked to wait, nobody knows how long the wait would be.
        return !now.isBefore(notBefore) || now.isBefore(askedAt);
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
        again = false;
        nudged = false;
        cancelNext();
        boolean all = everything;
        everything = false;
        background.execute(() -> run(all));
    }

    private void run(boolean all) {
        if (isClosed()) {
            return;
        }
        Outcome outcome = attempt(all);
        Instant at;
        synchronized (this) {
            if (closed) {
                return;
            }
            everything |= all && !(outcome instanceof Outcome.Complete);
            at = plan(outcome);
        }
        try {
            listener.ended(outcome, at);
        } finally {
            finish();
        }
    }

    private Outcome attempt(boolean all) {
        try {
            listener.started();
            return task.run(all);
        } catch (RuntimeException | Error e) {
            // An answer that nobody thought of must not end all exchange for good, even if it overflows the stack.
            LOG.log(Level.ERROR, "An exchange with the account failed in a way that is a fault of this program", e);
            return new Outcome.Failed(Trouble.UNREADABLE_ANSWER, Optional.empty());
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void finish() {
        running = false;
        if (again || (nudged && mayExchange())) {
            start();
        }
    }

    private Instant plan(Outcome outcome) {
        Instant now = clock.instant();
        return switch (outcome) {
            case Outcome.Complete() -> {
                backoff.reset();
                yield plan(now, INTERVAL, Duration.ZERO);
            }
            case Outcome.SignInNeeded(),Outcome.AccountErased() -> plan(now, INTERVAL, Duration.ZERO);
            case Outcome.StoreFailed(_) -> plan(now, backoff.next(), Duration.ZERO);
            case Outcome.Failed(_, var retryAfter) -> plan(now, backoff.next(), retryAfter.orElse(Duration.ZERO));
            case Outcome.NotInTurn() -> {
                next = scheduler.schedule(TURN, this::look);
                yield now.plus(TURN);
            }
        };
    }

    private Instant plan(Instant now, Duration delay, Duration atLeast) {
        askedAt = now;
        notBefore = now.plus(atLeast);
        Duration wait = delay.compareTo(atLeast) < 0 ? atLeast : delay;
        next = scheduler.schedule(wait, this::due);
        return now.plus(wait);
    }

    private synchronized void look() {
        start();
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
