package org.preferencecenter.service.mail;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Where e-mails are sent, each on a virtual thread of its own: a mail server that is slow holds up nobody who asks something. */
public final class MailRoom implements Executor, AutoCloseable {
    /** What was given up notes that it is to be sent later, which takes a moment. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration within;

    /** @param within how long to wait for what is being sent, once it is to end */
    public MailRoom(Duration within) {
        this.within = within;
    }

    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    /** Waits for what is being sent, and gives up what takes too long; that is sent later. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(within.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
                threads.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
