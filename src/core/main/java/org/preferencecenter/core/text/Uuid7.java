package org.preferencecenter.core.text;

import java.util.UUID;

/** UUIDs of version 7 (RFC 9562), which name things for ever. */
public final class Uuid7 {
    private static final int VERSION = 7;

    private Uuid7() {}

    /** @throws IllegalArgumentException if it is of another version or variant */
    public static UUID require(UUID value) {
        if (value.version() != VERSION || value.variant() != 2) {
            throw new IllegalArgumentException("An id is a UUID of version 7");
        }
        return value;
    }

    /** @throws IllegalArgumentException if it is not a UUID of version 7 in its canonical form */
    public static UUID parse(String text) {
        UUID value = UUID.fromString(text);
        if (!value.toString().equals(text)) {
            throw new IllegalArgumentException("An id is written in lower case with leading zeros");
        }
        return require(value);
    }
}
