package org.preferencecenter.client.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.wire.Problem;

/**
 * What one exchange with the account changes here; applied whole or not at all.
 *
 * @param ledger     which of the account's ledgers the exchange is about
 * @param from       the cursor the exchange started from; if the store has moved on meanwhile, nothing is applied
 * @param arrived    decisions of the account that are not here yet
 * @param namesakes  what there is to do about ids that the account uses for something else
 * @param receipts   verified receipts
 * @param rejections decisions the account service does not take
 * @param cursor     the new cursor
 */
public record SyncChanges(long ledger, long from, List<Decision> arrived, Namesakes namesakes,
        List<StoredReceipt> receipts, Map<DecisionId, Problem> rejections, long cursor, Instant heardAt) {
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

    /**
     * Ids that the account uses for another decision than this computer, which only a faulty or hostile author can bring about.
     *
     * @param ofAccount the account's decisions, which take the place of those made here
     * @param renamed   the denials among those made here, under ids of their own: a denial stays in force
     */
    public record Namesakes(List<Decision> ofAccount, List<Decision> renamed) {
        public static final Namesakes NONE = new Namesakes(List.of(), List.of());

        public Namesakes {
            ofAccount = List.copyOf(ofAccount);
            renamed = List.copyOf(renamed);
        }
    }

    /** Whether the account holds what was not known here. */
    public boolean areNews() {
        return !arrived.isEmpty() || !namesakes.ofAccount().isEmpty();
    }

    /** Applies the changes inside a transaction, unless the store has moved on. */
    boolean applyTo(Facts facts) throws SQLException {
        int moved = facts.database().update("UPDATE account SET cursor = ?, heard_at = ?"
                + " WHERE cursor = ? AND ? = (SELECT ledger FROM present)", cursor, heardAt.toEpochMilli(), from,
                ledger);
        if (moved == 0) {
            return false;
        }
        for (Decision decision : arrived) {
            facts.arrived(decision);
        }
        for (Decision decision : namesakes.ofAccount()) {
            facts.namesake(ledger, decision);
        }
        for (Decision decision : namesakes.renamed()) {
            facts.madeHere(decision);
        }
        for (StoredReceipt receipt : receipts) {
            facts.receipted(ledger, receipt);
        }
        for (var rejection : rejections.entrySet()) {
            facts.rejected(ledger, rejection.getKey(), rejection.getValue());
        }
        return true;
    }
}
