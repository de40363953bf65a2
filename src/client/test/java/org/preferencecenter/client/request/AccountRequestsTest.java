package org.preferencecenter.client.request;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.PersonRequestExamples.ERASURE;
import static org.preferencecenter.client.testing.PersonRequestExamples.ID;
import static org.preferencecenter.client.testing.PersonRequestExamples.LIST;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import okhttp3.Request;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preferencecenter.client.RequestOutcome;
import org.preferencecenter.client.Requests;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.client.http.AccountApi;
import org.preferencecenter.client.http.HttpStack;
import org.preferencecenter.client.http.TestHttp;
import org.preferencecenter.client.sync.TokenSource;
import org.preferencecenter.client.testing.Answers;
import org.preferencecenter.client.testing.Examples;
import org.preferencecenter.client.testing.FakeAccountService.MadeUp;
import org.preferencecenter.client.testing.FakeTokens;
import org.preferencecenter.client.testing.LogOf;
import org.preferencecenter.client.testing.Turns;
import org.preferencecenter.client.testing.VirtualTime;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.request.PersonRequestId;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.wire.PersonRequestDemand;
import org.preferencecenter.core.wire.PersonRequestsResponse;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.WireJson;

/** What becomes of what a person wants of their service, whatever happens on the way. */
class AccountRequestsTest {
    private final List<Request> sent = new ArrayList<>();
    private final VirtualTime time = new VirtualTime();
    private final Turns background = new Turns();
    private final FakeTokens tokens = new FakeTokens(ACCOUNT.subject());
    private final Supplier<DecisionId> ids = Examples.idsAfter(500);
    private MadeUp service = request -> Answers.ok(request, WireJson.write(LIST));
    private boolean signedIn = true;
    private final HttpStack stack = TestHttp.to(chain -> {
        sent.add(chain.request());
        return service.answer(chain.request());
    });
    private final Requests requests = requests(() -> tokens);

    private Requests requests(Supplier<TokenSource> source) {
        return new AccountRequests(new AccountApi(stack, URI.create("https://account.example"), time), source,
                () -> new PersonRequestId(ids.get().value()), time, background, () -> signedIn);
    }

    @AfterEach
    void close() {
        stack.close();
    }

    private <T> RequestOutcome<T> outcome(CompletionStage<RequestOutcome<T>> stage) {
        background.run();
        return stage.toCompletableFuture().join();
    }

    private RequestOutcome<PersonRequestsResponse> listWhile(MadeUp answer) {
        service = answer;
        return outcome(requests.list());
    }

    @Test
    void anAnswerIsHandedOnAndNothingRunsOnTheThreadThatAsks() {
        CompletionStage<RequestOutcome<PersonRequestsResponse>> list = requests.list();
        assertThat(sent).isEmpty();

        assertThat(outcome(list)).isEqualTo(new RequestOutcome.Done<>(LIST));
    }

    @Test
    void aRefusedTokenIsRenewedOnceAndTheCallMadeAgain() {
        service = request -> "Bearer person-1-1".equals(request.header("Authorization"))
                ? Answers.problem(request, ProblemType.UNAUTHORIZED)
                : Answers.ok(request, WireJson.write(ERASURE));

        assertThat(outcome(requests.look(ID))).isEqualTo(new RequestOutcome.Done<>(ERASURE));

        assertThat(tokens.refreshes()).isEqualTo(1);
        assertThat(sent).hasSize(2);
    }

    @Test
    void whoseTokensAreRefusedTwiceHasToSignInAgain() {
        assertThat(listWhile(request -> Answers.problem(request, ProblemType.UNAUTHORIZED)))
                .isEqualTo(new RequestOutcome.SignInNeeded<>());
        assertThat(sent).hasSize(2);
    }

    @Test
    void withoutTokensNothingIsSent() {
        tokens.wantThePerson();
        assertThat(outcome(requests.list())).isEqualTo(new RequestOutcome.SignInNeeded<>());

        FakeTokens unreachable = new FakeTokens(ACCOUNT.subject());
        unreachable.loseTheProvider();
        assertThat(outcome(requests(() -> unreachable).list()))
                .isEqualTo(new RequestOutcome.Unanswered<>(Trouble.OFFLINE));
        assertThat(sent).isEmpty();
    }

    @Test
    void whoeverIsNotSignedInContactsNobody() {
        signedIn = false;

        assertThat(outcome(requests.make(requests.demand(RequestKind.ERASURE))))
                .isEqualTo(new RequestOutcome.SignInNeeded<>());
        assertThat(outcome(requests.takeBack(ID))).isEqualTo(new RequestOutcome.SignInNeeded<>());
        assertThat(sent).isEmpty();
    }

    @Test
    void whatIsToldOfOnePersonIsNotForWhoeverSignedInMeanwhile() {
        assertThat(listWhile(request -> {
            signedIn = false;
            return Answers.ok(request, WireJson.write(LIST));
        })).isEqualTo(new RequestOutcome.SignInNeeded<>());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void aDemandThatIsMadeAgainIsTheSameAndAnotherHasAnIdOfItsOwn(RequestKind kind) {
        service = request -> {
            throw new ConnectException("no network");
        };
        PersonRequestDemand demand = requests.demand(kind);

        outcome(requests.make(demand));
        outcome(requests.make(demand));
        outcome(requests.make(requests.demand(kind)));

        List<String> bodies = sent.stream().map(AccountRequestsTest::body).toList();
        assertThat(bodies).hasSize(3).startsWith(WireJson.write(demand), WireJson.write(demand));
        assertThat(bodies.getLast()).contains(kind.name()).isNotEqualTo(WireJson.write(demand));
    }

    private static String body(Request request) {
        try {
            Buffer buffer = new Buffer();
            requireNonNull(request.body()).writeTo(buffer);
            return buffer.readUtf8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void withoutAnAnswerItIsSaidWhyAndNothingIsTriedAgainByItself() {
        assertThat(listWhile(request -> {
            throw new ConnectException("no network");
        })).isEqualTo(new RequestOutcome.Unanswered<>(Trouble.OFFLINE));
        assertThat(listWhile(request -> Answers.problem(request, ProblemType.INTERNAL)))
                .isEqualTo(new RequestOutcome.Unanswered<>(Trouble.SERVICE_FAILED));

        time.passes(Duration.ofDays(2), background::run);
        assertThat(sent).hasSize(2);
    }

    @Test
    void aBusyServiceSaysUntilWhen() {
        assertThat(listWhile(
                request -> Answers.problem(request, ProblemType.UNAVAILABLE, Map.of("Retry-After", "60"))))
                .isEqualTo(new RequestOutcome.Busy<>(Optional.of(time.instant().plusSeconds(60))));
        assertThat(listWhile(request -> Answers.problem(request, ProblemType.TOO_MANY_REQUESTS)))
                .isEqualTo(new RequestOutcome.Busy<>(Optional.empty()));
    }

    @Test
    void aRefusalAndARequestThatIsSettledAreToldApart() {
        assertThat(listWhile(request -> Answers.problem(request, ProblemType.NOT_FOUND)))
                .isEqualTo(new RequestOutcome.Refused<>());
        service = request -> Answers.problem(request, ProblemType.SETTLED_REQUEST);
        assertThat(outcome(requests.takeBack(ID))).isEqualTo(new RequestOutcome.Settled<>());
    }

    @Test
    void anAnswerThatIsCutOffIsNotUsed() {
        service = request -> Answers.ok(request, "{\"decisions\":[");

        assertThat(outcome(requests.fetch(ID))).isEqualTo(new RequestOutcome.Unreadable<>());
    }

    @Test
    void afterTheEndOfTheProgramThereIsAnOutcomeToo() {
        Requests late = new AccountRequests(new AccountApi(stack, URI.create("https://account.example"), time),
                () -> tokens, () -> ID, time, task -> {
                    throw new RejectedExecutionException("closed");
                }, () -> true);

        assertThat(late.list().toCompletableFuture().join())
                .isEqualTo(new RequestOutcome.Unanswered<>(Trouble.OFFLINE));
    }

    @Test
    void aFaultIsAnOutcomeAndTheLogQuotesNothingOfIt() {
        try (LogOf log = new LogOf(AccountRequests.class)) {
            Requests faulty = requests(() -> {
                throw new IllegalStateException("ada@example.org");
            });

            assertThat(outcome(faulty.list())).isEqualTo(new RequestOutcome.Unreadable<>());
            assertThat(log.lines()).containsExactly(
                    "SEVERE A request of a person failed by java.lang.IllegalStateException");
        }
    }
}
