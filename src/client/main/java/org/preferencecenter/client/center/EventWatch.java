package org.preferencecenter.client.center;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.http.EventStream;
import org.preferencecenter.client.sync.Backoff;
import org.preferencecenter.client.sync.SyncDriver;
import org.preferencecenter.client.sync.TokenSource;
import org.preferencecenter.client.time.Scheduler;

/**
 * Keeps a stream of events open while the account can be heard, and nudges the driver when something happens there. A stream
 * that keeps breaking, as some proxies see to, is opened less and less often, however well the exchanges go.
 */
final class EventWatch implements AutoCloseable {
    /** A stream that held for as long was a good one. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    /**
     * In a minute. Each may cost an exchange, and no person decides as often on all their devices together. What is not listened
     * to is not lost: it is fetched when the stream is opened again.
     */
    private static final int MOST_EVENTS = 60;

    private final EventStream events;
    private final TokenSource tokens;
    private final SyncDriver driver;
    private final Scheduler scheduler;
    private final InstantSource clock;
    private final Backoff patience;

    // Guarded by this.
    private EventStream.@Nullable Connection connection;
    private Scheduler.@Nullable Cancellable pause;
    private Instant openedAt = Instant.MIN;
    private Instant countedFrom = Instant.MIN;
    private int count;
    private long heard;
    private boolean closed;

    EventWatch(EventStream events, TokenSource tokens, SyncDriver driver, Scheduler scheduler, InstantSource clock,
            Backoff patience) {
        this.events = events;
        this.tokens = tokens;
        this.driver = driver;
        this.scheduler = scheduler;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Opens the stream unless it is open or broke a moment ago. May wait for a token, so it is called in the background.
     *
     * @param cursor how much of the account is here
     */
    void ensureOpen(long cursor) {
        if (!wants(cursor) || !(tokens.current() instanceof TokenSource.Token.Usable(String token))) {
            return;
        }
        synchronized (this) {
            if (wants(cursor)) {
                openedAt = clock.instant();
                connection = events.open(token, cursor, new Nudges());
            }
        }
    }

    private synchronized boolean wants(long cursor) {
        heard = cursor;
        return connection == null && pause == null && !closed;
    }

    /** @param least the time that the service wants to be left alone for */
    private synchronized void pause(Duration least) {
        connection = null;
        if (closed) {
            return;
        }
        if (isLongAgo(openedAt, clock.instant())) {
            patience.reset();
        }
        Duration wait = patience.next();
        pause = scheduler.schedule(wait.compareTo(least) < 0 ? least : wait, this::resume);
    }

    private void resume() {
        synchronized (this) {
            pause = null;
        }
        // What happened while nobody listened is fetched; the stream is opened when that went well.
        driver.nudgeForEverything();
    }

    /** Ends the stream, if there is one; the next exchange that goes well opens another. */
    synchronized void hangUp() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    /** Hangs up on a stream that tells of more than can happen, as if it had broken. */
    private synchronized boolean isFlooded() {
        Instant now = clock.instant();
        if (isLongAgo(countedFrom, now)) {
            countedFrom = now;
            count = 0;
        }
        count++;
        if (count > MOST_EVENTS && connection != null) {
            connection.close();
            // However long it held before, this is none to come back to at once.
            openedAt = now;
            pause(Duration.ZERO);
        }
        return count > MOST_EVENTS;
    }

    /** Of a clock that was set back since nobody knows how long ago it was; that must not count against a stream for years. */
    private static boolean isLongAgo(Instant moment, Instant now) {
        return moment.plus(STEADY).isBefore(now) || now.isBefore(moment);
    }

    private synchronized boolean isNews(OptionalLong cursor) {
        return cursor.isEmpty() || cursor.getAsLong() > heard;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (connection != null) {
            connection.close();
        }
        if (pause != null) {
            pause.cancel();
        }
    }

    private final class Nudges implements EventStream.Listener {
        @Override
        public void event(String type, OptionalLong cursor) {
            if (isFlooded()) {
                return;
            }
            if (!"ledger".equals(type)) {
                driver.nudgeForEverything();
            } else if (isNews(cursor)) {
                driver.nudge();
            }
        }

        @Override
        public void ended(Duration pause) {
            pause(pause);
        }
    }
}
