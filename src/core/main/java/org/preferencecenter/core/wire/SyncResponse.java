package org.preferencecenter.core.wire;

import java.util.List;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;

/**
 * The answer to {@code POST} and {@code GET /v1/decisions}.
 *
 * @param entries  the account's decisions after the cursor asked for, in sequence
 * @param receipts a receipt for each decision of the request that the account holds, old or new
 * @param rejected each decision of the request that the account does not take, with the reason
 * @param cursor   where to go on from; the sequence of the last entry, or the cursor asked for
 * @param more     whether there is more after it
 */
public record SyncResponse(List<Entry> entries, List<Acknowledgment> receipts, List<Rejection> rejected, long cursor,
        boolean more) {
    /** How many entries one answer carries at most. */
    public static final int MOST_ENTRIES = 500;

    /** @throws IllegalArgumentException if the cursor is below 0 */
    public SyncResponse {
        if (cursor < 0) {
            throw new IllegalArgumentException("A cursor is not below 0");
        }
        entries = List.copyOf(entries);
        receipts = List.copyOf(receipts);
        rejected = List.copyOf(rejected);
    }

    /**
     * A decision in the account.
     *
     * @param sequence its place in the account, from 1, without gaps
     * @param receipt  the receipt as a compact JWS
     */
    public record Entry(long sequence, Decision decision, String receipt) {
        /** @throws IllegalArgumentException if the sequence is below 1 */
        public Entry {
            if (sequence < 1) {
                throw new IllegalArgumentException("A sequence is not below 1");
            }
        }
    }

    /** The account holds the decision, and here is its word. */
    public record Acknowledgment(DecisionId decision, String receipt) {}

    /** The account does not take the decision. */
    public record Rejection(DecisionId decision, Problem problem) {}
}
