package org.preferencecenter.service.ledger;

import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.Problem;

/** Counts what becomes of decisions, once it is certain. It never waits and never throws; any thread. */
public interface Tally {
    /** A ledger holds a decision that it did not hold before. */
    void appended(Decision decision);

    /** A ledger did not take a decision. */
    void rejected(Problem problem);
}
