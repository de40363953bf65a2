package org.preferencecenter.core.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.core.example.Examples.MORNING;
import static org.preferencecenter.core.example.Examples.STATISTICS;
import static org.preferencecenter.core.example.Examples.TRAINING;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.example.Examples;
import org.preferencecenter.core.example.Replica;
import org.preferencecenter.core.example.Story;
import org.preferencecenter.core.standing.PreferenceStanding;
import org.preferencecenter.core.standing.Standing;

/** Rules 5 and 6: what the gate answers, and why. */
class VerdictsTest {
    private static final Duration STALE_AFTER = Duration.ofDays(30);

    private final Story story = new Story();
    private final Replica desk = story.replica("desk");

    @Test
    void aYesInForceIsPermitted() {
        assertThat(verdict(TRAINING, Standing.GRANTED, List.of(), false)).isEqualTo(Verdict.GRANTED);
        assertThat(Verdict.GRANTED.permitted()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = "GRANTED", mode = EnumSource.Mode.EXCLUDE)
    void everyOtherStandingIsDeniedWithItsOwnName(Standing standing) {
        Verdict verdict = verdict(TRAINING, standing, List.of(), false);

        assertThat(verdict.permitted()).isFalse();
        assertThat(verdict.reason().name()).isEqualTo(standing.name());
    }

    @ParameterizedTest
    @EnumSource(names = "GRANTED", mode = EnumSource.Mode.EXCLUDE)
    void noReasonButAGrantPermits(Reason reason) {
        assertThat(new Verdict(reason).permitted()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theOrganizationDeniesWhateverThePersonAnswered(Standing standing) {
        assertThat(verdict(TRAINING, standing, List.of(lock(TRAINING)), true).reason())
                .isEqualTo(Reason.ORGANIZATION_POLICY);
    }

    @Test
    void aLockKeepsThePersonsOwnAnswerBeneath() {
        desk.grants(TRAINING);
        var standings = standings(desk);
        Verdicts.of(new GateFacts(standings, List.of(lock(TRAINING)), Optional.of(MORNING), false, STALE_AFTER, false));

        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.GRANTED);
        assertThat(of(new GateFacts(standings, List.of(), Optional.of(MORNING), false, STALE_AFTER, false)))
                .isEqualTo(Verdict.GRANTED);
    }

    @Test
    void aLockOnOnePreferenceDeniesNoOther() {
        assertThat(verdict(TRAINING, Standing.GRANTED, List.of(lock(STATISTICS)), false)).isEqualTo(Verdict.GRANTED);
    }

    @Test
    void doNotTrackDeniesUsageStatisticsAndNothingElse() {
        assertThat(verdict(STATISTICS, Standing.GRANTED, List.of(), true).reason()).isEqualTo(Reason.DO_NOT_TRACK);
        assertThat(verdict(TRAINING, Standing.GRANTED, List.of(), true)).isEqualTo(Verdict.GRANTED);
    }

    @Test
    void theOrganizationsWordComesBeforeDoNotTrackAndThatBeforeThePersonsAnswer() {
        assertThat(verdict(STATISTICS, Standing.REFUSED, List.of(lock(STATISTICS)), true).reason())
                .isEqualTo(Reason.ORGANIZATION_POLICY);
        assertThat(verdict(STATISTICS, Standing.REFUSED, List.of(), true).reason()).isEqualTo(Reason.DO_NOT_TRACK);
        assertThat(verdict(STATISTICS, Standing.REFUSED, List.of(), false).reason()).isEqualTo(Reason.REFUSED);
    }

    @Test
    void aGrantIsStaleWhenTheAccountWasNotHeardFromForTooLong() {
        desk.grants(TRAINING);
        GateFacts facts = new GateFacts(standings(desk), List.of(), Optional.of(MORNING.plus(Duration.ofDays(1))),
                false, STALE_AFTER, false);
        Instant end = MORNING.plus(Duration.ofDays(31));

        assertThat(timed(facts).at(end.minusMillis(1))).isEqualTo(Verdict.GRANTED);
        assertThat(timed(facts).at(end).reason()).isEqualTo(Reason.STALE);
    }

    @Test
    void whereTheAccountWasNeverHeardFromTheGrantItselfGrowsStale() {
        desk.grants(TRAINING);
        GateFacts facts = new GateFacts(standings(desk), List.of(), Optional.empty(), false, STALE_AFTER, false);

        assertThat(timed(facts).at(MORNING)).isEqualTo(Verdict.GRANTED);
        assertThat(timed(facts).at(MORNING.plus(STALE_AFTER)).reason()).isEqualTo(Reason.STALE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5M1S", "PT1H", "P29D", "P31D", "P3650D"})
    void wordFromTheAccountThatLiesAheadIsAsOldAsAnybodyKnows(Duration setBack) {
        desk.grants(TRAINING);
        GateFacts heard = new GateFacts(standings(desk), List.of(), Optional.of(MORNING), false, STALE_AFTER, false);
        GateFacts unheard = new GateFacts(standings(desk), List.of(), Optional.empty(), false, STALE_AFTER, false);

        assertThat(timed(heard).at(MORNING.minus(setBack)).reason()).isEqualTo(Reason.STALE);
        assertThat(timed(unheard).at(MORNING.minus(setBack)).reason()).as("and so is a grant that is only here")
                .isEqualTo(Reason.STALE);
    }

    @Test
    void aClockThatIsPutRightByMinutesMakesNoGrantStale() {
        desk.grants(TRAINING);
        GateFacts facts = new GateFacts(standings(desk), List.of(), Optional.of(MORNING), false, STALE_AFTER, false);

        assertThat(timed(facts).at(MORNING.minus(Duration.ofMinutes(5)))).isEqualTo(Verdict.GRANTED);
    }

    @Test
    void whoeverSetsAClockGetsNoMoreOfAGrantThanItsDaysOfFreshness() {
        desk.grants(TRAINING);
        Random chance = new Random(8);
        for (int i = 0; i < 10_000; i++) {
            Instant heard = MORNING.plusSeconds(chance.nextInt(-400_000_000, 400_000_000));
            Instant now = chance.nextBoolean()
                    ? MORNING.plusSeconds(chance.nextInt(-400_000_000, 400_000_000))
                    : heard.plusSeconds(chance.nextInt(-3_000_000, 3_000_000));
            GateFacts facts = new GateFacts(standings(desk), List.of(), Optional.of(heard), false, STALE_AFTER, false);
            long age = Duration.between(heard, now).toSeconds();

            assertThat(timed(facts).at(now).permitted()).as("%s after it was heard", age)
                    .isEqualTo(age >= -300 && age < 30 * 86_400);
        }
    }

    @Test
    void noGrantCountsWhileAWithdrawalMayBeMissingHowLongEverGrantsMayHold() {
        desk.grants(TRAINING);
        GateFacts facts = new GateFacts(standings(desk), List.of(), Optional.of(MORNING), true,
                Duration.ofDays(100_000), false);

        assertThat(timed(facts).at(MORNING).reason()).isEqualTo(Reason.STALE);
        assertThat(of(new GateFacts(Map.of(TRAINING, new PreferenceStanding(TRAINING, Standing.REFUSED,
                List.of(desk.denies(TRAINING)), Optional.empty())), List.of(), Optional.of(MORNING), true, STALE_AFTER,
                false)).reason()).as("a denial stays what it is").isEqualTo(Reason.REFUSED);
    }

    @Test
    void everyPreferenceWithAStandingHasAVerdictAndNoOtherHas() {
        desk.grants(TRAINING);

        assertThat(Verdicts.of(new GateFacts(standings(desk), List.of(), Optional.empty(), false, STALE_AFTER, false)))
                .containsOnlyKeys(TRAINING);
    }

    @Test
    void eachStandingHasAReasonOfTheSameName() {
        assertThat(Arrays.stream(Standing.values()).map(Enum::name))
                .isSubsetOf(Arrays.stream(Reason.values()).map(Enum::name).toList());
    }

    private Verdict verdict(PreferenceId preference, Standing standing, List<Lock> locks, boolean doNotTrack) {
        var heads = List.of(desk.grants(preference));
        var standings = Map.of(preference, new PreferenceStanding(preference, standing, heads, Optional.empty()));
        return of(new GateFacts(standings, locks, Optional.of(MORNING), false, STALE_AFTER, doNotTrack));
    }

    private Map<PreferenceId, PreferenceStanding> standings(Replica replica) {
        var preference = Examples.preference(TRAINING, 1);
        return Map.of(TRAINING, story.standing(replica.ledger(), preference));
    }

    private static Verdict of(GateFacts facts) {
        return timed(facts).at(MORNING);
    }

    private static TimedVerdict timed(GateFacts facts) {
        return Verdicts.of(facts).values().iterator().next();
    }

    private static Lock lock(PreferenceId preference) {
        return new Lock(preference, "Set by your administrator");
    }
}
