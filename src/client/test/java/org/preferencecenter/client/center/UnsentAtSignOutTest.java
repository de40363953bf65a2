package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.OTHER_ACCOUNT;
import static org.preferencecenter.client.testing.Examples.STATISTICS;
import static org.preferencecenter.client.testing.Examples.TRAINING;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.Session;
import org.preferencecenter.client.SignOutAttempt;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.client.Unsent;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.standing.Standing;

class UnsentAtSignOutTest {
    private static final Duration TWO_PULSES = LiveCenter.PULSE.multipliedBy(2);
    private final World world = new World();

    @TempDir
    Path desk;

    @AfterEach
    void close() {
        world.close();
    }

    /** Somebody who allowed the news, and now works without a network. */
    private Program offline() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        world.settles();
        world.service.disconnect();
        return program;
    }

    private static Set<DecisionId> named(Collection<Unsent> choices) {
        return choices.stream().flatMap(choice -> choice.decisions().stream()).map(Decision::id)
                .collect(Collectors.toSet());
    }

    private Program signedInAgain(Program program) {
        world.service.connect();
        return program.signedIn(ACCOUNT);
    }

    @Test
    void eachChoiceThatTheAccountDoesNotHaveIsNamedOnceHoweverOftenThePersonChangedTheirMind() {
        Program program = offline();

        program.allows(TRAINING);
        program.declines(NEWS);
        program.declines(TRAINING);
        world.settles();

        assertThat(program.state().unsent()).extracting(Unsent::preference).containsExactly(TRAINING, NEWS);
        assertThat(program.state().unsent().getFirst().decisions()).extracting(Decision::grants).containsExactly(true,
                false);
        assertThat(program.sync()).isInstanceOfSatisfying(SyncStatus.Waiting.class,
                waiting -> assertThat(waiting.unsent()).isEqualTo(2));
    }

    @Test
    void aNoThatHoldsBackAYesOfTheAccountIsToldFromOneThatDoesNot() {
        Program program = offline();

        program.declines(NEWS, TRAINING);
        program.allows(STATISTICS);

        assertThat(program.state().unsent()).extracting(Unsent::holdsBackAGrant).containsExactly(true, false, false);
    }

    @Test
    void nothingIsUnsentOnceTheAccountHasItOrNobodyIsSignedIn() {
        Program program = offline();
        program.declines(NEWS);
        world.service.connect();
        program.center.syncNow();
        world.settles();
        assertThat(program.state().unsent()).isEmpty();
        world.service.disconnect();
        program.allows(NEWS);

        assertThat(program.center.signOut()).isCompleted();

        assertThat(program.state().unsent()).isEmpty();
    }

    @Test
    void whatIsDiscardedByNameIsNeverSentAndTheAccountsTruthIsShown() {
        Program program = offline();
        program.declines(NEWS);
        program.allows(TRAINING);

        assertThat(program.center.signOutDiscarding(named(program.state().unsent()))).isCompleted();
        assertThat(desk.resolve("accounts")).isEmptyDirectory();
        signedInAgain(program);

        assertThat(program.standing(NEWS)).isEqualTo(Standing.GRANTED);
        assertThat(program.standing(TRAINING)).isEqualTo(Standing.NOT_ASKED);
        assertThat(world.account().decisions()).hasSize(1);
    }

    @Test
    void whatAnotherProgramDecidedBetweenTheQuestionAndTheClickIsKept() {
        Program program = offline();
        Program host = world.start(desk);
        program.allows(TRAINING);
        Set<DecisionId> named = named(program.state().unsent());

        host.declines(NEWS);
        host.declines(TRAINING);
        assertThat(program.center.signOutDiscarding(named)).isCompleted();
        signedInAgain(program);

        assertThat(program.standing(NEWS)).isEqualTo(Standing.WITHDRAWN);
        assertThat(program.standing(TRAINING)).isEqualTo(Standing.REFUSED);
        assertThat(world.account().decisions()).extracting(Decision::id).doesNotContainAnyElementsOf(named).hasSize(3);
    }

    @Test
    void whatTheAccountGotMeanwhileCannotBeDiscarded() {
        Program program = offline();
        program.declines(NEWS);
        Set<DecisionId> named = named(program.state().unsent());
        world.service.connect();
        program.center.syncNow();
        world.settles();

        assertThat(program.center.signOutDiscarding(named)).isCompleted();
        signedInAgain(program);

        assertThat(program.standing(NEWS)).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void aClickOfWhoWasShownDoesNotSignOutWhoeverSignedInMeanwhile() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.authenticator.nextIs(OTHER_ACCOUNT);

        program.whileOthersWait(() -> {
            program.center.signIn();
            program.center.signOut();
        });

        assertThat(program.state().session()).isInstanceOfSatisfying(Session.SignedIn.class,
                who -> assertThat(who.account()).isEqualTo(OTHER_ACCOUNT));
    }

    @Test
    void whoWaitsIsSignedOutAsSoonAsTheAccountHasEverything() {
        Program program = offline();
        program.declines(NEWS);

        SignOutAttempt attempt = program.center.signOutWhenSent();
        world.passes(Duration.ofHours(1));
        assertThat(attempt.outcome().toCompletableFuture()).isNotDone();
        assertThat(program.reason(NEWS)).isEqualTo(Reason.WITHDRAWN);
        world.service.connect();
        world.passes(Duration.ofMinutes(15));

        assertThat(attempt.outcome()).isCompletedWithValue(true);
        assertThat(program.state().session()).isEqualTo(new Session.SignedOut());
        assertThat(world.account().decisions()).hasSize(2);
        assertThat(desk.resolve("accounts")).isEmptyDirectory();
    }

    @Test
    void waitingTriesToSendAtOnce() {
        Program program = offline();
        program.declines(NEWS);
        world.service.connect();

        SignOutAttempt attempt = program.center.signOutWhenSent();
        world.settles();

        assertThat(attempt.outcome()).isCompletedWithValue(true);
    }

    @Test
    void whoDecidesWhileWaitingIsWaitedForToo() {
        Program program = offline();
        program.declines(NEWS);
        SignOutAttempt attempt = program.center.signOutWhenSent();
        world.service.connect();
        world.service.nextBut(0, request -> program.declines(TRAINING));
        world.settles();

        assertThat(attempt.outcome()).isCompletedWithValue(true);
        assertThat(world.account().decisions()).hasSize(3);
    }

    @Test
    void whoChangesTheirMindStaysSignedIn() {
        Program program = offline();
        program.declines(NEWS);
        SignOutAttempt attempt = program.center.signOutWhenSent();

        attempt.cancel();
        world.service.connect();
        program.center.syncNow();
        world.settles();

        assertThat(attempt.outcome()).isCompletedWithValue(false);
        assertThat(program.reason(NEWS)).isEqualTo(Reason.WITHDRAWN);
        assertThat(program.state().unsent()).isEmpty();
    }

    @Test
    void waitingEndsWhenThePersonIsSignedOutOtherwise() {
        Program program = offline();
        Program host = world.start(desk);
        program.declines(NEWS);
        SignOutAttempt attempt = program.center.signOutWhenSent();

        assertThat(host.center.signOut()).isCompleted();
        world.time.passes(TWO_PULSES);

        assertThat(attempt.outcome()).isCompletedWithValue(false);
        signedInAgain(program);
        assertThat(program.state().session()).isInstanceOf(Session.SignedIn.class);
    }

    @Test
    void waitingEndsWithTheProgram() {
        Program program = offline();
        program.declines(NEWS);
        CompletableFuture<Boolean> outcome = program.center.signOutWhenSent().outcome().toCompletableFuture();

        program.close();

        assertThat(outcome).isCompletedWithValue(false);
        assertThat(program.center.signOutWhenSent().outcome()).isCompletedWithValue(false);
    }

    @Test
    void whereNobodyIsSignedInThereIsNothingToWaitFor() {
        assertThat(world.start(desk).center.signOutWhenSent().outcome()).isCompletedWithValue(false);
    }

    @Test
    void whileTheFilesCannotBeUsedNobodyKnowsThatAllIsSent() throws Exception {
        Program program = world.start(desk).signedIn(ACCOUNT);
        Damage.refuseToHear(desk);
        program.center.syncNow();
        world.settles();

        SignOutAttempt attempt = program.center.signOutWhenSent();

        assertThat(program.sync()).isInstanceOf(SyncStatus.StoreUnavailable.class);
        assertThat(List.of(attempt.outcome().toCompletableFuture())).noneMatch(CompletableFuture::isDone);
    }
}
