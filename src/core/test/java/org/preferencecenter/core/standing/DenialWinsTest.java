package org.preferencecenter.core.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.core.example.Examples.NEWS;
import static org.preferencecenter.core.example.Examples.TRAINING;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preferencecenter.core.example.Examples;
import org.preferencecenter.core.example.Replica;
import org.preferencecenter.core.example.Story;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;

/** Rule 3: merge is union, order is causal, denial wins, and no clock takes part. */
class DenialWinsTest {
    private final Story story = new Story();
    private final Replica desk = story.replica("desk");
    private final Replica laptop = story.replica("laptop");

    @Test
    void aNoThatFollowsNoYesIsARefusal() {
        desk.denies(TRAINING);
        desk.denies(TRAINING);

        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.REFUSED);
    }

    @Test
    void aNoThatFollowsAYesIsAWithdrawalHoweverLongAgoTheYesWas() {
        desk.grants(TRAINING);
        desk.denies(TRAINING);
        desk.denies(TRAINING);

        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void aYesToAnotherPreferenceMakesNoWithdrawalOfARefusal() {
        Decision news = desk.grants(NEWS);
        desk.writes(story.nextId(), TRAINING, Answer.DENIED, 1, story.now(), List.of(news.id()));

        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.REFUSED);
        assertThat(desk.standing(NEWS)).isEqualTo(Standing.GRANTED);
    }

    @Test
    void aYesAfterANoThatItsAuthorHadSeenGrants() {
        desk.denies(TRAINING);
        laptop.hears(desk);
        laptop.grants(TRAINING);

        assertThat(laptop.standing(TRAINING)).isEqualTo(Standing.GRANTED);
        desk.hears(laptop);
        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.GRANTED);
    }

    @Test
    void aYesAndANoThatHadNotHeardOfEachOtherContestAndDeny() {
        desk.denies(TRAINING);
        story.passes(Duration.ofDays(1));
        laptop.grants(TRAINING);
        desk.hears(laptop);
        laptop.hears(desk);

        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.CONTESTED);
        assertThat(laptop.standing(TRAINING)).isEqualTo(Standing.CONTESTED);
    }

    @Test
    void contestedShowsBothAnswers() {
        Decision no = desk.denies(TRAINING);
        Decision yes = laptop.grants(TRAINING);
        desk.hears(laptop);

        assertThat(story.standing(desk.ledger(), Examples.preference(TRAINING, 1)).heads())
                .containsExactlyInAnyOrder(no, yes);
    }

    @Test
    void contestedEndsWhenThePersonDecidesAgain() {
        desk.denies(TRAINING);
        laptop.grants(TRAINING);
        desk.hears(laptop);
        desk.grants(TRAINING);
        laptop.hears(desk);

        assertThat(laptop.standing(TRAINING)).isEqualTo(Standing.GRANTED);
        laptop.denies(TRAINING);
        assertThat(laptop.standing(TRAINING)).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void anOlderGrantThatArrivesLateDoesNotUndoAWithdrawal() {
        Decision yes = laptop.grants(TRAINING);
        desk.hears(yes);
        Decision no = desk.denies(TRAINING);

        Replica service = story.replica("service");
        service.hears(no);
        assertThat(service.standing(TRAINING)).isEqualTo(Standing.REFUSED);
        service.hears(yes);
        assertThat(service.standing(TRAINING)).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void aGrantDatedAfterANoItHadNotSeenDoesNotOutrankIt() {
        Decision no = desk.denies(TRAINING);
        laptop.writes(story.nextId(), TRAINING, Answer.GRANTED, 1, story.now().plus(Duration.ofDays(3650)), List.of());
        laptop.hears(no);

        assertThat(laptop.standing(TRAINING)).isEqualTo(Standing.CONTESTED);
    }

    @Test
    void aWithdrawalOnAComputerWhoseClockIsYearsBehindStillWins() {
        Decision yes = desk.grants(TRAINING);
        desk.writes(story.nextId(), TRAINING, Answer.DENIED, 1, story.now().minus(Duration.ofDays(3650)),
                List.of(yes.id()));

        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void twoYesesThatHadNotHeardOfEachOtherAgree() {
        desk.grants(TRAINING);
        laptop.grants(TRAINING);
        desk.hears(laptop);

        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.GRANTED);
    }

    @Test
    void aWithdrawalOfOneOfTwoYesesContestsTheOther() {
        Replica phone = story.replica("phone");
        desk.grants(TRAINING);
        phone.hears(desk);
        phone.denies(TRAINING);
        laptop.grants(TRAINING);
        desk.hears(laptop);
        desk.hears(phone);

        assertThat(desk.standing(TRAINING)).isEqualTo(Standing.CONTESTED);
    }

    @Test
    void theHeadShownFirstIsTheOneThatCallsItselfLatest() {
        desk.denies(TRAINING);
        story.passes(Duration.ofMinutes(1));
        Decision yes = laptop.grants(TRAINING);
        desk.hears(laptop);

        assertThat(story.standing(desk.ledger(), Examples.preference(TRAINING, 1)).latest()).contains(yes);
    }
}
