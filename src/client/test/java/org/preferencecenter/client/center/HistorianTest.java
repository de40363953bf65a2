package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.CATALOG;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.granted;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.History;
import org.preferencecenter.client.HistoryEntry;
import org.preferencecenter.client.ReceiptProof;
import org.preferencecenter.client.store.AccountStore;
import org.preferencecenter.client.store.Disk;
import org.preferencecenter.client.store.StoreException;
import org.preferencecenter.client.store.StoredState;
import org.preferencecenter.client.store.SyncChanges;
import org.preferencecenter.client.store.SyncChanges.StoredReceipt;
import org.preferencecenter.client.testing.ReceiptSigner;
import org.preferencecenter.core.ledger.Decision;

class HistorianTest {
    private final ReceiptSigner signer = new ReceiptSigner();

    @TempDir
    Path folder;

    @Test
    void tellsTheLongestLedgerThereIs() throws StoreException {
        List<Decision> decisions = IntStream.rangeClosed(1, StoredState.MOST_DECISIONS)
                .mapToObj(number -> granted(number, NEWS)).toList();
        try (AccountStore store = open()) {
            store.keepReceiptKeys(signer.published());
            arrive(store, decisions);

            History history = new Historian(ACCOUNT, store).tell(CATALOG);

            assertThat(history.entries()).hasSize(StoredState.MOST_DECISIONS);
            assertThat(history.entry(decisions.getFirst()).orElseThrow().proof())
                    .isInstanceOf(ReceiptProof.Verified.class);
            assertThat(history.entry(decisions.getLast()).orElseThrow().proof())
                    .isEqualTo(new ReceiptProof.Worthless());
        }
    }

    @Test
    void aReceiptByAKeyThatIsNotHereIsNeitherProofNorWorthlessUntilTheKeyIs() throws StoreException {
        try (AccountStore store = open()) {
            arrive(store, List.of(granted(1, NEWS)));
            Historian historian = new Historian(ACCOUNT, store);
            assertThat(proof(historian)).as("no keys at all").isEqualTo(new ReceiptProof.UnknownKey());

            store.keepReceiptKeys(new ReceiptSigner().published().replace("key-1", "another"));
            assertThat(proof(historian)).as("another key").isEqualTo(new ReceiptProof.UnknownKey());

            store.keepReceiptKeys("no keys");
            assertThat(proof(historian)).as("no JSON").isEqualTo(new ReceiptProof.UnknownKey());

            store.keepReceiptKeys(signer.published());
            assertThat(proof(historian)).isInstanceOf(ReceiptProof.Verified.class);
        }
    }

    private static ReceiptProof proof(Historian historian) throws StoreException {
        return historian.tell(CATALOG).entries().stream().map(HistoryEntry::proof).findFirst().orElseThrow();
    }

    private AccountStore open() throws StoreException {
        return AccountStore.open(Disk.ofThisComputer(), folder.resolve("ledger.db"), ACCOUNT.pseudonym());
    }

    /** Only the first receipt is signed; signatures take time. */
    private void arrive(AccountStore store, List<Decision> decisions) throws StoreException {
        List<StoredReceipt> receipts = IntStream.rangeClosed(1, decisions.size())
                .mapToObj(place -> new StoredReceipt(decisions.get(place - 1).id(), place,
                        place == 1 ? signer.sign(ACCOUNT, 1, decisions.getFirst()) : "unsigned"))
                .toList();
        assertThat(store.apply(new SyncChanges(0, 0, decisions, SyncChanges.Namesakes.NONE, receipts, Map.of(),
                decisions.size(), MORNING))).isTrue();
    }
}
