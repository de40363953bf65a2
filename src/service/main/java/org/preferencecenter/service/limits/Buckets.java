package org.preferencecenter.service.limits;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * How many requests each of many may send: a bucket of tokens each, full at first, that fills again within a minute. A bucket that
 * is full again is forgotten, since it says nothing. Above a number of buckets the one that was asked longest ago is forgotten, too:
 * whoever comes from so many places is not held up by this, but neither is anybody else. Any thread.
 *
 * @param <K> who
 */
public final class Buckets<K> {
    private static final Duration FILLS_WITHIN = Duration.ofMinutes(1);

    private final int size;
    private final int mostKeys;
    private final LongSupplier nanos;
    /** How long a token takes to come. */
    private final long nanosEach;
    private final ReentrantLock lock = new ReentrantLock();
    /** The moment at which each will be full, the one that was asked longest ago first. Guarded by {@link #lock}. */
    private final Map<K, Long> fullAt = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Buckets that are full.
     *
     * @param size     how many requests a minute, and at once
     * @param mostKeys how many buckets are remembered
     */
    public Buckets(int size, int mostKeys, LongSupplier nanos) {
        this.size = size;
        this.mostKeys = mostKeys;
        this.nanos = nanos;
        this.nanosEach = FILLS_WITHIN.toNanos() / size;
    }

    /** Takes a token. Empty if there was one, else how long the next one takes to come. */
    public Optional<Duration> take(K key) {
        lock.lock();
        try {
            long now = nanos.getAsLong();
            Optional<Duration> wait = untilNext(key, now);
            if (wait.isEmpty()) {
                fullAt.put(key, now + missing(key, now) + nanosEach);
            }
            forget(now);
            return wait;
        } finally {
            lock.unlock();
        }
    }

    /** What {@link #take} would say, without taking. */
    public Optional<Duration> look(K key) {
        lock.lock();
        try {
            return untilNext(key, nanos.getAsLong());
        } finally {
            lock.unlock();
        }
    }

    private Optional<Duration> untilNext(K key, long now) {
        long wait = missing(key, now) - (size - 1) * nanosEach;
        return wait > 0 ? Optional.of(Duration.ofNanos(wait)) : Optional.empty();
    }

    /** How long the bucket takes to be full. */
    private long missing(K key, long now) {
        Long full = fullAt.get(key);
        return full == null ? 0 : Math.max(0, full - now);
    }

    private void forget(long now) {
        var eldest = fullAt.entrySet().iterator();
        while (eldest.hasNext() && (eldest.next().getValue() - now <= 0 || fullAt.size() > mostKeys)) {
            eldest.remove();
        }
    }

    int keys() {
        return fullAt.size();
    }
}
