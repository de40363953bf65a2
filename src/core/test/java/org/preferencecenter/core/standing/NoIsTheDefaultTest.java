package org.preferencecenter.core.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.core.example.Examples.NEWS;
import static org.preferencecenter.core.example.Examples.TRAINING;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.example.Examples;
import org.preferencecenter.core.example.Replica;
import org.preferencecenter.core.example.Story;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Ledger;

/** Rules 1 and 7: nothing is permitted that a person has not ticked, and absent is not no. */
class NoIsTheDefaultTest {
    private final Story story = new Story();
    private final Replica desk = story.replica("desk");

    @Test
    void withoutADecisionNothingIsGrantedAndNothingRefused() {
        var standings = Standings.of(Ledger.empty(), BundledCatalog.read(), story.now());

        assertThat(standings).hasSize(5);
        assertThat(standings.values()).allSatisfy(each -> {
            assertThat(each.standing()).isEqualTo(Standing.NOT_ASKED);
            assertThat(each.isGranted()).isFalse();
            assertThat(each.heads()).isEmpty();
            assertThat(each.latest()).isEmpty();
        });
    }

    @Test
    void standingsComeInTheOrderOfTheCatalog() {
        var catalog = BundledCatalog.read();

        assertThat(Standings.of(Ledger.empty(), catalog, story.now()).keySet())
                .containsExactlyElementsOf(catalog.preferences().stream().map(Preference::id).toList());
    }

    @Test
    void aTickGrantsThatPreferenceAndNoOther() {
        desk.grants(TRAINING);

        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.GRANTED);
        assertThat(desk.standing(NEWS)).isEqualTo(Standing.NOT_ASKED);
    }

    @ParameterizedTest
    @EnumSource(names = "GRANTED", mode = EnumSource.Mode.EXCLUDE)
    void everyOtherAnswerIsANo(Answer answer) {
        desk.answers(TRAINING, answer, 1);

        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.REFUSED);
    }

    @Test
    void anUnknownAnswerTakesAnEarlierYesBack() {
        desk.grants(TRAINING);
        desk.answers(TRAINING, Answer.UNKNOWN, 1);

        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void anUnknownAnswerGivenElsewhereStandsAgainstAYes() {
        Replica phone = story.replica("phone");
        desk.grants(TRAINING);
        phone.answers(TRAINING, Answer.UNKNOWN, 1);
        desk.hears(phone);

        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.CONTESTED);
    }

    @Test
    void anAnswerToAQuestionThatTheCatalogDoesNotAskGrantsNothing() {
        desk.grants(TRAINING);
        var catalog = Examples.catalog(BundledCatalog.read().preferencesOf("data-privacy"));

        assertThat(Standings.of(desk.ledger(), catalog, story.now()).values())
                .noneMatch(PreferenceStanding::isGranted);
    }
}
