package org.preferencecenter.client.store;

import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.STATISTICS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.UNKNOWN_PREFERENCE;
import static org.preferencecenter.client.testing.Examples.denied;
import static org.preferencecenter.client.testing.Examples.granted;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preferencecenter.client.store.SyncChanges.Namesakes;
import org.preferencecenter.client.store.SyncChanges.StoredReceipt;
import org.preferencecenter.client.testing.ReceiptSigner;
import org.preferencecenter.core.ask.Deferral;
import org.preferencecenter.core.ledger.Decision;

/** An account that has one of everything: the story of one person, and of somebody who used their ids. */
final class WholeLedger {
    static final Decision ALLOWED = granted(1, NEWS);
    static final Decision WITHDRAWN = denied(2, NEWS, ALLOWED);
    /** In force. */
    static final Decision TRAINING_ALLOWED = granted(3, TRAINING);
    /** Made here, and not taken by the service. */
    static final Decision REJECTED = granted(4, STATISTICS);
    /** Made here, under an id that the account has for {@link #THEIRS}. */
    static final Decision OURS = granted(5, TRAINING);
    static final Decision THEIRS = denied(5, STATISTICS);
    /** What a later ledger of the account has under the id of {@link #ALLOWED}. */
    static final Decision REUSED = denied(1, TRAINING);
    /** Came from elsewhere. */
    static final Decision ARRIVED = denied(6, STATISTICS);
    static final Decision UNSENT = denied(7, NEWS, WITHDRAWN);
    static final Decision UNSENT_TOO = granted(8, NEWS, UNSENT);
    /** All that was ever decided, as the store tells it. */
    static final List<Decision> ALL = List.of(ALLOWED, WITHDRAWN, TRAINING_ALLOWED, REJECTED, THEIRS, UNSENT, ARRIVED,
            UNSENT_TOO);
    private static final ReceiptSigner SIGNER = new ReceiptSigner();

    private WholeLedger() {}

    /** Writes all of it, the last decision in a transaction of its own. */
    static void writeTo(AccountStore store) throws StoreException {
        Stores.append(store, ALLOWED, WITHDRAWN, TRAINING_ALLOWED, REJECTED, OURS, UNSENT);
        store.apply(new SyncChanges(0, 0, List.of(ARRIVED), new Namesakes(List.of(THEIRS), List.of()),
                List.of(receipt(ALLOWED, 1), receipt(WITHDRAWN, 2), receipt(TRAINING_ALLOWED, 3), receipt(THEIRS, 4),
                        receipt(ARRIVED, 5)),
                Map.of(REJECTED.id(), UNKNOWN_PREFERENCE), 5, MORNING));
        store.defer(List.of(new Deferral(STATISTICS, 1, MORNING)));
        store.keepProfile("{\"locks\":[]}");
        store.keepCatalog("{\"preferences\":[]}", Optional.of("\"1\""), List.of());
        store.keepReceiptKeys(SIGNER.published());
        Stores.append(store, UNSENT_TOO);
    }

    /**
     * Goes on as with an account whose service was restored, which holds less than before, says no to something, and has something
     * else under an id. All that was decided is what it was, but for {@link #ALLOWED}, whose id is {@link #REUSED} there.
     */
    static void restart(AccountStore store) throws StoreException {
        store.restart(0, MORNING);
        store.apply(new SyncChanges(1, 0, List.of(), new Namesakes(List.of(REUSED), List.of()),
                List.of(receipt(REUSED, 1), receipt(WITHDRAWN, 2), receipt(ARRIVED, 3)),
                Map.of(TRAINING_ALLOWED.id(), UNKNOWN_PREFERENCE), 3, MORNING));
        store.endDoubt(1);
    }

    private static StoredReceipt receipt(Decision decision, long sequence) {
        return new StoredReceipt(decision.id(), sequence, SIGNER.sign(ACCOUNT, sequence, decision));
    }
}
