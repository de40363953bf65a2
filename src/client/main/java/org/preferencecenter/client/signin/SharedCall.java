package org.preferencecenter.client.signin;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that all who need it at the same time share, its end included. It runs apart from them, so that one who is interrupted
 * does not interrupt it. Safe for use by several threads.
 */
final class SharedCall<T> {
    private final Supplier<T> work;
    private final T otherwise;
    private final Executor executor;
    /** Guarded by this. */
    private @Nullable CompletableFuture<T> running;

    /**
     * @param work      must not throw
     * @param otherwise what a caller gets who is interrupted, or comes after the executor has closed
     */
    SharedCall(Supplier<T> work, T otherwise, Executor executor) {
        this.work = work;
        this.otherwise = otherwise;
        this.executor = executor;
    }

    /** Joins the work that is under way, or else starts it. What is returned waits for its end. */
    synchronized Supplier<T> join() {
        CompletableFuture<T> shared = running;
        if (shared == null || shared.isDone()) {
            shared = start();
            running = shared;
        }
        CompletableFuture<T> joined = shared;
        return () -> await(joined);
    }

    private CompletableFuture<T> start() {
        try {
            return CompletableFuture.supplyAsync(work, executor);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(otherwise);
        }
    }

    private T await(CompletableFuture<T> shared) {
        try {
            return shared.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The work must not throw", e);
        }
    }
}
