package org.preferencecenter.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.STATISTICS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.UNKNOWN_PREFERENCE;
import static org.preferencecenter.client.testing.Examples.denied;
import static org.preferencecenter.client.testing.Examples.granted;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.store.SyncChanges.Namesakes;
import org.preferencecenter.client.store.SyncChanges.StoredReceipt;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.Problem;

/** The account turned out to have another ledger: what is here stays, and counts as sent only as far as that one holds it. */
class RestartTest {
    private final Decision ours = granted(1, NEWS);
    private final Decision theirs = denied(2, TRAINING);
    private final Decision refused = denied(3, STATISTICS);

    @TempDir
    Path folder;

    private AccountStore store;

    @BeforeEach
    void hearTheFirstLedger() throws Exception {
        store = Stores.profile(folder).signIn(Wounds.WHO);
        Stores.append(store, ours, refused);
        store.apply(new SyncChanges(0, 0, List.of(theirs), Namesakes.NONE,
                List.of(receipt(0, ours, 1), receipt(0, theirs, 2)), Map.of(refused.id(), UNKNOWN_PREFERENCE), 2,
                MORNING));
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private static StoredReceipt receipt(long ledger, Decision decision, long sequence) {
        return new StoredReceipt(decision.id(), sequence, "e30.e30.signature-" + ledger + "-" + sequence);
    }

    private static Known known(long ledger, long sequence) {
        return new Known(sequence, Optional.of("signature-" + ledger + "-" + sequence));
    }

    /** What an exchange from the beginning of a later ledger brings. */
    private static SyncChanges heard(long ledger, List<Decision> arrived, Namesakes namesakes,
            Map<DecisionId, Problem> rejected, Decision... held) {
        List<StoredReceipt> receipts = new ArrayList<>();
        for (Decision decision : held) {
            receipts.add(receipt(ledger, decision, receipts.size() + 1L));
        }
        return new SyncChanges(ledger, 0, arrived, namesakes, receipts, rejected, held.length, MORNING);
    }

    private String count(String table) throws Exception {
        return Stores.raw(Wounds.account(folder), "SELECT count(*) FROM " + table);
    }

    @Test
    void whatIsKnownIsSaidByTheReceiptInThePlaceOfTheCursor() throws Exception {
        assertThat(store.read().reach()).isEqualTo(new Reach(0, known(0, 2), Optional.empty()));
    }

    @Test
    void theAccountIsHeardFromItsBeginningInDoubtAndEverythingThatItOnceHeldIsUnsent() throws Exception {
        store.restart(0, MORNING);

        StoredState state = store.read();
        assertThat(state.reach()).isEqualTo(new Reach(1, Known.NOTHING, Optional.of(known(0, 2))));
        assertThat(state.inDoubt()).isTrue();
        assertThat(state.receipted()).isEmpty();
        assertThat(state.unsent()).as("also what was decided elsewhere").containsExactly(ours, theirs);
        assertThat(state.rejections()).as("was never held").containsOnlyKeys(refused.id());
        assertThat(state.decisions()).containsExactly(ours, refused, theirs);
        assertThat(state.heardAt()).contains(MORNING);
        assertThat(count("receipt")).as("nothing is deleted").isEqualTo("2");
    }

    @Test
    void whatTheLaterLedgerHoldsIsHeldAndTheRestIsUnsent() throws Exception {
        Decision since = denied(4, NEWS, ours);
        store.restart(0, MORNING);

        assertThat(store.apply(heard(1, List.of(since), Namesakes.NONE, Map.of(), ours, since))).isTrue();

        StoredState state = store.read();
        assertThat(state.receipted()).containsExactlyInAnyOrder(ours.id(), since.id());
        assertThat(state.unsent()).containsExactly(theirs);
        assertThat(state.reach()).isEqualTo(new Reach(1, known(1, 2), Optional.empty()));
    }

    @Test
    void whatIsDecidedMeanwhileIsUnsentToo() throws Exception {
        store.restart(0, MORNING);

        Stores.append(store, denied(4, NEWS, ours));

        assertThat(store.read().unsent()).containsExactly(ours, theirs, denied(4, NEWS, ours));
    }

    @Test
    void whatTheLaterLedgerRefusesIsSetAsideAndADenialStaysInForce() throws Exception {
        store.restart(0, MORNING);

        store.apply(heard(1, List.of(), Namesakes.NONE,
                Map.of(ours.id(), UNKNOWN_PREFERENCE, theirs.id(), UNKNOWN_PREFERENCE)));

        StoredState state = store.read();
        assertThat(state.unsent()).isEmpty();
        assertThat(state.rejections()).containsOnlyKeys(ours.id(), theirs.id(), refused.id());
        assertThat(state.ledger().decisions()).containsExactlyInAnyOrder(theirs, refused);
    }

    @Test
    void whatWasRefusedAndThenHeldIsSentAgain() throws Exception {
        store.apply(new SyncChanges(0, 2, List.of(), Namesakes.NONE, List.of(receipt(0, refused, 3)), Map.of(), 3,
                MORNING));
        store.restart(0, MORNING);

        assertThat(store.read().unsent()).containsExactlyInAnyOrder(ours, refused, theirs);
        assertThat(store.read().rejections()).isEmpty();
    }

    @Test
    void whatOneLedgerRefusedAndTheNextHoldsIsNotRefused() throws Exception {
        store.restart(0, MORNING);
        store.apply(heard(1, List.of(), Namesakes.NONE, Map.of(ours.id(), UNKNOWN_PREFERENCE), theirs));
        store.restart(1, MORNING);
        assertThat(store.read().unsent()).as("and is not sent to it").containsExactly(theirs);

        store.apply(heard(2, List.of(), Namesakes.NONE, Map.of(), ours, theirs));

        assertThat(store.read().rejections()).containsOnlyKeys(refused.id());
        assertThat(store.read().receipted()).containsExactlyInAnyOrder(ours.id(), theirs.id());
        assertThat(store.read().unsent()).isEmpty();
    }

    @Test
    void inEachLedgerTheAccountMayUseAnIdForSomethingElse() throws Exception {
        Decision second = denied(1, TRAINING);
        Decision third = denied(1, STATISTICS);
        store.restart(0, MORNING);
        store.apply(heard(1, List.of(), new Namesakes(List.of(second), List.of()), Map.of(), second, theirs));
        assertThat(store.read().ledger().decisions()).contains(second).doesNotContain(ours);
        store.restart(1, MORNING);
        assertThat(store.read().unsent()).as("what the account held last").containsExactly(second, theirs);

        store.apply(heard(2, List.of(), new Namesakes(List.of(third), List.of()), Map.of(), third, theirs));

        assertThat(store.read().ledger().decisions()).contains(third).doesNotContain(ours, second);
        assertThat(count("word WHERE kind = 'NAMESAKE'")).as("nothing is deleted").isEqualTo("2");
    }

    @Test
    void itIsFoundOutOnce() throws Exception {
        store.restart(0, MORNING);
        store.apply(heard(1, List.of(), Namesakes.NONE, Map.of(), ours));
        StoredState before = store.read();

        store.restart(0, MORNING);

        assertThat(store.read()).isEqualTo(before);
        assertThat(count("restart")).isEqualTo("1");
    }

    @Test
    void anAnswerAboutAnEarlierLedgerIsNotApplied() throws Exception {
        store.restart(0, MORNING);
        StoredState before = store.read();

        assertThat(store.apply(heard(0, List.of(), Namesakes.NONE, Map.of(), ours, theirs))).isFalse();
        store.endDoubt(0);

        assertThat(store.read()).isEqualTo(before);
    }

    @Test
    void theDoubtEndsWhenTheLaterLedgerWasHeard() throws Exception {
        store.restart(0, MORNING);

        store.endDoubt(1);

        assertThat(store.read().inDoubt()).isFalse();
    }

    @Test
    void aReceiptForAPlaceThatWasNotHeardIsToldBesideTheOneInThePlaceOfTheCursor() throws Exception {
        Decision later = denied(4, NEWS, ours);
        Stores.append(store, later);

        store.apply(new SyncChanges(0, 2, List.of(), Namesakes.NONE, List.of(receipt(0, later, 9)), Map.of(), 2,
                MORNING));

        assertThat(store.read().reach()).isEqualTo(new Reach(0, known(0, 2), Optional.of(known(0, 9))));
    }

    @Test
    void aSignOutKeepsWhatTheLaterLedgerWasNotHeardToHold() throws Exception {
        store.restart(0, MORNING);
        store.apply(heard(1, List.of(), Namesakes.NONE, Map.of(), ours));
        store.close();

        Stores.profile(folder).signOut(ACCOUNT, Set.of());

        store = Stores.profile(folder).signIn(Wounds.WHO);
        assertThat(store.read().decisions()).containsExactlyInAnyOrder(theirs, refused);
        assertThat(store.read().unsent()).containsExactly(theirs);
        assertThat(store.read().reach()).isEqualTo(Reach.NOTHING);
    }
}
