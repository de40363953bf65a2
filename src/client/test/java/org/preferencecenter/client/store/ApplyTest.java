package org.preferencecenter.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.UNKNOWN_PREFERENCE;
import static org.preferencecenter.client.testing.Examples.denied;
import static org.preferencecenter.client.testing.Examples.granted;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.store.SyncChanges.Namesakes;
import org.preferencecenter.client.store.SyncChanges.StoredReceipt;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.wire.Problem;

class ApplyTest {
    private final Decision ours = granted(1, NEWS);
    private final Decision theirs = denied(2, TRAINING);

    @TempDir
    Path folder;

    private AccountStore store;

    @BeforeEach
    void open() throws Exception {
        store = Stores.open(folder);
        Stores.append(store, ours);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private static SyncChanges changes(long from, List<Decision> arrived, Namesakes namesakes,
            Map<DecisionId, Problem> rejected,
            StoredReceipt... receipts) {
        return new SyncChanges(0, from, arrived, namesakes, List.of(receipts), rejected, from + receipts.length,
                MORNING);
    }

    private static StoredReceipt receipt(Decision decision, long sequence) {
        return new StoredReceipt(decision.id(), sequence, "receipt");
    }

    @Test
    void arrivalsReceiptsCursorAndTimeAreAppliedTogether() throws Exception {
        assertThat(store
                .apply(changes(0, List.of(theirs), Namesakes.NONE, Map.of(), receipt(ours, 1), receipt(theirs, 2))))
                .isTrue();

        StoredState state = store.read();
        assertThat(state.decisions()).containsExactly(ours, theirs);
        assertThat(state.receipted()).containsExactlyInAnyOrder(ours.id(), theirs.id());
        assertThat(state.unsent()).isEmpty();
        assertThat(state.cursor()).isEqualTo(2);
        assertThat(state.heardAt()).contains(MORNING);
    }

    @Test
    void whatTheAccountHoldsAfterAllWasNotRejected() throws Exception {
        store.apply(changes(0, List.of(), Namesakes.NONE, Map.of(ours.id(), UNKNOWN_PREFERENCE)));
        assertThat(store.read().ledger().decisions()).isEmpty();

        store.apply(changes(0, List.of(), Namesakes.NONE, Map.of(), receipt(ours, 1)));

        assertThat(store.read().rejections()).isEmpty();
        assertThat(store.read().ledger().decisions()).containsExactly(ours);
    }

    @Test
    void whatFailsInTheMiddleChangesNothing() throws Exception {
        StoredState before = store.read();

        assertThatThrownBy(() -> store.apply(changes(0, List.of(theirs, theirs), Namesakes.NONE, Map.of(),
                receipt(ours, 1)))).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.apply(changes(0, List.of(theirs), Namesakes.NONE, Map.of(),
                receipt(ours, 1), receipt(denied(9, NEWS), 2)))).as("a receipt for what is not here")
                .isInstanceOf(StoreException.class);

        assertThat(store.read()).isEqualTo(before);
    }

    @Test
    void anAnswerToAnEarlierCursorIsNotApplied() throws Exception {
        assertThat(store.apply(changes(0, List.of(theirs), Namesakes.NONE, Map.of(), receipt(theirs, 1)))).isTrue();
        StoredState before = store.read();

        assertThat(store.apply(changes(0, List.of(denied(3, NEWS)), Namesakes.NONE, Map.of(), receipt(ours, 1))))
                .isFalse();
        assertThat(store.read()).isEqualTo(before);
    }

    @Test
    void aDecisionIsUnsentUntilItsReceiptOrItsRejectionIsHere() throws Exception {
        Decision second = denied(3, TRAINING);
        Decision third = granted(4, TRAINING, second);
        Stores.append(store, second, third);

        store.apply(changes(0, List.of(), Namesakes.NONE, Map.of(second.id(), UNKNOWN_PREFERENCE), receipt(ours, 1)));

        assertThat(store.read().unsent()).containsExactly(third);
        assertThat(store.read().rejections()).containsExactly(Map.entry(second.id(), UNKNOWN_PREFERENCE));
    }

    @Test
    void theFirstReceiptOfADecisionStays() throws Exception {
        store.apply(changes(0, List.of(), Namesakes.NONE, Map.of(), receipt(ours, 1)));
        store.apply(new SyncChanges(0, 1, List.of(), Namesakes.NONE, List.of(new StoredReceipt(ours.id(), 1, "again")),
                Map.of(), 2, MORNING));

        assertThat(Stores.raw(folder, "SELECT group_concat(body) FROM receipt")).isEqualTo("receipt");
        assertThat(store.read().cursor()).isEqualTo(2);
    }

    @Test
    void aRejectedGrantIsSetAsideAndARejectedDenialStaysInForce() throws Exception {
        Decision denial = denied(3, TRAINING);
        Stores.append(store, denial);

        store.apply(changes(0, List.of(), Namesakes.NONE,
                Map.of(ours.id(), UNKNOWN_PREFERENCE, denial.id(), UNKNOWN_PREFERENCE)));

        assertThat(store.read().ledger().decisions()).containsExactly(denial);
        assertThat(store.read().decisions()).as("nothing is deleted").containsExactly(ours, denial);
    }

    @Test
    void theAccountsNamesakeTakesThePlaceOfWhatWasMadeHere() throws Exception {
        Decision namesake = denied(1, TRAINING);
        Decision renamed = denied(7, NEWS);

        store.apply(changes(0, List.of(), new Namesakes(List.of(namesake), List.of(renamed)), Map.of(),
                receipt(namesake, 1)));

        StoredState state = store.read();
        assertThat(state.ledger().decisions()).containsExactly(namesake, renamed);
        assertThat(state.unsent()).containsExactly(renamed);
        assertThat(Stores.raw(folder, "SELECT body FROM decision WHERE position = 1")).as("nothing is deleted")
                .contains("GRANTED");
    }
}
