package org.preferencecenter.client.time;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.preferencecenter.core.ledger.DecisionId;

/** The system's clock, timer and chance: the one place in the library where they come in. */
public final class SystemSources implements AutoCloseable {
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1,
            Thread.ofVirtual().name("preference-center-timer-", 0).factory());

    public SystemSources() {
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    public InstantSource clock() {
        return InstantSource.system();
    }

    /** UUIDs of version 7. */
    public Supplier<DecisionId> ids() {
        TimeBasedEpochRandomGenerator generator = Generators.timeBasedEpochRandomGenerator();
        return () -> new DecisionId(generator.generate());
    }

    /** Texts that do not repeat. */
    public Supplier<String> labels() {
        return () -> UUID.randomUUID().toString();
    }

    /** Chance that several threads may draw on at once. */
    public RandomGenerator random() {
        return new Random();
    }

    /** Runs tasks one after the other, so they must hand on anything that takes long. */
    public Scheduler scheduler() {
        return this::schedule;
    }

    private Scheduler.Cancellable schedule(Duration delay, Runnable task) {
        ScheduledFuture<?> future = timer.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> future.cancel(false);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
