package org.preferencecenter.client.testing;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An executor whose tasks wait until the test runs them, one after the other, on its own thread. */
public final class Turns implements Executor {
    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
    }

    /** What waits is never run, as when a program is killed. */
    public void forget() {
        waiting.clear();
    }

    public int waiting() {
        return waiting.size();
    }

    /** Runs what waits, and what that leads to. */
    public void run() {
        for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
            task.run();
        }
    }

    /** Runs one task. */
    public void runOne() {
        waiting.remove().run();
    }

    /** Waits until another thread hands in a task, and runs it and what it leads to. */
    public void await() throws InterruptedException {
        Runnable task = waiting.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (task == null) {
            throw new AssertionError("No task was handed in");
        }
        task.run();
        run();
    }
}
