package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.OTHER_ACCOUNT;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.granted;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.client.Session;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.standing.Standing;

class SignInAndOutTest {
    private final World world = new World();

    @TempDir
    Path desk;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void beforeAnybodySignsInNobodyIsContacted() {
        Program program = world.start(desk);
        program.center.syncNow();
        program.center.dismissNews();
        world.passes(Duration.ofHours(1));

        assertThat(world.service.requests()).isEmpty();
        assertThat(program.state().session()).isEqualTo(new Session.SignedOut());
        assertThat(program.state().preferences()).isEmpty();
        assertThat(program.sync()).isEqualTo(new SyncStatus.Idle());
    }

    @Test
    void whoSignedInIsShownAndStillSignedInAfterARestart() {
        world.start(desk).signedIn(ACCOUNT).close();

        Program again = world.start(desk);

        assertThat(again.state().session()).isInstanceOfSatisfying(Session.SignedIn.class, session -> {
            assertThat(session.account()).isEqualTo(ACCOUNT);
            assertThat(session.remembered()).isTrue();
            assertThat(session.profile().orElseThrow().label()).contains("person-1@mail.example");
        });
    }

    @Test
    void signingOutEndsEverythingAtOnce() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        world.settles();

        assertThat(program.center.signOut()).isCompleted();

        assertThat(program.reason(NEWS)).isEqualTo(Reason.NOT_SIGNED_IN);
        assertThat(program.state().session()).isEqualTo(new Session.SignedOut());
        assertThat(program.authenticator.forgotten).containsExactly(ACCOUNT);
        assertThat(desk.resolve("accounts")).isEmptyDirectory();
        world.service.forgetRequests();
        world.passes(Duration.ofHours(1));
        assertThat(world.service.requests()).as("nobody is contacted while signed out").isEmpty();
    }

    @Test
    void nothingIsPermittedWhileASignOutTakesItsTime() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        Reason[] meanwhile = {Reason.GRANTED};
        program.authenticator.whenForgetting(() -> meanwhile[0] = program.reason(NEWS));

        assertThat(program.center.signOut()).isCompleted();

        assertThat(meanwhile[0]).isEqualTo(Reason.NOT_SIGNED_IN);
    }

    @Test
    void signingOutWorksWithoutANetworkAndWhatIsUnsentIsSentWhenTheSamePersonComesBack() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        world.settles();
        world.service.disconnect();
        program.declines(NEWS);
        world.settles();
        assertThat(program.center.signOut()).isCompleted();
        world.service.connect();

        program.signedIn(ACCOUNT);

        assertThat(program.standing(NEWS)).isEqualTo(Standing.WITHDRAWN);
        assertThat(program.saved(NEWS)).isEqualTo(SaveState.ACCOUNT);
        assertThat(world.account().decisions()).hasSize(2);
    }

    @Test
    void aGrantThatWasKeptOverASignOutCountsOnceTheAccountWasHeard() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        world.service.disconnect();
        program.allows(NEWS);
        assertThat(program.center.signOut()).isCompleted();

        program.signedIn(ACCOUNT);
        Reason unheard = program.reason(NEWS);
        world.service.connect();
        program.center.syncNow();
        world.settles();

        assertThat(unheard).isEqualTo(Reason.STALE);
        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
    }

    @Test
    void anotherPersonSeesAndSendsNothingOfIt() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        world.service.disconnect();
        program.allows(NEWS);
        program.declines(TRAINING);
        assertThat(program.center.signOut()).isCompleted();
        world.service.connect();

        program.signedIn(OTHER_ACCOUNT);

        assertThat(program.standing(NEWS)).isEqualTo(Standing.NOT_ASKED);
        assertThat(program.reason(TRAINING)).isEqualTo(Reason.NOT_ASKED);
        assertThat(world.service.account(OTHER_ACCOUNT).decisions()).isEmpty();
        assertThat(world.account().decisions()).isEmpty();
    }

    @Test
    void signingInAsAnotherPersonSignsTheFirstOut() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        world.settles();

        program.signedIn(OTHER_ACCOUNT);

        assertThat(program.authenticator.forgotten).containsExactly(ACCOUNT);
        assertThat(program.reason(NEWS)).isEqualTo(Reason.NOT_ASKED);
        assertThat(desk.resolve("accounts").toFile().list()).containsExactly(OTHER_ACCOUNT.pseudonym());
        program.signedIn(ACCOUNT);
        assertThat(program.reason(NEWS)).as("the account gives it back").isEqualTo(Reason.GRANTED);
    }

    @Test
    void aDecisionOfWhoWasShownNeverReachesWhoeverSignedInMeanwhile() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        world.service.account(OTHER_ACCOUNT).hold(granted(1, NEWS));
        List<CompletionStage<Void>> clicks = new ArrayList<>();
        program.authenticator.nextIs(OTHER_ACCOUNT);

        program.whileOthersWait(() -> {
            program.center.signIn();
            clicks.add(program.decide(false, NEWS));
            clicks.add(program.center.defer(List.of(TRAINING)));
        });
        world.settles();

        assertThat(clicks).hasSize(2).allSatisfy(click -> assertThat(click).isCompletedExceptionally());
        assertThat(world.service.account(OTHER_ACCOUNT).decisions()).containsExactly(granted(1, NEWS));
        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
        assertThat(program.questions()).contains(TRAINING);
    }

    @Test
    void whatOnePersonDeniedInVainIsNotTheNextPersonsAnswer() throws Exception {
        Program program = world.start(desk).signedIn(ACCOUNT);
        Damage.refuseDecisions(desk);
        assertThat(program.decide(false, NEWS)).isCompletedExceptionally();
        world.service.account(OTHER_ACCOUNT).hold(granted(1, NEWS));

        program.signedIn(OTHER_ACCOUNT);

        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
    }

    @Test
    void aBrokenKeychainKeepsNobodysDataHere() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.authenticator.breakTheKeychain();

        assertThat(program.center.signOut()).isCompletedExceptionally();

        assertThat(program.state().session()).isEqualTo(new Session.SignedOut());
        assertThat(desk.resolve("accounts")).isEmptyDirectory();
        assertThat(desk.resolve("session.json")).doesNotExist();
    }

    @Test
    void anObserverThatFailsKeepsNeitherGateNorSignOutFromTheirWork() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        boolean[] broken = {false};
        program.center.state().observe(state -> {
            if (broken[0]) {
                throw new IllegalStateException("A fault of the window");
            }
        });
        broken[0] = true;

        program.allows(NEWS);
        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
        world.settles();
        assertThat(program.center.signOut()).isCompleted();
        assertThat(desk.resolve("accounts")).isEmptyDirectory();
    }

    @Test
    void signingOutWhenNobodyIsSignedInDoesNothing() {
        Program program = world.start(desk);

        assertThat(program.center.signOut()).isCompleted();

        assertThat(program.authenticator.forgotten).isEmpty();
        assertThat(program.sync()).isEqualTo(new SyncStatus.Idle());
        assertThat(world.time.instant()).isEqualTo(MORNING);
    }
}
