package org.preferencecenter.client.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.granted;

import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preferencecenter.client.StoreTrouble;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.client.store.StoredState;
import org.preferencecenter.client.testing.Answers;
import org.preferencecenter.client.testing.FakeAccountService.MadeUp;
import org.preferencecenter.client.testing.LogOf;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.WireJson;

/** Whatever goes wrong: nothing is lost, nothing is taken for granted, and the next exchange goes well. */
class ExchangeTroubleTest {
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

    static Stream<Arguments> troubles() {
        return Stream.of(
                trouble(Trouble.SERVICE_FAILED, request -> Answers.problem(request, ProblemType.INTERNAL)),
                trouble(Trouble.SERVICE_BUSY, request -> Answers.problem(request, ProblemType.UNAVAILABLE)),
                trouble(Trouble.REQUEST_REFUSED, request -> Answers.problem(request, ProblemType.TOO_LARGE)),
                trouble(Trouble.UNREADABLE_ANSWER, request -> Answers.ok(request, "{\"entries\":")),
                trouble(Trouble.UNREADABLE_ANSWER, request -> Answers.ok(request, "x".repeat(9 << 20))),
                trouble(Trouble.UNREADABLE_ANSWER,
                        request -> Answers.answer(request, 307, "text/html", "", Map.of("Location", "/elsewhere"))),
                trouble(Trouble.TIMED_OUT, request -> {
                    throw new SocketTimeoutException("Too slow");
                }),
                trouble(Trouble.NOT_SECURE, request -> {
                    throw new SSLHandshakeException("Not to be trusted");
                }));
    }

    private static Arguments trouble(Trouble trouble, MadeUp answer) {
        return Arguments.of(trouble, answer);
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void eachTroubleIsNamed(Trouble trouble, MadeUp answer) throws Exception {
        StoredState before = exchange.state();
        exchange.service.next(answer);

        assertThat(exchange.run(false)).isEqualTo(failed(trouble));

        nothingChangedAndTheNextExchangeGoesWell(before);
    }

    @Test
    void withoutANetworkTheDecisionWaits() throws Exception {
        StoredState before = exchange.state();
        exchange.service.disconnect();

        assertThat(exchange.run(true)).isEqualTo(failed(Trouble.OFFLINE));

        exchange.service.connect();
        nothingChangedAndTheNextExchangeGoesWell(before);
    }

    @Test
    void whenTheServiceIsBusyItSaysUntilWhen() {
        exchange.service.next(request -> Answers.problem(request, ProblemType.UNAVAILABLE, Map.of("Retry-After", "60")),
                request -> Answers.problem(request, ProblemType.TOO_MANY_REQUESTS,
                        Map.of("Retry-After", "Mon, 23 Nov 2026 09:02:00 GMT")));

        assertThat(exchange.run(false))
                .isEqualTo(new Outcome.Failed(Trouble.SERVICE_BUSY, Optional.of(Duration.ofMinutes(1))));
        assertThat(exchange.run(false))
                .isEqualTo(new Outcome.Failed(Trouble.SERVICE_BUSY, Optional.of(Duration.ofMinutes(2))));
    }

    @Test
    void aTokenThatRanOutIsRefreshedOnceAndTheRequestMadeAgain() throws Exception {
        exchange.service.next(request -> Answers.problem(request, ProblemType.UNAUTHORIZED));

        assertThat(exchange.run(false)).isEqualTo(new Outcome.Complete());

        assertThat(exchange.tokens.refreshes()).isEqualTo(1);
        assertThat(exchange.account().decisions()).containsExactly(ours);
    }

    @Test
    void aFreshTokenThatIsRefusedTooNeedsThePerson() throws Exception {
        StoredState before = exchange.state();
        exchange.service.next(request -> Answers.problem(request, ProblemType.UNAUTHORIZED),
                request -> Answers.problem(request, ProblemType.UNAUTHORIZED));

        assertThat(exchange.run(false)).isEqualTo(new Outcome.SignInNeeded());

        assertThat(exchange.tokens.refreshes()).as("once").isEqualTo(1);
        nothingChangedAndTheNextExchangeGoesWell(before);
    }

    @Test
    void withoutATokenNobodyIsContacted() throws Exception {
        exchange.service.forgetRequests();
        exchange.tokens.wantThePerson();
        assertThat(exchange.run(true)).isEqualTo(new Outcome.SignInNeeded());

        exchange.tokens.loseTheProvider();
        assertThat(exchange.run(true)).isEqualTo(failed(Trouble.OFFLINE));

        assertThat(exchange.service.requests()).isEmpty();
        assertThat(exchange.state().unsent()).containsExactly(ours);
    }

    @Test
    void aCatalogThatDoesNotTellEverythingIsNotUsed() throws Exception {
        StoredState.Cached before = exchange.state().cached();
        exchange.run(false);
        exchange.service.next(request -> Answers.ok(request,
                WireJson.write(new SyncResponse(List.of(), List.of(), List.of(), 1, false))),
                request -> Answers.ok(request, before.account().orElseThrow()),
                request -> Answers.ok(request, "{\"catalog\":{},\"wordings\":{}}"));

        assertThat(exchange.run(true)).isEqualTo(failed(Trouble.UNREADABLE_ANSWER));

        assertThat(exchange.state().cached()).isEqualTo(before);
    }

    @Test
    void aStoreThatCannotBeUsedIsATroubleOfItsOwn() throws Exception {
        exchange.store().close();

        assertThat(exchange.run(false)).isEqualTo(new Outcome.StoreFailed(StoreTrouble.UNUSABLE));
    }

    @Test
    void untilTheLocksWereHeardOnceNoGrantArrives(@TempDir Path other) throws Exception {
        try (TestExchange fresh = new TestExchange(other)) {
            fresh.account().hold(granted(7, TRAINING));
            fresh.service.next(request -> Answers.problem(request, ProblemType.INTERNAL));

            assertThat(fresh.run(true)).isEqualTo(failed(Trouble.SERVICE_FAILED));
            assertThat(fresh.state().decisions()).isEmpty();
            assertThat(fresh.run(true)).isEqualTo(new Outcome.Complete());
            assertThat(fresh.state().decisions()).hasSize(1);
        }
    }

    @Test
    void whatFailsOnThisComputerIsLoggedUnlessTheProgramIsEnding(@TempDir Path damaged) throws Exception {
        try (TestExchange other = new TestExchange(damaged); LogOf log = new LogOf(Exchange.class)) {
            Files.delete(damaged.resolve("ledger.db"));
            assertThat(other.run(false)).isInstanceOf(Outcome.StoreFailed.class);
            assertThat(log.lines())
                    .containsExactly("SEVERE The exchange with the account cannot use the files on this computer");

            other.store().close();
            other.run(false);
            assertThat(log.lines()).hasSize(1);
        }
    }
}
