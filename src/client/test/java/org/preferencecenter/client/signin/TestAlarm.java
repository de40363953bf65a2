package org.preferencecenter.client.signin;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.preferencecenter.client.time.Scheduler;

/** An alarm whose time passes when a test says so. */
final class TestAlarm implements Scheduler {
    final Map<Runnable, Duration> pending = new ConcurrentHashMap<>();

    @Override
    public Cancellable schedule(Duration delay, Runnable task) {
        pending.put(task, delay);
        return () -> pending.remove(task);
    }

    void ring() {
        pending.keySet().forEach(task -> {
            pending.remove(task);
            task.run();
        });
    }
}
