package org.preferencecenter.client.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Runs each task at once on the thread that hands it in, but one that is handed in by another task only after that. */
public final class Trampoline implements Executor {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean running;
    private boolean shutDown;

    /** From now on takes no more tasks. */
    public void shutDown() {
        shutDown = true;
    }

    @Override
    public void execute(Runnable task) {
        if (shutDown) {
            throw new RejectedExecutionException("It is shut down");
        }
        waiting.add(task);
        if (running) {
            return;
        }
        running = true;
        try {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        } finally {
            running = false;
        }
    }
}
