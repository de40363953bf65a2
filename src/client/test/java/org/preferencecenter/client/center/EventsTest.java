package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.denied;
import static org.preferencecenter.client.testing.Examples.granted;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.standing.Standing;

class EventsTest {
    private final World world = new World();

    @TempDir
    Path desk;

    @AfterEach
    void close() {
        world.close();
    }

    private Program listening() throws InterruptedException {
        Program program = world.start(desk).signedIn(ACCOUNT);
        assertThat(world.service.events().awaitOpening()).isEqualTo("0");
        world.service.forgetRequests();
        return program;
    }

    @Test
    void whatHappensInTheAccountIsFetchedWhenItHappens() throws Exception {
        Program program = listening();
        world.account().hold(denied(1, NEWS));

        world.service.events().send("ledger", 1);
        world.background.await();

        assertThat(program.standing(NEWS)).isEqualTo(Standing.REFUSED);
        assertThat(world.service.requests()).containsExactly("POST /v1/decisions?after=0");
    }

    @Test
    void anythingButTheLedgerIsAReasonToAskForEverything() throws Exception {
        Program program = listening();
        world.account().lock(new Lock(NEWS, "Not in this company"));

        world.service.events().send("account", 0);
        world.background.await();

        assertThat(program.reason(NEWS)).isEqualTo(Reason.ORGANIZATION_POLICY);
        assertThat(world.service.requests()).containsExactly("POST /v1/decisions?after=0", "GET /v1/account",
                "GET /v1/catalog");
    }

    @Test
    void theEchoOfWhatIsHereAlreadyIsNoReason() throws Exception {
        Program program = listening();
        program.allows(NEWS);
        world.settles();
        world.service.forgetRequests();

        world.service.events().send("ledger", 1);
        world.account().hold(granted(1, TRAINING));
        world.service.events().send("ledger", 2);
        world.background.await();

        assertThat(world.service.requests()).singleElement().asString().startsWith("POST /v1/decisions?after=1&known=");
    }

    @Test
    void aStreamThatEndsIsOpenedAgainWhereTheAccountIsKnown() throws Exception {
        listening();
        world.account().hold(denied(1, NEWS));

        world.service.events().end();
        world.time.awaitTimer(Duration.ofSeconds(1));
        world.passes(Duration.ofSeconds(1));

        assertThat(world.service.events().awaitOpening()).isEqualTo("1");
    }

    @Test
    void aStreamThatNeverHoldsIsTriedLessAndLessOftenThoughEachExchangeGoesWell() throws Exception {
        world.service.events().breakDown();
        world.start(desk).signedIn(ACCOUNT);

        for (int seconds = 1; seconds <= 512; seconds *= 2) {
            world.service.events().awaitOpening();
            world.time.awaitTimer(Duration.ofSeconds(seconds));
            world.service.forgetRequests();
            world.passes(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(world.service.requests()).as("for " + seconds + " seconds").isEmpty();
            world.passes(Duration.ofMillis(1));
            assertThat(world.service.requests()).isNotEmpty();
        }
    }

    @Test
    void aServiceThatWantsToBeLeftAloneIs() throws Exception {
        world.service.events().turnAway(Duration.ofMinutes(5));
        world.start(desk).signedIn(ACCOUNT);
        world.service.events().awaitOpening();
        world.time.awaitTimer(Duration.ofMinutes(5));

        world.passes(Duration.ofMinutes(5).minusMillis(1));
        assertThat(world.service.events().openings()).isZero();
        world.passes(Duration.ofMillis(1));
        world.service.events().awaitOpening();
    }

    @Test
    void aStreamThatHeldForAWhileIsNoneThatNeverHolds() throws Exception {
        listening();
        for (int round = 0; round < 3; round++) {
            world.passes(Duration.ofMinutes(2));
            world.service.events().end();
            world.time.awaitTimer(Duration.ofSeconds(1));
            world.passes(Duration.ofSeconds(1));
            world.service.events().awaitOpening();
        }
    }

    @Test
    void aStreamThatFloodsIsOpenedLessAndLessOften() throws Exception {
        listening();
        for (int seconds = 1; seconds <= 8; seconds *= 2) {
            for (int event = 0; event <= 60; event++) {
                world.service.events().send("account", 0);
            }
            world.time.awaitTimer(Duration.ofSeconds(seconds));
            world.settles();
            world.service.forgetRequests();
            world.passes(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(world.service.requests()).as("for " + seconds + " seconds").isEmpty();
            world.passes(Duration.ofMillis(1));
            world.service.events().awaitOpening();
        }
    }

    @Test
    void aStreamThatTellsOfMuchInALongTimeIsNoFlood() throws Exception {
        listening();
        for (int minute = 0; minute < 5; minute++) {
            for (int event = 0; event < 50; event++) {
                world.service.events().send("account", 0);
            }
            world.background.await();
            world.passes(Duration.ofSeconds(61));
        }

        assertThat(world.service.events().openings()).isZero();
    }

    @Test
    void aClockThatWasSetBackMakesNoFloodOfWhatIsNone() throws Exception {
        listening();
        world.service.events().send("account", 0);
        world.background.await();
        world.time.set(MORNING.minus(Duration.ofDays(3650)));

        for (int minute = 0; minute < 5; minute++) {
            for (int event = 0; event < 50; event++) {
                world.service.events().send("account", 0);
            }
            world.background.await();
            world.passes(Duration.ofSeconds(61));
        }

        assertThat(world.service.events().openings()).isZero();
    }

    @Test
    void aStreamThatHeldWhileTheClockWasSetBackIsNoneThatNeverHolds() throws Exception {
        listening();
        for (int round = 0; round < 3; round++) {
            world.passes(Duration.ofMinutes(2));
            world.time.set(MORNING.minus(Duration.ofDays(round + 1)));
            world.passes(Duration.ofMillis(500));
            world.service.events().end();
            world.time.awaitTimer(Duration.ofSeconds(1));
            world.passes(Duration.ofSeconds(1));
            world.service.events().awaitOpening();
        }
    }

    @Test
    void withoutATokenNoStreamIsOpened() {
        Program program = world.start(desk);
        program.authenticator.tokens(ACCOUNT).wantThePerson();
        program.signedIn(ACCOUNT);
        world.passes(Duration.ofMinutes(15));

        assertThat(world.service.events().openings()).isZero();
    }

    @Test
    void afterSigningOutNoStreamIsOpen() throws Exception {
        Program program = listening();

        assertThat(program.center.signOut()).isCompleted();
        world.service.events().send("ledger", 9);
        world.passes(Duration.ofHours(1));

        assertThat(world.service.events().openings()).isZero();
        assertThat(world.service.requests()).isEmpty();
    }
}
