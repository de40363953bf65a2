package org.preferencecenter.core.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.core.example.Examples.TRAINING;

import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preferencecenter.core.catalog.Confirmation;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.Revision;
import org.preferencecenter.core.example.Examples;
import org.preferencecenter.core.example.Replica;
import org.preferencecenter.core.example.Story;
import org.preferencecenter.core.ledger.Decision;

/** Where a yes has to be confirmed by e-mail, it counts from then on and no sooner. */
class ConfirmationTest {
    private final Story story = new Story();
    private final Replica desk = story.replica("desk");
    private final Replica service = story.replica("service");
    private final Preference byEmail = byEmail(1, Optional.empty());

    @Test
    void aYesIsPendingUntilItIsConfirmed() {
        Decision yes = desk.grants(TRAINING);
        assertThat(desk.standing(byEmail)).isEqualTo(Standing.PENDING);

        desk.confirms(yes);

        assertThat(desk.standing(byEmail)).isEqualTo(Standing.GRANTED);
    }

    @Test
    void whereNothingHasToFollowAYesCountsAtOnce() {
        desk.grants(TRAINING);

        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.GRANTED);
    }

    @Test
    void aNoNeedsNoConfirmation() {
        desk.denies(TRAINING);

        assertThat(desk.standing(byEmail)).isEqualTo(Standing.REFUSED);
    }

    @Test
    void aConfirmedYesCanBeTakenBackAndANewOneIsPendingAgain() {
        desk.confirms(desk.grants(TRAINING));

        desk.denies(TRAINING);
        assertThat(desk.standing(byEmail)).isEqualTo(Standing.WITHDRAWN);

        desk.grants(TRAINING);
        assertThat(desk.standing(byEmail)).isEqualTo(Standing.PENDING);
    }

    @Test
    void aConfirmationThatComesAfterTheYesWasTakenBackConfirmsNothing() {
        Decision yes = desk.grants(TRAINING);
        service.hears(desk);
        desk.denies(TRAINING);
        service.confirms(yes);
        desk.hears(service);

        assertThat(desk.standing(byEmail)).isEqualTo(Standing.CONTESTED);
    }

    @Test
    void aConfirmationOfOneYesIsNoConfirmationOfAnother() {
        Decision old = desk.grants(TRAINING);
        desk.denies(TRAINING);
        desk.grants(TRAINING);
        service.hears(old);
        service.confirms(old);
        desk.hears(service);

        // The later no is taken back only by a yes that nobody confirmed.
        assertThat(desk.standing(byEmail)).isEqualTo(Standing.PENDING);
    }

    @Test
    void ofTwoComputersThatSaidYesOneConfirmationIsEnough() {
        Replica laptop = story.replica("laptop");
        Decision yes = desk.grants(TRAINING);
        laptop.grants(TRAINING);
        desk.hears(laptop);
        assertThat(desk.standing(byEmail)).isEqualTo(Standing.PENDING);

        desk.confirms(yes);

        assertThat(desk.standing(byEmail)).isEqualTo(Standing.GRANTED);
    }

    @Test
    void aConfirmedYesCoversOnlyTheWordsItWasGivenTo() {
        desk.confirms(desk.grants(TRAINING));

        assertThat(desk.standing(byEmail(2, Optional.empty()))).isEqualTo(Standing.OUTDATED);
    }

    @Test
    void itsTimeBeginsWithTheConfirmation() {
        Preference forAYear = byEmail(1, Optional.of(Period.ofYears(1)));
        Decision yes = desk.grants(TRAINING);
        story.passes(Duration.ofDays(400));
        assertThat(desk.standing(forAYear)).isEqualTo(Standing.PENDING);

        desk.confirms(yes);
        story.passes(Duration.ofDays(300));
        assertThat(desk.standing(forAYear)).isEqualTo(Standing.GRANTED);
        story.passes(Duration.ofDays(100));
        assertThat(desk.standing(forAYear)).isEqualTo(Standing.EXPIRED);
    }

    private static Preference byEmail(int major, Optional<Period> validFor) {
        return Examples.preference(TRAINING, new Revision(major, 0), validFor, Confirmation.EMAIL);
    }
}
