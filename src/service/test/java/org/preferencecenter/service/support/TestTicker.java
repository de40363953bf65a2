package org.preferencecenter.service.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.preferencecenter.service.sources.Ticker;

/** A ticker that ticks when told, and knows how many wait for it. */
public final class TestTicker implements Ticker {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Object, Runnable> tasks = new HashMap<>();

    @Override
    public Ticking every(Duration interval, Runnable task) {
        Object key = new Object();
        change(() -> tasks.put(key, task));
        return () -> change(() -> tasks.remove(key));
    }

    public void tick() {
        List<Runnable> now = new ArrayList<>();
        change(() -> now.addAll(tasks.values()));
        now.forEach(Runnable::run);
    }

    /** Waits until that many wait for ticks. */
    public boolean awaitTasks(int count, long milliseconds) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(milliseconds);
            while (tasks.size() != count && left > 0) {
                left = changed.awaitNanos(left);
            }
            return tasks.size() == count;
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
