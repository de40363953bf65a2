package org.preferencecenter.client.keychain;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes calls that may never return, one at a time and in order, on a thread of its own, and waits for each only so long. A call
 * that nobody waits for any more still goes on: the person may be typing a password.
 */
final class BoundedCalls implements AutoCloseable {
    private final Duration limit;
    /** A platform thread: native code would hold the carrier of a virtual one. A daemon: it must not keep the program alive. */
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("keychain").daemon().factory());

    BoundedCalls(Duration limit) {
        this.limit = limit;
    }

    /**
     * What the call returns.
     *
     * @throws ExecutionException   if it fails in any way, errors of missing libraries included
     * @throws TimeoutException     if it takes longer than the limit
     * @throws InterruptedException if the caller is interrupted
     */
    <T> T make(Callable<T> call) throws ExecutionException, TimeoutException, InterruptedException {
        Future<T> answer = thread.submit(call);
        return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Makes a last call after all the others, which nobody waits for, and closes. */
    void last(Runnable call) {
        if (!thread.isShutdown()) {
            thread.execute(call);
            thread.shutdown();
        }
    }

    /** Gives up what is still under way. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
