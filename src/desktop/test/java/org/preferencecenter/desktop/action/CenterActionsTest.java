package org.preferencecenter.desktop.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.History;
import org.preferencecenter.client.RequestOutcome;
import org.preferencecenter.client.Requests;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.request.RequestStatus;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.FakeCenter;
import org.preferencecenter.desktop.fixture.FakeRequests;
import org.preferencecenter.desktop.host.Computer;

class CenterActionsTest {
    private final FakeCenter center = new FakeCenter(Examples.saved());
    private final Deque<Runnable> fxThread = new ArrayDeque<>();
    private final List<URI> opened = new ArrayList<>();
    private final CompletableFuture<Boolean> saved = new CompletableFuture<>();
    private final CenterActions actions = new CenterActions(center, new Computer() {
        @Override
        public boolean open(URI address) {
            return opened.add(address);
        }

        @Override
        public void copy(String text) {}

        @Override
        public CompletionStage<Boolean> save(String suggestedName, String text) {
            return saved;
        }
    }, fxThread::add);

    @Test
    void answersComeOnTheJavaFxThread() {
        CompletableFuture<Void> written = new CompletableFuture<>();
        center.done.answer = written;
        CompletableFuture<Void> answer = actions.decide(List.of(), Surface.PREFERENCES_WINDOW).toCompletableFuture();

        written.complete(null);
        assertThat(answer).isNotDone();
        fxThread.remove().run();

        assertThat(answer).isCompleted();
    }

    @Test
    void failuresComeOnTheJavaFxThread() {
        center.done.answer = CompletableFuture.failedFuture(new IOException("disk full"));

        CompletableFuture<Void> answer = actions.signOutDiscarding(Set.of()).toCompletableFuture();
        assertThat(answer).isNotDone();
        fxThread.remove().run();

        assertThat(answer).isCompletedExceptionally();
    }

    @Test
    void aSignInEndsOnTheJavaFxThreadAndCanBeCancelled() {
        var attempt = actions.signIn();
        attempt.cancel();

        assertThat(center.done.cancelled).isEqualTo(1);
        assertThat(attempt.outcome().toCompletableFuture()).isNotDone();
        fxThread.remove().run();
        assertThat(attempt.outcome().toCompletableFuture()).isCompletedWithValueMatching(
                SignInOutcome.Failed.class::isInstance);
    }

    @Test
    void aSignOutThatWaitsEndsOnTheJavaFxThreadAndCanBeCancelled() {
        var attempt = actions.signOutWhenSent();
        attempt.cancel();

        assertThat(center.done.waits.getFirst()).isCompletedWithValue(false);
        assertThat(attempt.outcome().toCompletableFuture()).isNotDone();
        fxThread.remove().run();
        assertThat(attempt.outcome()).isCompletedWithValue(false);
    }

    @Test
    void theHistoryAndWhatWasSavedAreToldOnTheJavaFxThread() {
        CompletableFuture<History> history = actions.history().toCompletableFuture();
        CompletableFuture<Boolean> kept = actions.save("history.json", "{}").toCompletableFuture();
        saved.complete(true);
        assertThat(history).isNotDone();
        assertThat(kept).isNotDone();

        fxThread.remove().run();
        fxThread.remove().run();

        assertThat(history).isCompletedWithValue(History.EMPTY);
        assertThat(kept).isCompletedWithValue(true);
    }

    @Test
    void whatThePersonAsksOfTheirAccountIsAnsweredOnTheJavaFxThread() {
        Requests requests = actions.requests(new AccountKey("https://id.example.org", "person-1"));
        List<CompletionStage<?>> answers = List.of(requests.list(),
                requests.make(requests.demand(RequestKind.EXPORT)),
                requests.look(FakeRequests.export(RequestStatus.READY).id()),
                requests.takeBack(FakeRequests.erasure(RequestStatus.RECEIVED).id()),
                requests.fetch(FakeRequests.export(RequestStatus.READY).id()));
        center.done.requests.answer.complete(new RequestOutcome.Refused<>());
        center.done.requests.copy.complete(new RequestOutcome.Refused<>());
        assertThat(answers).noneMatch(each -> each.toCompletableFuture().isDone());

        while (!fxThread.isEmpty()) {
            fxThread.remove().run();
        }

        assertThat(answers).allMatch(each -> each.toCompletableFuture().isDone());
        assertThat(center.done.requestsOf).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.example.org/privacy", "mailto:legal@example.org",
        "http://127.0.0.1:8080/authorize", "http://localhost/authorize", "http://[::1]:1/"})
    void opensPagesAndLetters(String address) {
        assertThat(actions.open(URI.create(address))).isTrue();
        assertThat(opened).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "http://www.example.org/", "javascript:alert(1)", "ssh://example.org",
        "relative"})
    void opensNothingElse(String address) {
        assertThat(actions.open(URI.create(address))).isFalse();
        assertThat(opened).isEmpty();
    }

    @Test
    void showsEachStateInOrderUntilClosed() {
        List<CenterState> shown = new ArrayList<>();
        LiveState live = new LiveState(center.states, fxThread::add, shown::add);
        assertThat(shown).as("before a window opens").containsExactly(Examples.saved());
        center.states.set(Examples.offline());
        fxThread.remove().run();
        fxThread.remove().run();
        live.refresh();
        assertThat(shown).containsExactly(Examples.saved(), Examples.offline(), Examples.offline());

        center.states.set(Examples.news());
        live.close();
        fxThread.remove().run();
        center.states.set(Examples.saved());

        assertThat(shown).hasSize(3);
        assertThat(fxThread).isEmpty();
    }
}
