package org.preferencecenter.client.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.OTHER_ACCOUNT;
import static org.preferencecenter.client.testing.Examples.UNKNOWN_PREFERENCE;
import static org.preferencecenter.client.testing.Examples.denied;
import static org.preferencecenter.client.testing.Examples.granted;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.client.store.StoredState;
import org.preferencecenter.client.testing.Answers;
import org.preferencecenter.client.testing.LogOf;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.WireJson;

/** An answer that does not prove what it says changes nothing, and does not stand in the way of the next one. */
class UnprovedAnswerTest {
    private final Decision ours = granted(1, NEWS);

    @TempDir
    Path folder;

    private TestExchange exchange;

    @BeforeEach
    void open() throws Exception {
        exchange = new TestExchange(folder);
        exchange.run(true);
        exchange.append(ours);
    }

    @AfterEach
    void close() throws Exception {
        exchange.close();
    }

    private void nothingChangedAndTheNextExchangeGoesWell(StoredState before) throws Exception {
        assertThat(exchange.state()).isEqualTo(before);
        assertThat(exchange.run(false)).isEqualTo(new Outcome.Complete());
        assertThat(exchange.account().decisions()).contains(ours);
    }

    private static Outcome failed(Trouble trouble) {
        return new Outcome.Failed(trouble, Optional.empty());
    }

    @Test
    void aReceiptOfANewKeyIsProvedByTheKeysPublishedSince() throws Exception {
        exchange.service.signer().rotate();
        exchange.service.forgetRequests();

        assertThat(exchange.run(false)).isEqualTo(new Outcome.Complete());

        assertThat(exchange.service.requests()).containsExactly("POST /v1/decisions?after=0", "GET /v1/receipt-keys");
        assertThat(exchange.state().cached().receiptKeys()).contains(exchange.service.signer().published());
        assertThat(exchange.state().unsent()).isEmpty();
    }

    @Test
    void aReceiptOfAKeyThatNobodyPublishedIsNotBelieved() throws Exception {
        String oldKeys = exchange.state().cached().receiptKeys().orElseThrow();
        exchange.service.signer().rotate();
        exchange.service.next(this::honestAnswerToOurs,
                request -> Answers.answer(request, 200, "application/jwk-set+json", oldKeys, Map.of()));
        StoredState before = exchange.state();

        assertThat(exchange.run(false)).isEqualTo(failed(Trouble.UNVERIFIED_RECEIPT));

        nothingChangedAndTheNextExchangeGoesWell(before);
    }

    private Response honestAnswerToOurs(Request request) {
        return answer(request, exchange.service.signer().sign(ACCOUNT, 1, ours), 1);
    }

    private Response answer(Request request, String receipt, long cursor) {
        return Answers.ok(request, WireJson.write(new SyncResponse(List.of(new SyncResponse.Entry(1, ours, receipt)),
                List.of(new SyncResponse.Acknowledgment(ours.id(), receipt)), List.of(), cursor, false)));
    }

    @Test
    void keysThatCannotBeReadAreNotKept() throws Exception {
        String keys = exchange.state().cached().receiptKeys().orElseThrow();
        exchange.service.signer().rotate();
        exchange.service.next(this::honestAnswerToOurs,
                request -> Answers.ok(request, "{\"sign\":\"in to the network\"}"));

        assertThat(exchange.run(false)).isEqualTo(failed(Trouble.UNREADABLE_ANSWER));

        assertThat(exchange.state().cached().receiptKeys()).contains(keys);
        assertThat(exchange.run(false)).isEqualTo(new Outcome.Complete());
    }

    @Test
    void keysThatAreDamagedHereAreFetchedAgain() throws Exception {
        exchange.store().keepReceiptKeys("damaged");

        assertThat(exchange.run(false)).isEqualTo(new Outcome.Complete());
    }

    @Test
    void aForeignReceiptIsNotBelieved() throws Exception {
        StoredState before = exchange.state();
        exchange.service.next(request -> answer(request, exchange.service.signer().sign(OTHER_ACCOUNT, 1, ours), 1));

        assertThat(exchange.run(false)).isEqualTo(failed(Trouble.UNVERIFIED_RECEIPT));

        nothingChangedAndTheNextExchangeGoesWell(before);
    }

    @Test
    void theLogSaysOnceWhyAnAnswerWasNotUsedAndNotWhose() {
        exchange.service.next(request -> answer(request, exchange.service.signer().sign(OTHER_ACCOUNT, 1, ours), 1));

        try (LogOf log = new LogOf(Stop.class)) {
            exchange.run(false);

            assertThat(log.lines())
                    .containsExactly("WARNING The answer of the account service is not used: it is another account's");
        }
    }

    @Test
    void aCursorThatDoesNotFitIsNotBelieved() throws Exception {
        StoredState before = exchange.state();
        exchange.service.next(request -> answer(request, exchange.service.signer().sign(ACCOUNT, 1, ours), 2));

        assertThat(exchange.run(false)).isEqualTo(failed(Trouble.UNREADABLE_ANSWER));

        nothingChangedAndTheNextExchangeGoesWell(before);
    }

    @Test
    void aServiceThatAlwaysHasOneMoreIsAskedSoManyTimesAtOnce() throws Exception {
        Decision[] many = new Decision[60];
        for (int i = 0; i < many.length; i++) {
            many[i] = denied(100 + i, NEWS);
        }
        exchange.account().hold(many);
        exchange.service.pageSize(1);
        exchange.service.forgetRequests();

        assertThat(exchange.run(false)).isEqualTo(failed(Trouble.UNREADABLE_ANSWER));

        assertThat(exchange.service.requests()).hasSize(50);
        assertThat(exchange.run(false)).as("what came is kept, and it goes on from there")
                .isEqualTo(new Outcome.Complete());
        assertThat(exchange.state().decisions()).contains(many);
    }

    @Test
    void aServiceThatSaysMoreForEverIsAskedOnce() {
        exchange.service.forgetRequests();
        exchange.service.next(request -> Answers.ok(request, WireJson.write(new SyncResponse(List.of(), List.of(),
                List.of(new SyncResponse.Rejection(ours.id(), UNKNOWN_PREFERENCE)),
                0, true))));

        assertThat(exchange.run(false)).isEqualTo(failed(Trouble.UNREADABLE_ANSWER));

        assertThat(exchange.service.requests()).hasSize(1);
    }
}
