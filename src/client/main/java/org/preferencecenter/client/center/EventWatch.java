package org.preferencecenter.client.center;

import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.http.EventStream;
import org.preferencecenter.client.sync.SyncDriver;
import org.preferencecenter.client.sync.TokenSource;

/** Keeps a stream of events open while the account can be heard, and wakes the driver when something happens there. */
final class EventWatch implements AutoCloseable {
    private final EventStream events;
    private final TokenSource tokens;
    private final SyncDriver driver;

    // Guarded by this.
    private EventStream.@Nullable Connection connection;
    private boolean closed;

    EventWatch(EventStream events, TokenSource tokens, SyncDriver driver) {
        this.events = events;
        this.tokens = tokens;
        this.driver = driver;
    }

    /** Opens the stream unless it is open. May wait for a token, so it is called in the background. */
    void ensureOpen(long cursor) {
        if (isOpen() || !(tokens.current() instanceof TokenSource.Token.Usable(String token))) {
            return;
        }
        synchronized (this) {
            if (connection == null && !closed) {
                connection = events.open(token, cursor, new Wakes());
            }
        }
    }

    private synchronized boolean isOpen() {
        return connection != null || closed;
    }

    private synchronized void forget() {
        connection = null;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (connection != null) {
            connection.close();
        }
    }

    private final class Wakes implements EventStream.Listener {
        @Override
        public void event(String type) {
            if ("ledger".equals(type)) {
                driver.wake();
            } else {
                driver.wakeForEverything();
            }
        }

        @Override
        public void ended() {
            forget();
            driver.wakeLater();
        }
    }
}
