package org.preferencecenter.client;

import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.gate.Verdict;
import org.preferencecenter.core.standing.PreferenceStanding;
import org.preferencecenter.core.standing.Standing;

/**
 * All there is to show of one preference.
 *
 * @param standing  what the person's own decisions say, beneath any lock
 * @param verdict   what the gate says now
 * @param lock      the organization's word, where it keeps the preference at "no"
 * @param rejection that the account service does not take the latest answer, where it does not
 * @param answered  the words that the latest grant of an {@link Standing#OUTDATED} preference agreed to, as far as they are known
 *                  here: the very notice first, then the same revision in other languages; empty for every other standing
 */
public record PreferenceState(Preference preference, PreferenceStanding standing, Verdict verdict, SaveState saved,
        Optional<Lock> lock, Optional<Rejection> rejection, List<Notice> answered) {
    public PreferenceState {
        answered = List.copyOf(answered);
    }

    /** Whether its checkbox is ticked: only for a grant in force, or one that waits for its confirmation, that nothing locks. */
    public boolean ticked() {
        return (standing.isGranted() || standing.standing() == Standing.PENDING) && lock.isEmpty();
    }
}
