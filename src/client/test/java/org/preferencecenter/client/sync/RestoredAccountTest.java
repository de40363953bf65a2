package org.preferencecenter.client.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.STATISTICS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.denied;
import static org.preferencecenter.client.testing.Examples.granted;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.client.testing.Answers;
import org.preferencecenter.client.testing.FakeAccountService.MadeUp;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.Origin;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.wire.ProblemType;

/** The account service was put back to an earlier state: what it lost of an account comes back from whoever holds it. */
class RestoredAccountTest {
    private static final Outcome COMPLETE = new Outcome.Complete();
    private static final Outcome UNREADABLE = new Outcome.Failed(Trouble.UNREADABLE_ANSWER, Optional.empty());

    private final Decision grant = granted(1, NEWS);
    private final Decision theirs = granted(2, TRAINING);
    private final Decision withdrawal = denied(3, NEWS, grant);
    private final Decision theirWithdrawal = denied(4, TRAINING, theirs);

    @TempDir
    Path folder;

    private TestExchange exchange;

    @BeforeEach
    void hearFourDecisions() throws Exception {
        exchange = new TestExchange(folder);
        exchange.append(grant);
        exchange.run(true);
        exchange.account().hold(theirs);
        exchange.run(false);
        exchange.append(withdrawal);
        exchange.run(false);
        exchange.account().hold(theirWithdrawal);
        exchange.run(false);
        exchange.service.forgetRequests();
    }

    @AfterEach
    void close() throws Exception {
        exchange.close();
    }

    private Outcome run() {
        return exchange.run(false);
    }

    private static MadeUp says(ProblemType type) {
        return request -> Answers.problem(request, type);
    }

    @Test
    void whatTheRestoreLostReachesTheAccountAgainAlsoWhatWasDecidedElsewhere() throws Exception {
        exchange.account().restoreTo(2);

        assertThat(run()).isEqualTo(COMPLETE);

        assertThat(exchange.account().decisions()).containsExactly(grant, theirs, withdrawal, theirWithdrawal);
        assertThat(exchange.state().unsent()).isEmpty();
        assertThat(exchange.state().receipted()).hasSize(4);
        assertThat(exchange.state().cursor()).isEqualTo(4);
        assertThat(exchange.state().inDoubt()).isFalse();
    }

    @Test
    void afterThatAnExchangeIsOneRoundTripAgain() {
        exchange.account().restoreTo(2);
        run();
        exchange.service.forgetRequests();

        assertThat(run()).isEqualTo(COMPLETE);

        assertThat(exchange.service.requests()).singleElement().asString()
                .startsWith("POST /v1/decisions?after=4&known=");
    }

    @Test
    void aWithdrawalThatTookThePlaceOfWhatWasLostIsHeard() throws Exception {
        Decision since = denied(9, TRAINING, theirs);
        exchange.account().restoreTo(2);
        exchange.account().hold(since, denied(8, STATISTICS));

        assertThat(run()).isEqualTo(COMPLETE);

        assertThat(exchange.state().ledger().heads(TRAINING)).containsExactlyInAnyOrder(theirWithdrawal, since);
        assertThat(exchange.account().decisions()).containsExactly(grant, theirs, since, denied(8, STATISTICS),
                withdrawal, theirWithdrawal);
    }

    @Test
    void norIsADecisionThatCameBackToItsPlaceTakenForTheSameLedger() throws Exception {
        exchange.account().restoreTo(2);
        exchange.account().hold(denied(9, STATISTICS), theirWithdrawal);

        assertThat(run()).isEqualTo(COMPLETE);

        assertThat(exchange.state().ledger().heads(STATISTICS)).containsExactly(denied(9, STATISTICS));
        assertThat(exchange.account().decisions()).contains(withdrawal);
    }

    @Test
    void whoeverKnowsOnlyWhatWasKeptGoesOn() throws Exception {
        exchange.account().hold(denied(9, STATISTICS));
        exchange.account().restoreTo(4);

        assertThat(run()).isEqualTo(COMPLETE);

        assertThat(exchange.service.requests()).hasSize(1);
        assertThat(exchange.state().reach().ledger()).isZero();
    }

    @Test
    void whatIsDecidedWhileNobodyKnowsOfTheRestoreArrivesWithTheRest() throws Exception {
        exchange.account().restoreTo(0);
        exchange.append(denied(9, STATISTICS));

        assertThat(run()).isEqualTo(COMPLETE);

        assertThat(exchange.account().decisions()).containsExactlyInAnyOrder(grant, theirs, withdrawal,
                theirWithdrawal, denied(9, STATISTICS));
    }

    @Test
    void moreThanOneRequestMayCarryComesBackInSeveral() throws Exception {
        exchange.account().hold(IntStream.rangeClosed(100, 400).mapToObj(number -> denied(number, STATISTICS))
                .toArray(Decision[]::new));
        run();
        List<Decision> before = exchange.account().decisions();
        exchange.account().restoreTo(150);
        exchange.service.pageSize(40);

        assertThat(run()).isEqualTo(COMPLETE);

        assertThat(exchange.account().decisions()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void untilTheAccountWasHeardWholeItIsInDoubtAndNothingCountsAsSaved() throws Exception {
        exchange.account().restoreTo(2);
        exchange.service.nextBut(2, request -> exchange.service.disconnect());

        assertThat(run()).isEqualTo(new Outcome.Failed(Trouble.OFFLINE, Optional.empty()));
        assertThat(exchange.state().inDoubt()).isTrue();
        assertThat(exchange.state().receipted()).isEmpty();
        assertThat(exchange.state().unsent()).hasSize(4);
        exchange.service.connect();

        assertThat(run()).isEqualTo(COMPLETE);
        assertThat(exchange.state().inDoubt()).isFalse();
        assertThat(exchange.account().decisions()).hasSize(4);
    }

    @Test
    void whatTheOrganizationLocksIsHeardBeforeAGrantCountsAgain() throws Exception {
        exchange.account().restoreTo(2);
        exchange.account().lock(new Lock(STATISTICS, "Not here"));

        run();

        assertThat(exchange.state().cached().account().orElseThrow()).contains("Not here");
        assertThat(paths()).containsExactly("POST /v1/decisions", "GET /v1/account", "POST /v1/decisions",
                "POST /v1/decisions");
    }

    private List<String> paths() {
        return exchange.service.requests().stream().map(request -> request.replaceFirst("\\?.*", "")).toList();
    }

    @Test
    void nothingVouchesForACopyFromBeforeWhileItTurnsOut() throws Exception {
        exchange.account().restoreTo(3);
        exchange.order.clear();

        run();

        assertThat(exchange.order).startsWith("news at 4", "remembered at 4");
    }

    @Test
    void onlyTheServiceConfirmsByEmailSoAConfirmationThatWasLostIsSetAsideAndItsDenialIsNot() throws Exception {
        Decision yes = granted(5, STATISTICS);
        exchange.account().hold(yes);
        run();
        Decision confirmed = byEmail(granted(6, STATISTICS, yes));
        Decision denied = byEmail(denied(7, NEWS, withdrawal));
        exchange.account().hold(confirmed, denied);
        run();
        exchange.account().restoreTo(5);

        assertThat(run()).isEqualTo(COMPLETE);

        assertThat(exchange.state().rejections()).containsOnlyKeys(confirmed.id(), denied.id());
        assertThat(exchange.state().ledger().heads(STATISTICS)).containsExactly(yes);
        assertThat(exchange.state().ledger().heads(NEWS)).containsExactly(denied);
        assertThat(exchange.state().unsent()).isEmpty();
    }

    private static Decision byEmail(Decision decision) {
        return new Decision(decision.id(), decision.preference(), decision.answer(), decision.notice(),
                new Origin(Surface.EMAIL_CONFIRMATION, "Account service", "e-mail"), decision.decidedAt(),
                decision.supersedes());
    }

    @Test
    void aProxyThatSaysConflictChangesNothing() throws Exception {
        var before = exchange.state();
        exchange.service.next(request -> Answers.answer(request, 409, "text/html", "Conflict", Map.of()));

        assertThat(run()).isEqualTo(new Outcome.Failed(Trouble.REQUEST_REFUSED, Optional.empty()));

        assertThat(exchange.state()).isEqualTo(before);
    }

    @Test
    void aServiceThatSaysSoForEverIsAServiceThatFails() throws Exception {
        MadeUp[] always = Stream.generate(() -> (MadeUp) RestoredAccountTest::otherLedger).limit(50)
                .toArray(MadeUp[]::new);
        exchange.service.next(always);

        assertThat(run()).isEqualTo(UNREADABLE);
        assertThat(exchange.service.requests()).as("it is asked a few times").hasSizeLessThan(6);
        assertThat(run()).isEqualTo(UNREADABLE);

        assertThat(exchange.state().inDoubt()).isTrue();
        assertThat(exchange.state().decisions()).hasSize(4);
        assertThat(exchange.state().unsent()).hasSize(4);
    }

    private static Response otherLedger(Request request) {
        return request.url().encodedPath().equals("/v1/decisions")
                ? Answers.problem(request, ProblemType.LEDGER_DIFFERS)
                : Answers.ok(request, "{\"profile\":{\"subject\":\"person-1\"},\"locks\":[]}");
    }

    @Test
    void twoLedgersInTurnFillNoDisk() throws Exception {
        for (int ledger = 0; ledger < LedgerExchange.MOST_RESTARTS - 1; ledger++) {
            exchange.store().restart(ledger, MORNING);
        }
        run();
        exchange.service.next(says(ProblemType.LEDGER_DIFFERS));
        assertThat(run()).isEqualTo(COMPLETE);
        exchange.service.next(says(ProblemType.LEDGER_DIFFERS));

        assertThat(run()).isEqualTo(UNREADABLE);

        assertThat(exchange.state().reach().ledger()).isEqualTo(LedgerExchange.MOST_RESTARTS);
    }

    @Test
    void whatWasErasedBeforeItCouldBeSentAgainDoesNotComeBack() throws Exception {
        exchange.account().restoreTo(2);
        exchange.service.nextBut(2, request -> exchange.service.disconnect());
        run();
        assertThat(exchange.state().unsent()).hasSize(4);
        exchange.service.connect();
        exchange.service.forgetRequests();
        exchange.account().restoreTo(0);
        exchange.service.next(request -> Answers.ok(request, "{\"profile\":{\"subject\":\"person-1\"},\"locks\":[]}"),
                says(ProblemType.ACCOUNT_ERASED));

        assertThat(run()).isEqualTo(new Outcome.AccountErased());

        assertThat(exchange.service.requests().getLast()).startsWith("POST /v1/decisions?after=4&known=");
        assertThat(exchange.account().decisions()).isEmpty();
    }

    @Test
    void aPageThatWasNeverHeardDoesNotHideThatWhatItHeldIsLost() throws Exception {
        Decision ours = denied(9, STATISTICS);
        exchange.append(ours);
        exchange.account().hold(denied(8, STATISTICS));
        exchange.service.pageSize(1);
        exchange.service.nextBut(0, request -> exchange.service.disconnect());
        run();
        assertThat(exchange.state().receipted()).as("its receipt came with the page before").contains(ours.id());
        exchange.service.connect();
        exchange.account().restoreTo(5);

        assertThat(run()).isEqualTo(COMPLETE);

        assertThat(exchange.account().decisions()).contains(ours);
        assertThat(exchange.state().receipted()).hasSize(6);
    }
}
