package org.preferencecenter.client.sync;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.preferencecenter.client.Trouble;

/** Ends an exchange early; never leaves it. */
final class Stop extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(Stop.class.getName());

    private final transient Outcome outcome;

    Stop(Outcome outcome) {
        super(null, null, false, false);
        this.outcome = outcome;
    }

    /** Since an answer cannot be believed. */
    static Stop refusing(Trouble trouble, String why) {
        LOG.log(Level.WARNING, () -> "The answer of the account service is not used: " + why);
        return new Stop(new Outcome.Failed(trouble, Optional.empty()));
    }

    Outcome outcome() {
        return outcome;
    }
}
