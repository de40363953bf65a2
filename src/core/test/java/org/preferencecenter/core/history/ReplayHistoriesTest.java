package org.preferencecenter.core.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.gate.Verdict;
import org.preferencecenter.core.ledger.Ledger;
import org.preferencecenter.core.standing.Standings;

/**
 * The replay in random histories of three replicas. Under right clocks it says of each moment what was true then; under wrong ones it
 * never permits what somebody had denied by then, and nothing that goes missing or astray makes a yes of a no. To tell one history
 * again, play its seed.
 */
class ReplayHistoriesTest {
    private static final int HISTORIES = 100;

    @Test
    void underRightClocksItSaysWhatTheGateOfOneWhoHadHeardAllSaid() {
        long permitted = seeds().map(seed -> RandomPast.underRightClocks(seed).saysWhatWasTrue()).sum();

        assertThat(permitted).as("moments at which something was allowed").isGreaterThan(500);
    }

    @Test
    void underWrongClocksItPermitsNothingThatWasDeniedByThen() {
        long permitted = seeds().map(seed -> RandomPast.underWrongClocks(seed).permitsNothingDenied(Replay::at)).sum();

        assertThat(permitted).as("moments at which something was allowed").isGreaterThan(300);
    }

    @Test
    void wereTheTimeOfADecisionAllThatCountsTheHistoriesWouldTell() {
        assertThatThrownBy(() -> seeds().forEach(seed -> RandomPast.underWrongClocks(seed)
                .permitsNothingDenied(ReplayHistoriesTest::byTimeAlone)))
                .isInstanceOf(AssertionError.class).hasMessageContaining("Seed ");
    }

    @Test
    void whatGoesMissingOrIsDatedLaterMakesNoYesOfANo() {
        long compared = seeds().map(seed -> RandomPast.underWrongClocks(seed).losesNoNo()).sum();

        assertThat(compared).as("answers that were a no before").isGreaterThan(4_000);
    }

    private static LongStream seeds() {
        return LongStream.rangeClosed(1, HISTORIES);
    }

    private static List<PastAnswer> byTimeAlone(Replay replay, Instant moment) {
        Ledger then = Ledger.of(replay.known().decisions().stream()
                .filter(each -> !each.decidedAt().isAfter(moment)).toList());
        return Standings.of(then, replay.catalog(), moment).values().stream()
                .map(each -> new PastAnswer(each, new Verdict(Reason.valueOf(each.standing().name())), true)).toList();
    }
}
