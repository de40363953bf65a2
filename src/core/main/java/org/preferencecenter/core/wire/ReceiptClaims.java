package org.preferencecenter.core.wire;

import java.time.Instant;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.ledger.Decision;

/**
 * What the account service signs: that it holds this decision, for this account, since this moment. The decision is carried
 * whole, so the receipt can be checked against a ledger without any rule for canonical form.
 *
 * @param sequence the decision's place in the account
 */
public record ReceiptClaims(String id, String service, AccountKey account, long sequence, Decision decision,
        Instant receivedAt) {
    /** The {@code typ} of a receipt (RFC 7515 §4.1.9). */
    public static final String TYPE = "preference-receipt+jwt";

    /** @throws IllegalArgumentException if the sequence is below 1 */
    public ReceiptClaims {
        if (sequence < 1) {
            throw new IllegalArgumentException("A sequence is not below 1");
        }
    }
}
