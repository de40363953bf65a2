package org.preferencecenter.client;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A value that changes. Observers are called at once with the value in hand and then on each change, one call at a time, on
 * the thread that changes it; they must return soon. Reading is safe on every thread and never blocks.
 */
public final class Observable<T> {
    private final List<Consumer<? super T>> observers = new CopyOnWriteArrayList<>();
    private volatile T value;

    public Observable(T value) {
        this.value = value;
    }

    public T value() {
        return value;
    }

    /** Sets the value and tells every observer, unless it is equal to the one before. */
    public synchronized void set(T next) {
        if (!next.equals(value)) {
            value = next;
            observers.forEach(observer -> observer.accept(next));
        }
    }

    /** Calls the observer now and on each change, until the registration is closed. */
    public synchronized Registration observe(Consumer<? super T> observer) {
        observers.add(observer);
        observer.accept(value);
        return () -> observers.remove(observer);
    }

    /** Ends an observation. Closing it twice does nothing more. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
