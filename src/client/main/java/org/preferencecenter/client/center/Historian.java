package org.preferencecenter.client.center;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preferencecenter.client.History;
import org.preferencecenter.client.HistoryEntry;
import org.preferencecenter.client.ReceiptProof;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.client.store.AccountStore;
import org.preferencecenter.client.store.SignedOutException;
import org.preferencecenter.client.store.StoreException;
import org.preferencecenter.client.store.StoredHistory;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;

/** Tells the history of one account. Safe for use by several threads, and not for the owner's: it may take a while. */
final class Historian {
    private final AccountStore store;
    private final ReceiptDesk receipts;

    Historian(AccountKey account, AccountStore store) {
        this.store = store;
        this.receipts = new ReceiptDesk(account);
    }

    /**
     * The history as it is now; an empty one if the person was signed out meanwhile.
     *
     * @param catalog the one in force, whose words may have been answered elsewhere
     */
    History tell(Catalog catalog) throws StoreException {
        try {
            return tell(store.readHistory(), catalog);
        } catch (SignedOutException e) {
            return History.EMPTY;
        } catch (StoreException e) {
            if (store.isClosed()) {
                return History.EMPTY;
            }
            throw e;
        }
    }

    private History tell(StoredHistory stored, Catalog catalog) {
        Optional<String> keys = stored.state().cached().receiptKeys();
        Map<DecisionId, ReceiptProof> proofs = receipts.look(stored.state().decisions(), stored.receipts(), keys);
        ShownWords words = ShownWords.of(stored.notices(), List.of(BundledCatalog.read(), catalog));
        List<HistoryEntry> entries = stored.state().decisions().stream()
                .sorted(Comparator.comparing(Decision::decidedAt).thenComparing(Decision::id).reversed())
                .map(each -> entry(each, stored, proofs, words)).toList();
        return new History(entries, stored.state().ledger(), keys);
    }

    private static HistoryEntry entry(Decision decision, StoredHistory stored, Map<DecisionId, ReceiptProof> proofs,
            ShownWords words) {
        return new HistoryEntry(decision, stored.madeHere().contains(decision.id()), saved(decision, stored),
                Optional.ofNullable(stored.state().rejections().get(decision.id())),
                Optional.ofNullable(stored.receipts().get(decision.id())),
                proofs.getOrDefault(decision.id(), new ReceiptProof.NoReceipt()), words.of(decision));
    }

    private static SaveState saved(Decision decision, StoredHistory stored) {
        if (stored.state().rejections().containsKey(decision.id())) {
            return SaveState.REJECTED;
        }
        return stored.state().receipted().contains(decision.id()) ? SaveState.ACCOUNT : SaveState.HERE;
    }
}
