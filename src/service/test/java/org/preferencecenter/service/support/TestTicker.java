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
    /** Readers are told something several times a minute; what happens less often is not about them. */
    private static final Duration LONGEST_OF_READERS = Duration.ofMinutes(1);

    private final Map<Object, Task> tasks = new HashMap<>();

    private record Task(Duration interval, Runnable work) {
        boolean isOfReader() {
            return interval.compareTo(LONGEST_OF_READERS) < 0;
        }
    }

    @Override
    public Ticking every(Duration interval, Runnable task) {
        Object key = new Object();
        change(() -> tasks.put(key, new Task(interval, task)));
        return () -> change(() -> tasks.remove(key));
    }

    public void tick() {
        List<Task> now = new ArrayList<>();
        change(() -> now.addAll(tasks.values()));
        now.forEach(task -> task.work().run());
    }

    /** Waits until that many readers wait for ticks. */
    public boolean awaitReaders(int count, long milliseconds) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(milliseconds);
            while (readers() != count && left > 0) {
                left = changed.awaitNanos(left);
            }
            return readers() == count;
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

    private long readers() {
        return tasks.values().stream().filter(Task::isOfReader).count();
    }
}
