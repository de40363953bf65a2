package org.preferencecenter.client;

import org.preferencecenter.core.wire.ReceiptClaims;

/** What the receipt of a decision proves. It was checked on this computer, with the keys that are here. */
public sealed interface ReceiptProof {
    /** The account service signed it, for this account and for this very decision. */
    record Verified(ReceiptClaims claims) implements ReceiptProof {}

    /** It is signed by a key that is not here, so nobody can tell here what it is worth. */
    record UnknownKey() implements ReceiptProof {}

    /** It proves nothing: the signature is wrong, or it is for another account or decision. */
    record Worthless() implements ReceiptProof {}

    /** There is no receipt here. */
    record NoReceipt() implements ReceiptProof {}
}
