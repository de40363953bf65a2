package org.preferencecenter.core.ledger;

import java.util.UUID;
import org.preferencecenter.core.text.Uuid7;

/** Names a decision for ever: a UUID version 7 (RFC 9562). Its time part is a convenience and orders nothing. */
public record DecisionId(UUID value) implements Comparable<DecisionId> {
    /** @throws IllegalArgumentException if it is not a UUID of version 7 */
    public DecisionId {
        Uuid7.require(value);
    }

    /** @throws IllegalArgumentException if it is not a UUID of version 7 in its canonical form */
    public static DecisionId parse(String text) {
        return new DecisionId(Uuid7.parse(text));
    }

    @Override
    public int compareTo(DecisionId other) {
        // The order of the texts; UUID.compareTo compares signed halves.
        int first = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return first != 0
                ? first
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
