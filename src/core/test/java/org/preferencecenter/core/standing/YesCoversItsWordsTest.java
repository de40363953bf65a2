package org.preferencecenter.core.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.core.example.Examples.TRAINING;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.Revision;
import org.preferencecenter.core.example.Examples;
import org.preferencecenter.core.example.Replica;
import org.preferencecenter.core.example.Story;
import org.preferencecenter.core.ledger.Answer;

/** Rule 4: a yes covers only the words it was given to. */
class YesCoversItsWordsTest {
    private final Story story = new Story();
    private final Replica desk = story.replica("desk");
    private final Replica laptop = story.replica("laptop");
    private final Preference first = Examples.preference(TRAINING, 1);
    private final Preference second = Examples.preference(TRAINING, 2);

    @Test
    void anEarlierGrantIsOutdatedWhenTheMajorRevisionRises() {
        desk.grants(TRAINING, 1);

        assertThat(desk.standing(second)).isEqualTo(Standing.OUTDATED);
    }

    @Test
    void aGrantStandsWhenOnlyTheMinorRevisionRises() {
        desk.grants(TRAINING, 1);
        Preference reworded = Examples.preference(TRAINING, new Revision(1, 7), Optional.empty());

        assertThat(desk.standing(reworded)).isEqualTo(Standing.GRANTED);
    }

    @Test
    void aDenialStaysADenialUnderNewWords() {
        desk.denies(TRAINING);
        laptop.grants(TRAINING, 1);
        laptop.denies(TRAINING);

        assertThat(desk.standing(second)).isEqualTo(Standing.REFUSED);
        assertThat(laptop.standing(second)).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void aYesToTheNewWordsGrantsAgain() {
        desk.grants(TRAINING, 1);
        desk.grants(TRAINING, 2);

        assertThat(desk.standing(second)).isEqualTo(Standing.GRANTED);
    }

    @Test
    void aGrantForNewerWordsThanThisCatalogHoldsIsOutdatedHere() {
        desk.grants(TRAINING, 2);

        assertThat(desk.standing(first)).isEqualTo(Standing.OUTDATED);
    }

    @Test
    void aYesToEarlierWordsGivenAfterAYesToTheseNarrowsIt() {
        laptop.grants(TRAINING, 2);
        desk.hears(laptop);
        desk.grants(TRAINING, 1);

        assertThat(desk.standing(second)).isEqualTo(Standing.OUTDATED);
    }

    @Test
    void aYesToTheseWordsBesideAYesToEarlierOnesGrants() {
        desk.grants(TRAINING, 1);
        laptop.grants(TRAINING, 2);
        desk.hears(laptop);

        assertThat(desk.standing(second)).isEqualTo(Standing.GRANTED);
    }

    @Test
    void aNoToNewerWordsDeniesTheOldOnesToo() {
        desk.grants(TRAINING, 1);
        laptop.answers(TRAINING, Answer.DENIED, 2);
        desk.hears(laptop);

        assertThat(desk.standing(first)).isEqualTo(Standing.CONTESTED);
    }

    @Test
    void aNoThatOnlyAYesToEarlierWordsTookBackStillStandsAgainstTheNewWords() {
        laptop.grants(TRAINING, 2);
        desk.denies(TRAINING);
        desk.grants(TRAINING, 1);
        laptop.hears(desk);

        assertThat(laptop.standing(second)).isEqualTo(Standing.OUTDATED);
        assertThat(laptop.standing(first)).isEqualTo(Standing.GRANTED);
        laptop.grants(TRAINING, 2);
        assertThat(laptop.standing(second)).isEqualTo(Standing.GRANTED);
    }

    @Test
    void twoYesesToTheseWordsTakeBackTheNoThatEachHadSeen() {
        desk.denies(TRAINING);
        desk.grants(TRAINING, 2);
        laptop.denies(TRAINING);
        laptop.grants(TRAINING, 2);
        laptop.hears(desk);

        assertThat(laptop.standing(second)).isEqualTo(Standing.GRANTED);
    }
}
