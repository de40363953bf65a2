package org.preferencecenter.service.sources;

import java.time.Duration;

/** Runs things again and again. */
@FunctionalInterface
public interface Ticker {
    /**
     * Runs a task once every interval, the first time after one interval, on a thread of the ticker's, until the answer is
     * closed. A task that takes long holds up only itself; it must not throw.
     */
    Ticking every(Duration interval, Runnable task);

    /** A task that runs until this is closed. Closing twice does nothing. */
    interface Ticking extends AutoCloseable {
        @Override
        void close();
    }
}
