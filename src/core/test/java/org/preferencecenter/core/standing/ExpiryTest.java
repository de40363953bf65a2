package org.preferencecenter.core.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.core.example.Examples.TRAINING;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
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

        assertThat(desk.standing(Examples.preference(TRAINING, Period.ofYears(100)))).isEqualTo(Standing.GRANTED);
    }
}
