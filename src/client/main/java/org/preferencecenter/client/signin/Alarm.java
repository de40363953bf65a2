package org.preferencecenter.client.signin;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something later, unless it is no longer wanted. */
@FunctionalInterface
public interface Alarm {
    /** @return what keeps it from being done; has no effect once it is done */
    Runnable set(Duration delay, Runnable task);

    /** An alarm in real time. The executor stays the caller's to close. */
    static Alarm on(ScheduledExecutorService executor) {
        return (delay, task) -> {
            Future<?> pending = executor.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
            return () -> pending.cancel(false);
        };
    }
}
