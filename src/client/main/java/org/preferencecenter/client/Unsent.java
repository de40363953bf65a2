package org.preferencecenter.client;

import java.util.List;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;

/**
 * A choice that the account does not have yet.
 *
 * @param decisions      what was decided for the preference and is still to be sent, oldest first; never empty, and more than one
 *                       where the person changed their mind meanwhile
 * @param grantedWithout whether the preference would count as allowed without them, as far as is known here
 */
public record Unsent(PreferenceId preference, List<Decision> decisions, boolean grantedWithout) {
    public Unsent {
        decisions = List.copyOf(decisions);
    }

    /** What the person answered last. */
    public Decision answer() {
        return decisions.getLast();
    }

    /** Whether it is a "no" without which a "yes" would count. */
    public boolean holdsBackAGrant() {
        return grantedWithout && !answer().grants();
    }
}
