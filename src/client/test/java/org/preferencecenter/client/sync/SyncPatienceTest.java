package org.preferencecenter.client.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.MORNING;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.client.StoreTrouble;
import org.preferencecenter.client.Trouble;

/** How long the driver waits after each way in which an exchange can go wrong. */
class SyncPatienceTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private final TestDriver test = new TestDriver();

    @Test
    void failuresInARowAreTriedAgainLessAndLessOften() {
        test.fails(Trouble.OFFLINE);
        test.wakeAndRun();

        test.passes(Duration.ofHours(1));

        assertThat(test.waits()).startsWith("PT1S", "PT2S", "PT4S", "PT8S", "PT16S", "PT32S", "PT1M4S", "PT2M8S",
                "PT4M16S",
                "PT8M32S", "PT15M", "PT15M");
    }

    @Test
    void aTickStartsTheBackOffAgain() {
        test.fails(Trouble.OFFLINE);
        test.wakeAndRun();
        test.passes(Duration.ofHours(1));
        test.heard.clear();

        test.wakeAndRun();

        assertThat(test.waits()).containsExactly("PT1S");
    }

    @Test
    void whatGoesWellStartsTheBackOffAgain() {
        test.fails(Trouble.OFFLINE);
        test.wakeAndRun();
        test.passes(Duration.ofSeconds(10));
        test.succeeds();
        test.passes(Duration.ofMinutes(1));
        test.fails(Trouble.OFFLINE);
        test.heard.clear();

        test.passes(QUARTER);

        assertThat(test.waits()).startsWith("PT1S", "PT2S");
    }

    @Test
    void whenTheServiceAsksToWaitItIsLeftAloneUntilThen() {
        test.nextEndsWith(new Outcome.Failed(Trouble.SERVICE_BUSY, Optional.of(Duration.ofHours(2))));
        test.wakeAndRun();

        test.driver.nudge();
        test.driver.nudgeForEverything();
        test.passes(Duration.ofHours(2).minusMillis(1));
        assertThat(test.exchanges()).hasSize(1);

        test.passes(Duration.ofMillis(1));
        assertThat(test.exchanges()).hasSize(2);
        test.driver.nudge();
        test.background.run();
        assertThat(test.exchanges()).as("after that it is asked as always").hasSize(3);
    }

    @Test
    void ofAClockThatWasSetBackNobodyKnowsHowLongToWait() {
        test.nextEndsWith(new Outcome.Failed(Trouble.SERVICE_BUSY, Optional.of(Duration.ofHours(2))));
        test.wakeAndRun();
        test.time.set(MORNING.minus(Duration.ofDays(3650)));

        test.driver.nudge();
        test.background.run();

        assertThat(test.exchanges()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {-3650, -1, 3650})
    void whoeverSetsTheClockMakesNoWaitLonger(long days) {
        test.nextEndsWith(new Outcome.Failed(Trouble.SERVICE_BUSY, Optional.of(Duration.ofHours(2))));
        test.wakeAndRun();

        test.time.set(MORNING.plus(Duration.ofDays(days)));
        test.passes(Duration.ofHours(2).minusMillis(1));
        assertThat(test.exchanges()).hasSize(1);
        test.passes(Duration.ofMillis(1));
        assertThat(test.exchanges()).hasSize(2);
        test.passes(QUARTER);
        assertThat(test.exchanges()).as("and so it goes on").hasSize(3);
    }

    @Test
    void aComputerThatSleptForAsLongAsTheServiceAskedForMayAskAgain() {
        test.nextEndsWith(new Outcome.Failed(Trouble.SERVICE_BUSY, Optional.of(Duration.ofHours(2))));
        test.wakeAndRun();

        test.time.sleeps(Duration.ofHours(1));
        test.driver.nudge();
        test.background.run();
        assertThat(test.exchanges()).hasSize(1);
        test.time.sleeps(Duration.ofHours(1));
        test.driver.nudge();
        test.background.run();
        assertThat(test.exchanges()).hasSize(2);
    }

    @Test
    void aNudgeDuringAnExchangeThatEndsInAWishToWaitWaitsToo() {
        test.nextEndsWith(new Outcome.Failed(Trouble.SERVICE_BUSY, Optional.of(Duration.ofHours(2))));
        test.during(test.driver::nudge);

        test.wakeAndRun();

        assertThat(test.exchanges()).hasSize(1);
    }

    @Test
    void aPersonsTickDoesNotWaitForABusyService() {
        test.nextEndsWith(new Outcome.Failed(Trouble.SERVICE_BUSY, Optional.of(Duration.ofHours(2))));
        test.wakeAndRun();

        test.wakeAndRun();

        assertThat(test.heard).endsWith("started", "exchange of everything", "complete, next in PT15M");
    }

    @Test
    void aWishToWaitThatIsShorterThanTheBackOffChangesNothing() {
        test.nextEndsWith(new Outcome.Failed(Trouble.SERVICE_BUSY, Optional.of(Duration.ofMillis(100))));

        test.wakeAndRun();

        assertThat(test.waits()).containsExactly("PT1S");
    }

    @Test
    void whileThePersonIsNeededItIsTriedNowAndThen() {
        test.nextEndsWith(new Outcome.SignInNeeded());

        test.wakeAndRun();

        assertThat(test.waits()).containsExactly("PT15M");
    }

    @Test
    void filesThatCannotBeUsedAreTriedAgain() {
        test.nextEndsWith(new Outcome.StoreFailed(StoreTrouble.UNUSABLE));

        test.wakeAndRun();

        assertThat(test.waits()).containsExactly("PT1S");
    }

    @Test
    void whileAnotherProgramExchangesItsEndIsLookedForSoon() {
        test.nextEndsWith(new Outcome.NotInTurn());
        test.nextEndsWith(new Outcome.NotInTurn());
        test.wakeAndRun();
        test.heard.clear();

        test.passes(Duration.ofSeconds(1));

        assertThat(test.heard).as("and what was wanted is still wanted").containsExactly("started",
                "exchange of everything", "failed, next in PT0.5S", "started", "exchange of everything",
                "complete, next in PT15M");
    }

    @Test
    void lookingWhetherItIsOursToExchangeIsNoReasonToAskForEverything() {
        test.wakeAndRun();
        test.nextEndsWith(new Outcome.NotInTurn());
        test.heard.clear();

        test.wakeAndRun();
        test.passes(Duration.ofSeconds(1));

        assertThat(test.exchanges()).containsExactly("exchange", "exchange");
    }

    @Test
    void aTickThatFindsAnotherProgramExchangingWaitsForNothingElse() {
        test.nextEndsWith(new Outcome.Failed(Trouble.SERVICE_BUSY, Optional.of(Duration.ofHours(2))));
        test.wakeAndRun();
        test.nextEndsWith(new Outcome.NotInTurn());
        test.wakeAndRun();
        test.driver.nudge();
        test.background.run();
        assertThat(test.exchanges()).as("what is no tick waits as long as the service asked for").hasSize(2);

        test.passes(Duration.ofSeconds(1));

        assertThat(test.heard).endsWith("complete, next in PT15M");
    }
}
