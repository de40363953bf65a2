package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.CATALOG;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.denied;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.core.gate.Reason;

/** Computers whose clocks were set wrong, or put right, or that slept. The truth is the morning. */
class WrongClockTest {
    private static final Duration PULSE = Duration.ofMillis(500);
    private final World world = new World();

    @TempDir
    Path desk;

    @AfterEach
    void close() {
        world.close();
    }

    /** A program by whose clock the account was heard, with a grant in it. */
    private Program heardBy(Instant clock) {
        world.time.set(clock);
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        program.declines(TRAINING);
        world.settles();
        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
        return program;
    }

    @ParameterizedTest
    @ValueSource(longs = {-3650, -31, 1, 31, 3650})
    void grantsAreStaleOnceAWrongClockIsPutRightUntilTheAccountIsHeard(long daysOff) {
        Program program = heardBy(MORNING.plus(Duration.ofDays(daysOff)));
        world.service.disconnect();

        world.time.set(MORNING);

        assertThat(program.reason(NEWS)).as("at once").isEqualTo(Reason.STALE);
        assertThat(program.reason(TRAINING)).as("a no depends on no clock").isEqualTo(Reason.REFUSED);
        world.passes(Duration.ofMinutes(30));
        assertThat(program.reason(NEWS)).isEqualTo(Reason.STALE);
        assertThat(program.shown(NEWS).verdict().reason()).as("in the window").isEqualTo(Reason.STALE);

        world.service.connect();
        world.passes(Duration.ofMinutes(15));
        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
        assertThat(program.sync()).isInstanceOfSatisfying(SyncStatus.UpToDate.class,
                upToDate -> assertThat(upToDate.heardAt()).as("an earlier moment than the one before it")
                        .isBetween(MORNING, MORNING.plus(Duration.ofHours(1))));
    }

    @ParameterizedTest
    @ValueSource(longs = {-3650, -31, 1, 31, 3650})
    void whereThereIsANetworkTheAccountIsHeardWithinAPulseOfThePuttingRight(long daysOff) {
        Program program = heardBy(MORNING.plus(Duration.ofDays(daysOff)));

        world.time.set(MORNING);
        world.passes(PULSE);

        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
        assertThat(program.reason(TRAINING)).isEqualTo(Reason.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(longs = {-3650, 1, 3650})
    void aClockThatIsPutRightWhileNoProgramRunsMakesNoDifference(long daysOff) {
        heardBy(MORNING.plus(Duration.ofDays(daysOff))).close();
        world.service.disconnect();
        world.time.set(MORNING);

        Program program = world.start(desk);
        assertThat(program.reason(NEWS)).isEqualTo(Reason.STALE);
        assertThat(program.reason(TRAINING)).isEqualTo(Reason.REFUSED);

        world.settles();
        world.service.connect();
        world.passes(Duration.ofMinutes(1));
        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
    }

    @Test
    void aClockThatIsSetBackInTheMiddleProlongsNoGrant() {
        Program program = heardBy(MORNING);
        world.service.disconnect();
        world.time.sleeps(Duration.ofDays(25));
        world.passes(PULSE);
        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);

        world.time.set(MORNING.plus(Duration.ofDays(5)));
        world.passes(PULSE);

        assertThat(program.reason(NEWS)).isEqualTo(Reason.STALE);
        assertThat(program.reason(TRAINING)).isEqualTo(Reason.REFUSED);
        program.close();
        Program again = world.start(desk);
        assertThat(again.reason(NEWS)).as("nor after a restart").isEqualTo(Reason.STALE);
        world.service.connect();
        world.passes(Duration.ofMinutes(1));
        assertThat(again.reason(NEWS)).isEqualTo(Reason.GRANTED);
    }

    @Test
    void aGrantThatTheAccountNeverHeardOfIsNotProlongedByTheClockItWasMadeBy() {
        world.service.disconnect();
        world.time.set(MORNING.plus(Duration.ofDays(3650)));
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        program.close();
        world.time.set(MORNING);

        Program again = world.start(desk);
        world.settles();

        assertThat(again.reason(NEWS)).isEqualTo(Reason.STALE);
        again.declines(NEWS);
        assertThat(again.reason(NEWS)).isEqualTo(Reason.WITHDRAWN);
        again.allows(NEWS);
        assertThat(again.reason(NEWS)).as("the person says it again, by this clock").isEqualTo(Reason.GRANTED);
        world.time.set(MORNING.plus(Duration.ofDays(30)));
        assertThat(again.reason(NEWS)).isEqualTo(Reason.STALE);
    }

    @ParameterizedTest
    @ValueSource(longs = {-3650, 3650})
    void whoeverDeclinesByAWrongClockHasDeclined(long daysOff) {
        Program program = heardBy(MORNING);
        world.service.disconnect();
        world.time.set(MORNING.plus(Duration.ofDays(daysOff)));

        program.declines(NEWS);

        assertThat(program.reason(NEWS)).isEqualTo(Reason.WITHDRAWN);
        world.time.set(MORNING);
        world.service.connect();
        world.passes(Duration.ofMinutes(15));
        assertThat(program.reason(NEWS)).isEqualTo(Reason.WITHDRAWN);
        assertThat(world.account().decisions()).last().matches(decision -> !decision.grants());
    }

    @Test
    void aComputerThatWakesUpAsksAtOnceAndNotAfterTheRestOfAQuarterOfAnHour() {
        Program program = heardBy(MORNING);
        world.account().hold(denied(1, NEWS, world.account().decisions().getFirst()));
        world.passes(Duration.ofMinutes(1));
        assertThat(program.reason(NEWS)).as("nobody told it yet").isEqualTo(Reason.GRANTED);

        world.time.sleeps(Duration.ofHours(8));
        world.passes(PULSE);

        assertThat(program.reason(NEWS)).isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void aComputerThatSleptForAMonthCountsNoGrantBeforeItAsked() {
        Program program = heardBy(MORNING);

        world.time.sleeps(Duration.ofDays(30));

        assertThat(program.reason(NEWS)).isEqualTo(Reason.STALE);
        world.passes(PULSE);
        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
    }

    @ParameterizedTest
    @ValueSource(longs = {-299, -1, 1, 55})
    void aClockThatIsPutRightByALittleIsNoReasonForAnything(long secondsOff) {
        Program program = heardBy(MORNING);
        program.center.defer(program.questions());
        world.service.forgetRequests();

        world.time.set(MORNING.plusSeconds(secondsOff));
        world.passes(PULSE);

        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
        assertThat(program.questions()).isEmpty();
        assertThat(world.service.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-3650, -200, 1, 3650})
    void whoeverPutsAQuestionOffByAWrongClockIsAskedOnceMoreAtMostAndNotInTenYearsOnly(long daysOff) {
        world.time.set(MORNING.plus(Duration.ofDays(daysOff)));
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.center.defer(program.questions());
        assertThat(program.questions()).isEmpty();

        world.time.set(MORNING);
        world.passes(PULSE);

        assertThat(program.questions()).hasSize(CATALOG.preferences().size());
        program.center.defer(program.questions());
        for (int day = 0; day < 179; day++) {
            world.time.sleeps(Duration.ofDays(1));
            world.passes(PULSE);
            assertThat(program.questions()).as("on day " + day).isEmpty();
        }
        world.time.sleeps(Duration.ofDays(1));
        world.passes(PULSE);
        assertThat(program.questions()).hasSize(CATALOG.preferences().size());
    }
}
