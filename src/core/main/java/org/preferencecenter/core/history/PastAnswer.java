package org.preferencecenter.core.history;

import org.preferencecenter.core.gate.Verdict;
import org.preferencecenter.core.standing.PreferenceStanding;

/**
 * What the gate would have answered for one preference at a moment of the past.
 *
 * @param standing what the decisions say that were made by then
 * @param verdict  what follows from it, if these were all
 * @param clear    whether they were all; if the times of decisions contradict what they supersede, or one is missing, nobody can tell
 */
public record PastAnswer(PreferenceStanding standing, Verdict verdict, boolean clear) {
    /** Whether the vendor might have. In doubt it might not. */
    public boolean permitted() {
        return clear && verdict.permitted();
    }
}
