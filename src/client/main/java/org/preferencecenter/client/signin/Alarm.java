package org.preferencecenter.client.signin;

import java.time.Duration;

/** Does something later, unless it is no longer wanted. Tests move the time themselves. */
@FunctionalInterface
public interface Alarm {
    /** @return what keeps it from being done; has no effect once it is done */
    Runnable set(Duration delay, Runnable task);
}
