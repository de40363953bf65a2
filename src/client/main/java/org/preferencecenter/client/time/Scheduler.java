package org.preferencecenter.client.time;

import java.time.Duration;

/** Runs things later. Tests move the time themselves. */
@FunctionalInterface
public interface Scheduler {
    /** Runs the task once, after the delay, on a thread of the scheduler's choice. */
    Cancellable schedule(Duration delay, Runnable task);

    /** A task that may not have to run after all. */
    @FunctionalInterface
    interface Cancellable {
        /** Keeps the task from running if it has not started. */
        void cancel();
    }
}
