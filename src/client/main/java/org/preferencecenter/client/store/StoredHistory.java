package org.preferencecenter.client.store;

import java.util.Map;
import java.util.Set;
import org.preferencecenter.core.ledger.DecisionId;

/**
 * The state and what proves it, read in one transaction.
 *
 * @param madeHere the decisions that were made here, but for those whose place the account gave to another
 * @param receipts the receipts, as compact JWS
 * @param notices  what is kept of the words that were shown, as JSON, by the digest it was kept under
 */
public record StoredHistory(StoredState state, Set<DecisionId> madeHere, Map<DecisionId, String> receipts,
        Map<String, String> notices) {
    public StoredHistory {
        madeHere = Set.copyOf(madeHere);
        receipts = Map.copyOf(receipts);
        notices = Map.copyOf(notices);
    }
}
