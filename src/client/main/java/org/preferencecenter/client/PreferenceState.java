package org.preferencecenter.client;

import java.util.Optional;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.gate.Verdict;
import org.preferencecenter.core.standing.PreferenceStanding;
import org.preferencecenter.core.standing.Standing;
import org.preferencecenter.core.wire.Problem;

/**
 * All there is to show of one preference.
 *
 * @param standing  what the person's own decisions say, beneath any lock
 * @param verdict   what the gate says now
 * @param lock      the organization's word, where it keeps the preference at "no"
 * @param rejection why the account service does not take the latest answer, where it does not
 */
public record PreferenceState(Preference preference, PreferenceStanding standing, Verdict verdict, SaveState saved,
        Optional<Lock> lock, Optional<Problem> rejection) {
    /** Whether its checkbox is ticked: only for a grant in force, or one that waits for its confirmation, that nothing locks. */
    public boolean ticked() {
        return (standing.isGranted() || standing.standing() == Standing.PENDING) && lock.isEmpty();
    }
}
