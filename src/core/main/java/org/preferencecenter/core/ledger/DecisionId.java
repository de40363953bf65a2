package org.preferencecenter.core.ledger;

import java.util.UUID;

/** Names a decision for ever: a UUID version 7 (RFC 9562). Its time part is a convenience and orders nothing. */
public record DecisionId(UUID value) implements Comparable<DecisionId> {
    private static final int VERSION = 7;

    /** @throws IllegalArgumentException if it is not a UUID of version 7 */
    public DecisionId {
        if (value.version() != VERSION || value.variant() != 2) {
            throw new IllegalArgumentException("A decision id is a UUID of version 7");
        }
    }

    /** @throws IllegalArgumentException if it is not a UUID of version 7 in its canonical form */
    public static DecisionId parse(String text) {
        UUID value = UUID.fromString(text);
        if (!value.toString().equals(text)) {
            throw new IllegalArgumentException("A decision id is written in lower case with leading zeros");
        }
        return new DecisionId(value);
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
