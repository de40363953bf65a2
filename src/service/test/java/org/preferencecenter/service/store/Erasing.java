package org.preferencecenter.service.store;

import java.time.Instant;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.service.store.ErasureStore.Due;
import org.preferencecenter.service.store.StoredErasure.Proof;

/** Erasures by somebody who believes that their time has come. */
final class Erasing {
    /** What the account is called in the proof. */
    static final String NAME = "name";

    private Erasing() {}

    static boolean carryOut(Database database, Due due, Instant now) {
        return new ErasureStore(database).carryOut(due, NAME, now, "LEGAL_CLAIMS",
                entry -> new Proof(entry.sequence(), entry.decision().preference().value(),
                        entry.decision().answer().name(), "1.0", "en", entry.decision().notice().digest(), now,
                        Known.digest(Known.signature(entry.receipt()))));
    }
}
