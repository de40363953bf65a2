package org.preferencecenter.client.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.wire.Problem;

/**
 * What one exchange with the account changes here; applied whole or not at all.
 *
 * @param from       the cursor the exchange started from; if the store has moved on meanwhile, nothing is applied
 * @param arrived    decisions of the account that are not here yet
 * @param receipts   verified receipts
 * @param rejections decisions the account service does not take
 * @param cursor     the new cursor
 */
public record SyncChanges(long from, List<Decision> arrived, List<StoredReceipt> receipts,
        Map<DecisionId, Problem> rejections, long cursor, Instant heardAt) {
    public SyncChanges {
        arrived = List.copyOf(arrived);
        receipts = List.copyOf(receipts);
        rejections = Map.copyOf(rejections);
    }

    /**
     * A verified receipt.
     *
     * @param sequence the decision's place in the account
     * @param text     the compact JWS
     */
    public record StoredReceipt(DecisionId decision, long sequence, String text) {}
}
