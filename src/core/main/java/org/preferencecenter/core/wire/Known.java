package org.preferencecenter.core.wire;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.preferencecenter.core.json.Sha256;

/**
 * How much of an account a reader knows. A receipt is signed once, and no two signatures are the same, so whoever holds the one that a
 * service holds in that place knows the same ledger up to there; the id of the decision would not tell, since one that is sent again
 * can come to the same place after others.
 *
 * @param after     the place up to which everything is known; 0 for nothing
 * @param signature of the receipt in that place, where the reader says it: the third part of a compact JWS (RFC 7515)
 */
public record Known(long after, Optional<String> signature) {
    /** Nothing. */
    public static final Known NOTHING = new Known(0, Optional.empty());

    /** Everything up to the place of this receipt. */
    public static Known upTo(long sequence, String receipt) {
        return new Known(sequence, Optional.of(signature(receipt)));
    }

    /** Whether this is the receipt in that place. */
    public boolean isUpTo(String held) {
        return signature.filter(signature(held)::equals).isPresent();
    }

    /** SHA-256 of a signature, in lower-case hexadecimal: what is kept where the receipt itself must go. */
    public static String digest(String signature) {
        return Sha256.hex(signature.getBytes(StandardCharsets.US_ASCII));
    }

    /** The third part of a compact JWS. */
    public static String signature(String receipt) {
        return receipt.substring(receipt.lastIndexOf('.') + 1);
    }
}
