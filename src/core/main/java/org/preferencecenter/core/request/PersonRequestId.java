package org.preferencecenter.core.request;

import java.util.UUID;
import org.preferencecenter.core.text.Uuid7;

/** Names a request of a person for ever: a UUID version 7 (RFC 9562) that the person's program made. */
public record PersonRequestId(UUID value) {
    /** @throws IllegalArgumentException if it is not a UUID of version 7 */
    public PersonRequestId {
        Uuid7.require(value);
    }

    /** @throws IllegalArgumentException if it is not a UUID of version 7 in its canonical form */
    public static PersonRequestId parse(String text) {
        return new PersonRequestId(Uuid7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
