package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.OTHER_ACCOUNT;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.denied;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.client.Session;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.standing.Standing;

/** The host application and the preferences program share one profile. */
class SecondProcessTest {
    private static final Duration TWO_PULSES = Duration.ofSeconds(1);
    private final World world = new World();

    @TempDir
    Path desk;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aWithdrawalInOneIsSeenByTheGateOfTheOtherWithinASecond() {
        Program preferences = world.start(desk).signedIn(ACCOUNT);
        Program host = world.start(desk);
        preferences.allows(NEWS);
        world.passes(TWO_PULSES);
        assertThat(host.reason(NEWS)).isEqualTo(Reason.GRANTED);
        world.service.disconnect();

        preferences.declines(NEWS);
        world.time.passes(TWO_PULSES);

        assertThat(host.reason(NEWS)).isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void aWithdrawalThatArrivesIsSeenBeforeTheExchangeIsOver() {
        Program host = world.start(desk).signedIn(ACCOUNT);
        host.allows(NEWS);
        world.settles();
        world.account().hold(denied(1, NEWS,
                world.account().decisions().getFirst()));
        Reason[] meanwhile = {Reason.GRANTED};
        world.service.nextBut(1, request -> {
            world.time.passes(TWO_PULSES);
            meanwhile[0] = host.reason(NEWS);
        });

        host.center.syncNow();
        world.settles();

        assertThat(meanwhile[0]).isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void whatBothDecidedIsSentOnceByWhoeverComesFirst() {
        Program preferences = world.start(desk).signedIn(ACCOUNT);
        Program host = world.start(desk);
        world.settles();

        preferences.allows(NEWS);
        host.declines(TRAINING);
        world.passes(TWO_PULSES);

        assertThat(world.account().decisions()).hasSize(2);
        assertThat(host.saved(NEWS)).isEqualTo(SaveState.ACCOUNT);
        assertThat(preferences.saved(TRAINING)).isEqualTo(SaveState.ACCOUNT);
    }

    @Test
    void aDecisionKnowsOfTheOneThatTheOtherMadeAMomentBefore() {
        Program preferences = world.start(desk).signedIn(ACCOUNT);
        Program host = world.start(desk);

        preferences.allows(NEWS);
        host.declines(NEWS);

        assertThat(host.standing(NEWS)).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void signingInInOneSignsInTheOther() {
        Program host = world.start(desk);
        Program preferences = world.start(desk).signedIn(ACCOUNT);
        preferences.allows(NEWS);

        world.passes(TWO_PULSES);

        assertThat(host.state().session()).isInstanceOf(Session.SignedIn.class);
        assertThat(host.reason(NEWS)).isEqualTo(Reason.GRANTED);
    }

    @Test
    void signingOutInOneSignsOutTheOther() {
        Program preferences = world.start(desk).signedIn(ACCOUNT);
        Program host = world.start(desk);
        preferences.allows(NEWS);
        world.settles();

        assertThat(preferences.center.signOut()).isCompleted();
        world.passes(TWO_PULSES);

        assertThat(host.reason(NEWS)).isEqualTo(Reason.NOT_SIGNED_IN);
        assertThat(host.state().session()).isEqualTo(new Session.SignedOut());
        assertThat(host.authenticator.forgotten).containsExactly(ACCOUNT);
        assertThat(desk.resolve("accounts")).isEmptyDirectory();
        world.service.forgetRequests();
        world.passes(Duration.ofHours(1));
        assertThat(world.service.requests()).isEmpty();
    }

    @Test
    void anotherPersonInOneIsAnotherPersonInTheOther() {
        Program preferences = world.start(desk).signedIn(ACCOUNT);
        Program host = world.start(desk);
        preferences.allows(NEWS);
        world.settles();

        preferences.signedIn(OTHER_ACCOUNT);
        world.passes(TWO_PULSES);

        assertThat(host.reason(NEWS)).isEqualTo(Reason.NOT_ASKED);
        assertThat(host.state().session()).isInstanceOfSatisfying(Session.SignedIn.class,
                session -> assertThat(session.account()).isEqualTo(OTHER_ACCOUNT));
        assertThat(desk.resolve("accounts").toFile().list()).containsExactly(OTHER_ACCOUNT.pseudonym());
    }

    @Test
    void aDecisionInAWindowThatDoesNotKnowOfTheSignOutYetIsRefusedRatherThanLost() {
        Program preferences = world.start(desk).signedIn(ACCOUNT);
        Program host = world.start(desk);
        assertThat(preferences.center.signOut()).isCompleted();

        assertThat(host.decide(false, NEWS)).isCompletedExceptionally();

        assertThat(host.reason(NEWS)).isNotEqualTo(Reason.GRANTED);
        world.passes(TWO_PULSES);
        assertThat(host.state().session()).isEqualTo(new Session.SignedOut());
    }

    @Test
    void aPersonWhoSignsOutAndInBetweenTwoLooksIsFoundAgain() {
        Program preferences = world.start(desk).signedIn(ACCOUNT);
        Program host = world.start(desk);
        preferences.allows(NEWS);
        world.settles();
        assertThat(preferences.center.signOut()).isCompleted();
        preferences.signedIn(ACCOUNT);

        world.passes(Duration.ofMinutes(2));

        assertThat(host.reason(NEWS)).isEqualTo(Reason.GRANTED);
    }

    @Test
    void aProgramThatSleptThroughASignOutAndASignInOfTheSamePersonGoesOn() {
        Program host = world.start(desk).signedIn(ACCOUNT);
        Program preferences = world.start(desk);
        assertThat(preferences.center.signOut()).isCompleted();
        preferences.signedIn(ACCOUNT);
        world.service.disconnect();

        host.allows(NEWS);
        world.passes(TWO_PULSES);

        assertThat(host.reason(NEWS)).isEqualTo(Reason.GRANTED);
        assertThat(preferences.reason(NEWS)).isEqualTo(Reason.GRANTED);
    }

    @Test
    void oneOfThemExchangesAtATime() {
        Program preferences = world.start(desk).signedIn(ACCOUNT);
        Program host = world.start(desk);
        world.settles();
        world.service.forgetRequests();
        List<String> meanwhile = new ArrayList<>();
        world.service.nextBut(0, _ -> {
            preferences.center.syncNow();
            world.settles();
            meanwhile.addAll(world.service.requests());
        });

        host.center.syncNow();
        world.settles();

        assertThat(meanwhile).as("the one of the host").containsExactly("POST /v1/decisions?after=0");
        world.service.forgetRequests();
        world.passes(TWO_PULSES);
        assertThat(world.service.requests()).as("then it is the other's turn")
                .startsWith("POST /v1/decisions?after=0");
    }

    @Test
    void whatIsDecidedWhileTheOtherExchangesIsInTheAccountWithinASecond() {
        Program preferences = world.start(desk).signedIn(ACCOUNT);
        Program host = world.start(desk);
        world.settles();
        world.service.nextBut(0, _ -> {
            preferences.declines(NEWS);
            world.settles();
            assertThat(preferences.sync()).isInstanceOfSatisfying(SyncStatus.Syncing.class,
                    syncing -> assertThat(syncing.unsent()).isEqualTo(1));
        });

        host.center.syncNow();
        world.settles();
        world.passes(TWO_PULSES);

        assertThat(world.account().decisions()).hasSize(1);
        assertThat(preferences.saved(NEWS)).isEqualTo(SaveState.ACCOUNT);
        assertThat(preferences.sync()).isInstanceOf(SyncStatus.UpToDate.class);
    }
}
