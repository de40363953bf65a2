package org.preferencecenter.client.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.preferencecenter.core.ledger.DecisionId;

class SystemSourcesTest {
    private final SystemSources sources = new SystemSources();

    @AfterEach
    void close() {
        sources.close();
    }

    @Test
    void idsAreNewAndOfTheKindThatDecisionsTake() {
        assertThat(Stream.generate(sources.ids()).limit(1_000)).doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(DecisionId.parse(id.toString())).isEqualTo(id));
    }

    @Test
    void whatIsScheduledRunsOnAnotherThread() {
        CompletableFuture<Thread> ran = new CompletableFuture<>();

        sources.scheduler().schedule(Duration.ZERO, () -> ran.complete(Thread.currentThread()));

        assertThat(ran.orTimeout(20, TimeUnit.SECONDS).join()).isNotEqualTo(Thread.currentThread());
    }

    @Test
    void whatIsCancelledDoesNotRun() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Void> after = new CompletableFuture<>();
        boolean[] ran = {false};
        Scheduler scheduler = sources.scheduler();
        scheduler.schedule(Duration.ZERO, () -> awaitQuietly(go));

        scheduler.schedule(Duration.ZERO, () -> ran[0] = true).cancel();
        scheduler.schedule(Duration.ZERO, () -> after.complete(null));
        go.countDown();

        after.orTimeout(20, TimeUnit.SECONDS).join();
        assertThat(ran[0]).isFalse();
    }

    @Test
    void aFaultInOneTaskIsNotTheEndOfTheTimer() {
        CompletableFuture<Void> after = new CompletableFuture<>();
        sources.scheduler().schedule(Duration.ZERO, () -> {
            throw new IllegalStateException("A fault of this program");
        });

        sources.scheduler().schedule(Duration.ZERO, () -> after.complete(null));

        assertThat(after.orTimeout(20, TimeUnit.SECONDS)).succeedsWithin(Duration.ofSeconds(20));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
