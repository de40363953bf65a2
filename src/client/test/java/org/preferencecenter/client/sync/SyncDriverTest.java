package org.preferencecenter.client.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.Trouble;

class SyncDriverTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private final TestDriver test = new TestDriver();

    @Test
    void aReasonStartsAnExchangeAtOnceInTheBackground() {
        test.driver.wake();

        assertThat(test.heard).isEmpty();
        test.background.run();
        assertThat(test.heard).containsExactly("started", "exchange of everything", "complete, next in PT15M");
    }

    @Test
    void onlyTheFirstExchangeIsOfEverythingUnlessAskedFor() {
        test.wakeAndRun();
        test.wakeAndRun();
        test.driver.wakeForEverything();
        test.background.run();

        assertThat(test.exchanges()).containsExactly("exchange of everything", "exchange", "exchange of everything");
    }

    @Test
    void reasonsBeforeAnExchangeBeginsAreOneReason() {
        test.driver.wake();
        test.driver.wake();
        test.driver.wakeForEverything();
        test.background.run();

        assertThat(test.exchanges()).as("one, and one for what came up before it was over").hasSize(2);
    }

    @Test
    void oneExchangeRunsAtATimeAndAReasonMeanwhileStartsOneAfterIt() {
        test.during(() -> {
            test.driver.wake();
            test.driver.wakeForEverything();
            assertThat(test.background.waiting()).isZero();
        });

        test.wakeAndRun();

        assertThat(test.heard).containsExactly("started", "exchange of everything", "complete, next in PT15M",
                "started",
                "exchange of everything", "complete, next in PT15M");
    }

    @Test
    void whoeverIsToldOfTheEndMayBeAReasonForTheNext() {
        test.afterwards(test.driver::nudge);

        test.wakeAndRun();

        assertThat(test.exchanges()).hasSize(2);
        assertThat(test.heard).as("never two at a time").startsWith("started", "exchange of everything",
                "complete, next in PT15M", "started");
    }

    @Test
    void everyFifteenMinutesEverythingIsExchanged() {
        test.wakeAndRun();

        for (int i = 0; i < 3; i++) {
            test.passes(QUARTER.minusMillis(1));
            int before = test.exchanges().size();
            test.passes(Duration.ofMillis(1));
            assertThat(test.exchanges()).hasSize(before + 1).last().isEqualTo("exchange of everything");
        }
    }

    @Test
    void anExchangeInBetweenMovesTheNextRegularOne() {
        test.wakeAndRun();
        test.passes(Duration.ofMinutes(10));
        test.wakeAndRun();

        test.passes(QUARTER.minusMillis(1));

        assertThat(test.exchanges()).hasSize(2);
        assertThat(test.time.waits()).as("one timer at a time").containsExactly(Duration.ofMillis(1));
    }

    @Test
    void thatEverythingIsWantedOutlivesAFailure() {
        test.wakeAndRun();
        test.nextEndsWith(new Outcome.Failed(Trouble.OFFLINE, Optional.empty()));
        test.driver.wakeForEverything();
        test.background.run();
        test.heard.clear();

        test.wakeAndRun();

        assertThat(test.exchanges()).containsExactly("exchange of everything");
    }

    @Test
    void aFaultInAnExchangeIsNotTheEndOfAllExchange() {
        test.throwsOnce(new IllegalStateException("A fault of this program"));
        test.wakeAndRun();
        assertThat(test.waits()).containsExactly("PT1S");

        test.passes(Duration.ofSeconds(1));

        assertThat(test.heard).endsWith("complete, next in PT15M");
    }

    @Test
    void anAnswerThatOverflowsTheStackIsNotTheEndOfAllExchange() {
        test.overflowsOnce();
        test.wakeAndRun();
        assertThat(test.waits()).containsExactly("PT1S");

        test.passes(Duration.ofSeconds(1));

        assertThat(test.heard).endsWith("complete, next in PT15M");
    }

    @Test
    void aFaultOfWhoeverIsToldIsNotTheEndOfAllExchange() {
        test.afterwards(() -> {
            throw new IllegalStateException("A fault of a listener");
        });
        test.driver.wake();
        assertThatThrownBy(test.background::run).hasMessage("A fault of a listener");

        test.wakeAndRun();

        assertThat(test.exchanges()).hasSize(2);
    }

    @Test
    void aClosedDriverStartsNothing() {
        test.wakeAndRun();
        test.driver.close();
        assertThat(test.time.waits()).as("nothing comes due any more").isEmpty();

        test.driver.wake();
        test.driver.wakeForEverything();
        test.driver.nudge();
        test.passes(Duration.ofDays(1));

        assertThat(test.exchanges()).hasSize(1);
        assertThat(test.time.waits()).isEmpty();
    }

    @Test
    void aDriverThatIsClosedBeforeItsTurnDoesNotBegin() {
        test.driver.wake();
        test.driver.close();
        test.background.run();

        assertThat(test.heard).isEmpty();
    }

    @Test
    void theEndOfAnExchangeIsNotToldAfterClosing() {
        test.during(test.driver::close);

        test.wakeAndRun();

        assertThat(test.heard).containsExactly("started", "exchange of everything");
        assertThat(test.time.waits()).isEmpty();
    }

    @Test
    void noRegularExchangeComesDueWhileAnotherOneIsUnderWay() {
        List<Duration> meanwhile = new ArrayList<>();
        test.wakeAndRun();
        test.during(() -> meanwhile.addAll(test.time.waits()));

        test.wakeAndRun();

        assertThat(meanwhile).isEmpty();
    }

    @Test
    void whereEverythingMayHaveChangedNobodyWaitsForTheRegularExchange() {
        test.wakeAndRun();

        test.driver.nudgeForEverything();
        test.background.run();

        assertThat(test.exchanges()).containsExactly("exchange of everything", "exchange of everything");
    }
}
