package org.preferencecenter.core.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.example.Examples;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.Ledger;
import org.preferencecenter.core.ledger.Surface;

/**
 * Rule 3 in 1,000 random histories of three replicas: the same standing on all of them in any order, and never granted after a
 * denial that the granting side had not seen. To tell one history again, play its seed.
 */
class MergeHistoriesTest {
    private static final int HISTORIES = 1_000;
    private static final int STEPS = 120;

    private final Tally tally = new Tally();

    @Test
    void allReplicasAgreeInAnyOrderAndNoneGrantsAfterADenialThatTheGrantingSideHadNotSeen() {
        playAll((ledger, preference) -> Standings.of(ledger, preference, Examples.MORNING).standing());

        assertThat(tally.steps()).isGreaterThanOrEqualTo(100_000);
        assertThat(Arrays.stream(Standing.values()).filter(standing -> standing != Standing.EXPIRED))
                .allSatisfy(standing -> assertThat(tally.judgedAs(standing)).isGreaterThan(1_000));
    }

    @Test
    void wereTheLatestClockToWinTheHistoriesWouldTell() {
        isCaught((ledger, preference) -> standing(preference,
                ledger.decisionsFor(preference.id()).stream().max(Comparator.comparing(Decision::decidedAt))));
    }

    @Test
    void wereTheLatestIdToWinTheHistoriesWouldTell() {
        isCaught((ledger, preference) -> standing(preference,
                ledger.decisionsFor(preference.id()).stream().max(Comparator.comparing(Decision::id))));
    }

    @Test
    void wereAGrantToWinTheHistoriesWouldTell() {
        isCaught((ledger, preference) -> changed(ledger, preference, standing -> standing == Standing.CONTESTED));
    }

    @Test
    void wereAYesToOtherWordsToCountTheHistoriesWouldTell() {
        isCaught((ledger, preference) -> changed(ledger, preference, standing -> standing == Standing.OUTDATED));
    }

    @Test
    void wereAYesToCountBeforeItIsConfirmedTheHistoriesWouldTell() {
        isCaught((ledger, preference) -> changed(ledger, preference, standing -> standing == Standing.PENDING));
    }

    @Test
    void wereAConfirmationOfAnotherYesEnoughTheHistoriesWouldTell() {
        isCaught((ledger, preference) -> ledger.heads(preference.id()).stream()
                .anyMatch(head -> head.origin().surface() == Surface.EMAIL_CONFIRMATION)
                        ? changed(ledger, preference, standing -> standing == Standing.PENDING)
                        : changed(ledger, preference, standing -> false));
    }

    @Test
    void wereAYesToEarlierWordsToTakeANoBackForTheseTheHistoriesWouldTell() {
        isCaught((ledger, preference) -> ledger.heads(preference.id()).stream()
                .anyMatch(head -> head.notice().revision().major() == preference.revision().major())
                        ? changed(ledger, preference, standing -> standing == Standing.OUTDATED)
                        : changed(ledger, preference, standing -> false));
    }

    private void playAll(Fold fold) {
        LongStream.rangeClosed(1, HISTORIES).forEach(seed -> new History(seed, fold, tally).play(STEPS));
    }

    private void isCaught(Fold wrong) {
        assertThatThrownBy(() -> playAll(wrong)).isInstanceOf(AssertionError.class).hasMessageContaining("Seed ")
                .hasMessageContaining("decides");
    }

    private static Standing standing(Preference preference, Optional<Decision> winner) {
        return winner.map(decision -> Standings.of(Ledger.empty().with(decision), preference, Examples.MORNING))
                .map(PreferenceStanding::standing).orElse(Standing.NOT_ASKED);
    }

    private static Standing changed(Ledger ledger, Preference preference, Predicate<Standing> wrongly) {
        Standing standing = Standings.of(ledger, preference, Examples.MORNING).standing();
        return wrongly.test(standing) ? Standing.GRANTED : standing;
    }
}
