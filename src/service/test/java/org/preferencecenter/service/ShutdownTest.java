package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.request;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.support.EventReader;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;

@Timeout(120)
class ShutdownTest {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    @RegisterExtension
    final RunningService service = new RunningService((chain, request, response) -> {
        if (request.path().path().equals("/v1/decisions") && request.prologue().method().text().equals("POST")) {
            entered.countDown();
            hold();
        }
        chain.proceed();
    });
    private String ada;

    private void hold() {
        try {
            mayGoOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void signIn() {
        ada = service.issuer.token("ada");
    }

    @Test
    void aRequestUnderWayIsFinishedAfterTheStreamsHaveEndedAndBeforeTheDatabaseIsClosed() throws Exception {
        try (EventReader events = EventReader.open(service, ada)) {
            events.next(2);
            CompletableFuture<Reply> withdrawal = withdraw();
            entered.await();

            CompletableFuture<Void> stop = inBackground(() -> {
                service.stop();
                return null;
            });
            assertThat(events.next()).isEqualTo(EventReader.END);
            assertThat(service.managed("/health/ready").status()).isEqualTo(503);
            assertThat(service.managed("/health/live").status()).isEqualTo(200);
            assertThat(stop).isNotDone();
            mayGoOn.countDown();

            Reply reply = withdrawal.get();
            stop.get();
            assertThat(reply.as(SyncResponse.class).receipts()).hasSize(1);
            assertThat(reply.header("connection")).isEqualToIgnoringCase("close");
        }
        service.start();
        assertThat(service.get("/v1/decisions", ada).as(SyncResponse.class).entries()).hasSize(1);
    }

    @Test
    void aRequestThatTakesTooLongIsCutOffAndNothingOfItIsKept() throws Exception {
        service.stop();
        service.with("stop-within", "0").start();
        CompletableFuture<Reply> withdrawal = withdraw();
        entered.await();

        service.stop();

        // Which of the two it is depends on whether the connection or the work is ended first.
        assertThat(withdrawal.handle((reply, cutOff) -> cutOff != null || reply.status() == 500)
                .get(60, TimeUnit.SECONDS)).as("no acknowledgment").isTrue();
        service.start();
        assertThat(service.get("/v1/decisions", ada).as(SyncResponse.class).entries()).isEmpty();
    }

    private CompletableFuture<Reply> withdraw() {
        return inBackground(() -> service.post("/v1/decisions", ada, WireJson.write(request(denied(NEWS)))));
    }

    private static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> Thread.ofVirtual().start(task));
    }
}
