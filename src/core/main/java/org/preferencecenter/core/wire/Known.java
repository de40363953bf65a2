package org.preferencecenter.core.wire;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.preferencecenter.core.json.Sha256;

/**
 * How much of an account a reader knows. A receipt is given once, so whoever holds the one that a service holds in that place knows
 * the same ledger up to there; the id of the decision would not tell, since one that is sent again can come to the same place after
 * others.
 *
 * @param after   the place up to which everything is known; 0 for nothing
 * @param receipt the digest of the receipt in that place, where the reader says it
 */
public record Known(long after, Optional<String> receipt) {
    /** Nothing. */
    public static final Known NOTHING = new Known(0, Optional.empty());

    /** Everything up to the place of this receipt. */
    public static Known upTo(long sequence, String receipt) {
        return new Known(sequence, Optional.of(digest(receipt)));
    }

    /** Whether this is the receipt in that place. */
    public boolean isUpTo(String held) {
        return receipt.filter(digest(held)::equals).isPresent();
    }

    /** SHA-256 of a compact JWS. */
    private static String digest(String receipt) {
        return Sha256.hex(receipt.getBytes(StandardCharsets.UTF_8));
    }
}
