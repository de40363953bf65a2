package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.UNKNOWN_PREFERENCE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.Rejection;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.client.testing.Answers;
import org.preferencecenter.client.testing.Catalogs;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.standing.Standing;
import org.preferencecenter.core.wire.ProblemType;

/** What the person is told while the account cannot be heard or does not agree. */
class AccountTroubleTest {
    private final World world = new World();

    @TempDir
    Path desk;

    private Program program;

    @BeforeEach
    void signIn() {
        program = world.start(desk).signedIn(ACCOUNT);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aRejectedYesIsShownWithItsReasonAndNotCounted() {
        world.account().refuse(NEWS, UNKNOWN_PREFERENCE);

        program.allows(NEWS);
        program.allows(TRAINING);
        world.settles();

        assertThat(program.saved(NEWS)).isEqualTo(SaveState.REJECTED);
        assertThat(program.shown(NEWS).rejection()).map(Rejection::problem).contains(UNKNOWN_PREFERENCE);
        assertThat(program.shown(NEWS).rejection()).map(Rejection::decision).matches(yes -> yes.orElseThrow().grants());
        assertThat(program.questions()).as("asked once, whatever becomes of the answer").doesNotContain(NEWS);
        assertThat(program.reason(NEWS)).isEqualTo(Reason.NOT_ASKED);
        assertThat(program.saved(TRAINING)).isEqualTo(SaveState.ACCOUNT);
        assertThat(program.sync()).isEqualTo(new SyncStatus.UpToDate(MORNING));
    }

    @Test
    void aRejectedYesIsAskedAboutAgainOnceTheWordsChange() {
        world.account().refuse(NEWS, UNKNOWN_PREFERENCE);
        program.allows(NEWS);
        world.settles();

        world.service.publish(Catalogs.withNewWords(NEWS));
        world.passes(Duration.ofMinutes(15));

        assertThat(program.questions()).contains(NEWS);
    }

    @Test
    void aRejectedNoStaysInForce() {
        program.allows(NEWS);
        world.settles();
        world.account().refuse(NEWS, UNKNOWN_PREFERENCE);

        program.declines(NEWS);
        world.settles();

        assertThat(program.saved(NEWS)).isEqualTo(SaveState.REJECTED);
        assertThat(program.reason(NEWS)).isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void anAnswerGivenSinceMakesARejectionAThingOfThePast() {
        world.account().refuse(NEWS, UNKNOWN_PREFERENCE);
        program.allows(NEWS);
        world.settles();

        program.declines(NEWS);

        assertThat(program.shown(NEWS).rejection()).isEmpty();
        assertThat(program.saved(NEWS)).isEqualTo(SaveState.HERE);
    }

    @Test
    void whileTheServiceIsBusyThePersonKnowsUntilWhen() {
        world.service.next(request -> Answers.problem(request, ProblemType.UNAVAILABLE, Map.of("Retry-After", "3600")));

        program.declines(NEWS);
        world.settles();

        assertThat(program.sync()).isEqualTo(new SyncStatus.Waiting(1, Trouble.SERVICE_BUSY, MORNING.plusSeconds(3600),
                Optional.of(MORNING)));
        world.service.forgetRequests();
        world.networks.add("train");
        world.passes(Duration.ofSeconds(3599));
        assertThat(world.service.requests()).as("nothing makes it ask before").isEmpty();
        world.passes(Duration.ofSeconds(1));
        assertThat(program.saved(NEWS)).isEqualTo(SaveState.ACCOUNT);
    }

    @Test
    void whenThePersonMustSignInAgainNothingIsLostAndSigningInSendsIt() {
        program.authenticator.tokens(ACCOUNT).wantThePerson();
        program.declines(NEWS);
        world.settles();
        assertThat(program.sync()).isEqualTo(new SyncStatus.SignInNeeded(1, Optional.of(MORNING)));
        assertThat(program.standing(NEWS)).isEqualTo(Standing.REFUSED);

        program.authenticator.forgetTokens(ACCOUNT);
        program.signedIn(ACCOUNT);

        assertThat(program.saved(NEWS)).isEqualTo(SaveState.ACCOUNT);
        assertThat(program.authenticator.forgotten).isEmpty();
    }

    @Test
    void aTroubleIsShownUntilAnExchangeWentWell() {
        world.service.disconnect();
        program.allows(NEWS);
        world.settles();
        program.center.syncNow();

        assertThat(program.sync()).isInstanceOf(SyncStatus.Waiting.class);
        world.settles();
        assertThat(program.sync()).isInstanceOf(SyncStatus.Waiting.class);
        world.service.connect();
        program.center.syncNow();
        world.settles();
        assertThat(program.sync()).isEqualTo(new SyncStatus.UpToDate(MORNING));
    }

    @Test
    void whileATickIsOnItsWayItIsSyncing() {
        program.allows(NEWS);

        assertThat(program.sync()).isEqualTo(new SyncStatus.Syncing(1, Optional.of(MORNING)));
    }

    @Test
    void theNetworksReturnIsAReasonToAskAgain() {
        world.networks.clear();
        world.service.disconnect();
        program.declines(NEWS);
        world.settles();
        world.passes(Duration.ofMinutes(5));
        world.service.connect();
        world.networks.add("train");

        world.passes(Duration.ofMillis(500));

        assertThat(program.saved(NEWS)).isEqualTo(SaveState.ACCOUNT);
    }

    @Test
    void withoutWordFromTheAccountForAMonthGrantsAreStaleAndComeBackWithIt() {
        program.allows(NEWS);
        world.settles();
        world.service.disconnect();

        world.time.set(MORNING.plus(Duration.ofDays(30)));
        assertThat(program.reason(NEWS)).isEqualTo(Reason.STALE);
        world.passes(Duration.ofSeconds(1));
        assertThat(program.shown(NEWS).verdict().reason()).as("the window says the same").isEqualTo(Reason.STALE);

        world.service.connect();
        program.center.syncNow();
        world.settles();
        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
    }
}
