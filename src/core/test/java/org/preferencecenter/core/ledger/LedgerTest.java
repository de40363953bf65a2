package org.preferencecenter.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.core.example.Examples.NEWS;
import static org.preferencecenter.core.example.Examples.TRAINING;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preferencecenter.core.example.Replica;
import org.preferencecenter.core.example.Story;

/** Rules 2 and 3: the ledger only grows, and merge is union. */
class LedgerTest {
    private final Story story = new Story();
    private final Replica desk = story.replica("desk");
    private final Replica laptop = story.replica("laptop");

    @Test
    void aLedgerOnlyGrowsAndNeverChanges() {
        Decision yes = desk.grants(TRAINING);
        Ledger before = desk.ledger();
        Decision no = desk.denies(TRAINING);

        assertThat(before.decisions()).containsExactly(yes);
        assertThat(desk.ledger().decisions()).containsExactly(yes, no);
        assertThat(desk.ledger().find(yes.id())).contains(yes);
        assertThatThrownBy(() -> desk.ledger().decisions().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> desk.ledger().heads(TRAINING).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aLedgerIsNotChangedThroughTheListItWasMadeOf() {
        List<Decision> list = new ArrayList<>(List.of(desk.grants(TRAINING)));
        Ledger ledger = Ledger.of(list);
        list.clear();

        assertThat(ledger.size()).isEqualTo(1);
    }

    @Test
    void mergeIsTheSameInEitherDirection() {
        desk.grants(TRAINING);
        laptop.denies(TRAINING);
        laptop.grants(NEWS);

        assertThat(desk.ledger().merge(laptop.ledger())).isEqualTo(laptop.ledger().merge(desk.ledger()))
                .hasSameHashCodeAs(laptop.ledger().merge(desk.ledger()));
    }

    @Test
    void mergeIsTheSameHoweverTheMergesAreGrouped() {
        desk.grants(TRAINING);
        laptop.denies(TRAINING);
        Replica phone = story.replica("phone");
        phone.grants(NEWS);

        assertThat(desk.ledger().merge(laptop.ledger()).merge(phone.ledger()))
                .isEqualTo(desk.ledger().merge(laptop.ledger().merge(phone.ledger())));
    }

    @Test
    void mergingAgainChangesNothing() {
        desk.grants(TRAINING);
        laptop.denies(TRAINING);
        Ledger merged = desk.ledger().merge(laptop.ledger());

        assertThat(merged.merge(laptop.ledger())).isSameAs(merged);
        assertThat(merged.merge(merged)).isSameAs(merged);
        assertThat(merged.merge(Ledger.empty())).isSameAs(merged);
    }

    @Test
    void decisionsThatArriveInAnyOrderAndTwiceMakeTheSameLedger() {
        desk.grants(TRAINING);
        desk.denies(TRAINING);
        desk.grants(NEWS);
        List<Decision> backwards = new ArrayList<>(desk.ledger().decisions());
        backwards.addAll(desk.ledger().decisions());
        Collections.reverse(backwards);

        assertThat(Ledger.of(backwards)).isEqualTo(desk.ledger());
    }

    @Test
    void theSameIdWithOtherContentIsRefusedFromWhicheverSideItComes() {
        Decision yes = desk.grants(TRAINING);
        laptop.writes(yes.id(), TRAINING, Answer.DENIED, 1, story.now(), List.of());

        assertThatThrownBy(() -> desk.ledger().merge(laptop.ledger())).isInstanceOf(ConflictingDecisionException.class)
                .hasMessageContaining(yes.id().toString());
        assertThatThrownBy(() -> laptop.ledger().merge(desk.ledger()))
                .isInstanceOf(ConflictingDecisionException.class);
        assertThat(desk.ledger().decisions()).containsExactly(yes);
    }

    @Test
    void theHeadsAreWhatNothingSupersedes() {
        assertThat(Ledger.empty().heads(TRAINING)).isEmpty();
        desk.denies(TRAINING);
        Decision yes = desk.grants(TRAINING);
        Decision elsewhere = laptop.denies(TRAINING);
        desk.hears(laptop);

        assertThat(desk.ledger().heads(TRAINING)).containsExactlyInAnyOrder(yes, elsewhere);
        assertThat(desk.ledger().heads(NEWS)).isEmpty();
    }

    @Test
    void aNewDecisionSupersedesTheHeadsAndNothingElse() {
        desk.grants(TRAINING);
        Decision no = desk.denies(TRAINING);
        Decision elsewhere = laptop.grants(TRAINING);
        desk.grants(NEWS);
        desk.hears(laptop);

        assertThat(desk.grants(TRAINING).supersedes()).containsExactly(no.id(), elsewhere.id());
    }

    @Test
    void thePastIsAllThatADecisionBuildsOn() {
        Decision first = desk.grants(TRAINING);
        Decision second = desk.denies(TRAINING);
        Decision third = desk.grants(TRAINING);
        laptop.denies(TRAINING);
        desk.hears(laptop);

        assertThat(desk.ledger().past(List.of(third))).containsExactlyInAnyOrder(first, second);
        assertThat(desk.ledger().past(List.of(first))).isEmpty();
        assertThat(desk.ledger().past(List.of())).isEmpty();
    }

    @Test
    void whatIsPrintedTellsNobodysAnswers() {
        desk.grants(TRAINING);

        assertThat(desk.ledger()).hasToString("Ledger of 1 decisions");
        assertThat(desk.ledger()).isNotEqualTo(Ledger.empty()).isNotEqualTo(new Object());
    }
}
