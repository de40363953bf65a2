package org.preferencecenter.core.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.core.example.Examples.TRAINING;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.example.Examples;
import org.preferencecenter.core.example.Replica;
import org.preferencecenter.core.example.Story;
import org.preferencecenter.core.ledger.Answer;

/** A grant that was given for a time ends with it. */
class ExpiryTest {
    private final Story story = new Story();
    private final Replica desk = story.replica("desk");
    private final Preference forAYear = Examples.preference(TRAINING, Period.ofYears(1));

    @Test
    void aGrantEndsAtTheMomentItsTimeIsOver() {
        desk.grants(TRAINING);
        Instant end = Instant.parse("2027-11-23T09:00:00Z");

        assertThat(Standings.of(desk.ledger(), forAYear, end.minusMillis(1)).standing()).isEqualTo(Standing.GRANTED);
        assertThat(Standings.of(desk.ledger(), forAYear, end).standing()).isEqualTo(Standing.EXPIRED);
        assertThat(Standings.of(desk.ledger(), forAYear, end).expires()).contains(end);
    }

    @Test
    void aGrantOfAPreferenceWithoutAnEndHasNone() {
        desk.grants(TRAINING);
        story.passes(Duration.ofDays(36_500));

        assertThat(story.standing(desk.ledger(), Examples.preference(TRAINING, 1)).expires()).isEmpty();
        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.GRANTED);
    }

    @Test
    void aNewYesStartsTheTimeAgain() {
        desk.grants(TRAINING);
        story.passes(Duration.ofDays(300));
        desk.grants(TRAINING);
        story.passes(Duration.ofDays(300));

        assertThat(desk.standing(forAYear)).isEqualTo(Standing.GRANTED);
    }

    @Test
    void ofTwoYesesTheLaterOneCounts() {
        Replica laptop = story.replica("laptop");
        desk.grants(TRAINING);
        story.passes(Duration.ofDays(300));
        laptop.grants(TRAINING);
        story.passes(Duration.ofDays(300));
        desk.hears(laptop);

        assertThat(desk.standing(forAYear)).isEqualTo(Standing.GRANTED);
    }

    @Test
    void aYesToOtherWordsProlongsNothing() {
        Replica laptop = story.replica("laptop");
        desk.grants(TRAINING);
        story.passes(Duration.ofDays(300));
        laptop.grants(TRAINING, 2);
        story.passes(Duration.ofDays(300));
        desk.hears(laptop);

        assertThat(desk.standing(forAYear)).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void anExpiredYesAgainstANoIsContestedStill() {
        Replica laptop = story.replica("laptop");
        desk.grants(TRAINING);
        laptop.denies(TRAINING);
        desk.hears(laptop);
        story.passes(Duration.ofDays(400));

        assertThat(desk.standing(forAYear)).isEqualTo(Standing.CONTESTED);
    }

    @Test
    void theLatestTimeThatADecisionCanCarryBreaksNoSum() {
        desk.writes(story.nextId(), TRAINING, Answer.GRANTED, 1, Instant.parse("9999-12-31T23:59:59.999Z"), List.of());

        assertThat(desk.standing(Examples.preference(TRAINING, Period.ofYears(100)))).isEqualTo(Standing.EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT6M", "PT1H", "P100D", "P3650D"})
    void aGrantThatAWrongClockDatedAheadIsOverForAllAnybodyKnows(Duration ahead) {
        desk.writes(story.nextId(), TRAINING, Answer.GRANTED, 1, story.now().plus(ahead), List.of());

        assertThat(desk.standing(forAYear)).isEqualTo(Standing.EXPIRED);
        assertThat(desk.standing(TRAINING)).as("one without an end has no time to be wrong about")
                .isEqualTo(Standing.GRANTED);
    }

    @Test
    void aClockThatIsAFewMinutesFastMakesAGrantAsGoodAsAnyOther() {
        desk.writes(story.nextId(), TRAINING, Answer.GRANTED, 1, story.now().plus(Duration.ofMinutes(5)), List.of());

        assertThat(desk.standing(forAYear)).isEqualTo(Standing.GRANTED);
    }

    @Test
    void aGrantThatWasDatedAheadProlongsNoneThatWasDatedRightly() {
        Replica laptop = story.replica("laptop");
        desk.grants(TRAINING);
        laptop.writes(story.nextId(), TRAINING, Answer.GRANTED, 1, story.now().plus(Duration.ofDays(3650)), List.of());
        desk.hears(laptop);

        assertThat(desk.standing(forAYear)).isEqualTo(Standing.GRANTED);
        story.passes(Duration.ofDays(365));
        assertThat(desk.standing(forAYear)).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void aGrantThatASlowClockDatedLongAgoIsOver() {
        desk.writes(story.nextId(), TRAINING, Answer.GRANTED, 1, story.now().minus(Duration.ofDays(3650)), List.of());

        assertThat(desk.standing(forAYear)).isEqualTo(Standing.EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(longs = {-3650, -400, 400, 3650})
    void noClockMakesADenialAnythingElse(long daysOff) {
        desk.grants(TRAINING);
        desk.writes(story.nextId(), TRAINING, Answer.DENIED, 1, story.now().plus(Duration.ofDays(daysOff)),
                desk.ledger().toSupersede(TRAINING));

        for (long now = -4000; now <= 4000; now += 500) {
            assertThat(Standings.of(desk.ledger(), forAYear, story.now().plus(Duration.ofDays(now))).standing())
                    .isEqualTo(Standing.WITHDRAWN);
        }
    }

    @ParameterizedTest
    @CsvSource({"2028-02-29T12:00:00Z, P1Y, 2029-02-28T12:00:00Z", "2028-02-29T12:00:00Z, P4Y, 2032-02-29T12:00:00Z",
        "2027-02-28T12:00:00Z, P1Y, 2028-02-28T12:00:00Z", "2028-02-28T12:00:00Z, P366D, 2029-02-28T12:00:00Z",
        "2027-01-31T12:00:00Z, P1M, 2027-02-28T12:00:00Z", "2028-01-31T12:00:00Z, P1M, 2028-02-29T12:00:00Z",
        "2099-12-31T23:59:59Z, P2M, 2100-02-28T23:59:59Z"})
    void aGrantEndsOnTheSameDayOfACalendarThatHasLeapDaysAndOnNoLaterOne(Instant granted, Period term, Instant end) {
        desk.writes(story.nextId(), TRAINING, Answer.GRANTED, 1, granted, List.of());
        Preference preference = Examples.preference(TRAINING, term);

        assertThat(Standings.of(desk.ledger(), preference, end.minusMillis(1)).standing()).isEqualTo(Standing.GRANTED);
        assertThat(Standings.of(desk.ledger(), preference, end).standing()).isEqualTo(Standing.EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Kolkata", "Pacific/Apia", "Europe/Zurich", "America/New_York"})
    void whereAComputerStandsChangesNoEnd(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            // In the gap that daylight saving leaves in New York.
            desk.writes(story.nextId(), TRAINING, Answer.GRANTED, 1, Instant.parse("2027-03-14T07:30:00Z"), List.of());

            assertThat(Standings.of(desk.ledger(), forAYear, Instant.parse("2027-03-15T00:00:00Z")).expires())
                    .contains(Instant.parse("2028-03-14T07:30:00Z"));
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
