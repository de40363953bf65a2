package org.preferencecenter.client.sync;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.preferencecenter.core.json.Sha256;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.wire.WireJson;

/** Gives a decision an id that follows from its content, for when another decision came to have the one it was made with. */
final class Renaming {
    /** The time and the version of a UUID of version 7 (RFC 9562 §5.7); the variant. */
    private static final long TIME_AND_VERSION = 0xFFFF_FFFF_FFFF_F000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long AFTER_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;

    private Renaming() {}

    /** The same answer under another id. Whoever renames the same decision, on whichever computer, comes to the same id. */
    static Decision of(Decision decision) {
        return new Decision(id(decision), decision.preference(), decision.answer(), decision.notice(),
                decision.origin(), decision.decidedAt(), decision.supersedes());
    }

    private static DecisionId id(Decision decision) {
        BigInteger digest = new BigInteger(Sha256.hex(WireJson.write(decision).getBytes(StandardCharsets.UTF_8)), 16);
        long high = decision.id().value().getMostSignificantBits() & TIME_AND_VERSION;
        long chance = digest.shiftRight(Long.SIZE).longValue() & ~TIME_AND_VERSION;
        return new DecisionId(new UUID(high | chance, VARIANT | (digest.longValue() & AFTER_VARIANT)));
    }
}
