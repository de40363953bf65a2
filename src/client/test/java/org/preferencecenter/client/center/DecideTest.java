package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.STATISTICS;
import static org.preferencecenter.client.testing.Examples.TRAINING;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.Choice;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.ledger.Origin;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.standing.Standing;

class DecideTest {
    private final World world = new World();

    @TempDir
    Path desk;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aTickIsSavedHereAtOnceAndInTheAccountWhenTheReceiptIsHere() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        assertThat(program.saved(NEWS)).isEqualTo(SaveState.NOTHING);

        program.allows(NEWS);
        assertThat(program.saved(NEWS)).isEqualTo(SaveState.HERE);
        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
        assertThat(program.shown(NEWS).ticked()).isTrue();

        world.settles();
        assertThat(program.saved(NEWS)).isEqualTo(SaveState.ACCOUNT);
        assertThat(program.sync()).isEqualTo(new SyncStatus.UpToDate(MORNING));
    }

    @Test
    void theDecisionSaysWhatWasAnsweredWhereAndWhen() {
        Program program = world.start(desk).signedIn(ACCOUNT);

        program.allows(NEWS);
        world.settles();

        Decision decision = world.account().decisions().getFirst();
        assertThat(decision).isEqualTo(new Decision(decision.id(), NEWS, Answer.GRANTED,
                NoticeReference.to(program.notice(NEWS)),
                new Origin(Surface.PREFERENCES_WINDOW, "Example 1.0", desk.getFileName().toString()), MORNING,
                List.of()));
    }

    @Test
    void aTickWithoutANetworkSurvivesARestartAndIsSentOnce() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        world.service.disconnect();
        program.declines(TRAINING);
        world.settles();
        assertThat(program.sync()).isInstanceOfSatisfying(SyncStatus.Waiting.class, waiting -> {
            assertThat(waiting.unsent()).isEqualTo(1);
            assertThat(waiting.trouble()).isEqualTo(Trouble.OFFLINE);
            assertThat(waiting.retryAt()).isAfter(MORNING);
        });
        program.close();

        Program again = world.start(desk);
        assertThat(again.standing(TRAINING)).isEqualTo(Standing.REFUSED);
        assertThat(again.saved(TRAINING)).isEqualTo(SaveState.HERE);
        world.settles();
        world.service.connect();
        world.passes(Duration.ofMinutes(1));

        assertThat(again.saved(TRAINING)).isEqualTo(SaveState.ACCOUNT);
        assertThat(world.account().decisions()).hasSize(1);
    }

    @Test
    void noStartAndNoEndDecidesAnything() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        program.declines(TRAINING);
        world.settles();
        program.close();

        for (int i = 0; i < 3; i++) {
            Program again = world.start(desk);
            world.settles();
            assertThat(again.standing(NEWS)).isEqualTo(Standing.GRANTED);
            assertThat(again.standing(TRAINING)).isEqualTo(Standing.REFUSED);
            assertThat(again.standing(STATISTICS)).isEqualTo(Standing.NOT_ASKED);
            again.close();
        }

        assertThat(world.account().decisions()).hasSize(2);
    }

    @Test
    void aPersonWhoNeverHadANetworkIsStillHeeded() {
        world.service.disconnect();
        Program program = world.start(desk).signedIn(ACCOUNT);

        program.allows(NEWS);

        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
        assertThat(program.sync()).isInstanceOf(SyncStatus.Waiting.class);
        world.time.set(MORNING.plus(Duration.ofDays(30)));
        assertThat(program.reason(NEWS)).isEqualTo(Reason.STALE);
    }

    @Test
    void aDecisionBuildsOnTheOneBeforeIt() {
        Program program = world.start(desk).signedIn(ACCOUNT);

        program.allows(NEWS);
        program.declines(NEWS);
        world.settles();

        assertThat(program.standing(NEWS)).isEqualTo(Standing.WITHDRAWN);
        assertThat(program.reason(NEWS)).isEqualTo(Reason.WITHDRAWN);
        List<Decision> decisions = world.account().decisions();
        assertThat(decisions.getLast().supersedes()).containsExactly(decisions.getFirst().id());
    }

    @Test
    void severalChoicesAreOneStep() {
        Program program = world.start(desk).signedIn(ACCOUNT);

        assertThat(program.center.decide(List.of(new Choice(program.notice(NEWS), true),
                new Choice(program.notice(TRAINING), false)), Surface.CONSENT_DIALOG)).isCompleted();

        assertThat(program.standing(NEWS)).isEqualTo(Standing.GRANTED);
        assertThat(program.standing(TRAINING)).isEqualTo(Standing.REFUSED);
    }

    @Test
    void aSurfaceWithoutANameIsRefusedBeforeItCouldStopEverythingElse() {
        Program program = world.start(desk).signedIn(ACCOUNT);

        assertThat(program.center.decide(List.of(new Choice(program.notice(NEWS), true)), Surface.UNKNOWN))
                .isCompletedExceptionally();

        assertThat(program.standing(NEWS)).isEqualTo(Standing.NOT_ASKED);
    }

    @Test
    void beforeSigningInThereIsNobodyToDecide() {
        Program program = world.start(desk);

        assertThat(program.decide(true, NEWS)).isCompletedExceptionally();
        assertThat(program.center.defer(List.of(NEWS))).isCompletedExceptionally();

        assertThat(program.reason(NEWS)).isEqualTo(Reason.NOT_SIGNED_IN);
    }

    @Test
    void aDenialThatCannotBeWrittenIsHeededWhileTheProgramRuns() throws Exception {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        Damage.refuseDecisions(desk);

        assertThat(program.decide(false, NEWS).toCompletableFuture()).isCompletedExceptionally();

        assertThat(program.reason(NEWS)).isEqualTo(Reason.WITHDRAWN);
        world.passes(Duration.ofMinutes(20));
        assertThat(program.reason(NEWS)).as("whatever is exchanged meanwhile").isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void aGrantThatCannotBeWrittenIsNone() throws Exception {
        Program program = world.start(desk).signedIn(ACCOUNT);
        Damage.refuseDecisions(desk);

        assertThat(program.decide(true, NEWS).toCompletableFuture()).failsWithin(Duration.ofSeconds(20))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(IOException.class);

        assertThat(program.reason(NEWS)).isEqualTo(Reason.NOT_ASKED);
        assertThat(program.shown(NEWS).rejection()).isEqualTo(Optional.empty());
    }
}
