package org.preferencecenter.core.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.core.example.Examples.NEWS;
import static org.preferencecenter.core.example.Examples.TRAINING;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preferencecenter.core.example.Replica;
import org.preferencecenter.core.example.Story;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;

/** Rule 3 against authors who write what no honest program writes: no denial is hidden. */
class HostileAuthorTest {
    private final Story story = new Story();
    private final Replica desk = story.replica("desk");
    private final DecisionId one = story.nextId();
    private final DecisionId two = story.nextId();

    @Test
    void decisionsThatSupersedeEachOtherAreAllHeads() {
        Decision no = writes(one, Answer.DENIED, two);
        Decision yes = writes(two, Answer.GRANTED, one);

        assertThat(desk.ledger().heads(TRAINING)).containsExactlyInAnyOrder(no, yes);
        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.CONTESTED);
    }

    @Test
    void aYesBesideACircleDoesNotHideTheNoInIt() {
        writes(one, Answer.DENIED, two);
        writes(two, Answer.GRANTED, one);
        writes(story.nextId(), Answer.GRANTED);

        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.CONTESTED);
    }

    @Test
    void aNoBeneathACircleIsNotHiddenByIt() {
        DecisionId no = story.nextId();
        writes(no, Answer.DENIED);
        writes(one, Answer.GRANTED, two, no);
        writes(two, Answer.GRANTED, one);

        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.CONTESTED);
    }

    @Test
    void aCircleOfYesesGrantsNoMoreThanOneYesWould() {
        writes(one, Answer.GRANTED, two);
        writes(two, Answer.GRANTED, one);
        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.GRANTED);

        Replica laptop = story.replica("laptop");
        laptop.denies(TRAINING);
        desk.hears(laptop);
        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.CONTESTED);
    }

    @Test
    void whoeverSeesACircleEndsItByDeciding() {
        writes(one, Answer.DENIED, two);
        writes(two, Answer.GRANTED, one);
        desk.grants(TRAINING);

        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.GRANTED);
    }

    @Test
    void aDecisionForOnePreferenceSupersedesNoneForAnother() {
        Decision no = desk.denies(TRAINING);
        desk.writes(story.nextId(), NEWS, Answer.GRANTED, 1, story.now(), List.of(no.id()));

        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.REFUSED);
    }

    @Test
    void supersedingWhatNobodyHoldsHidesNothing() {
        desk.denies(TRAINING);
        writes(story.nextId(), Answer.GRANTED, one, two);

        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.CONTESTED);
    }

    private Decision writes(DecisionId id, Answer answer, DecisionId... supersedes) {
        return desk.writes(id, TRAINING, answer, 1, story.now(), List.of(supersedes));
    }
}
