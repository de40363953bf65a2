package org.preferencecenter.client;

import org.jspecify.annotations.Nullable;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.gate.Verdict;

/**
 * Answers "may I?". Ask before collecting and again before sending. It reads memory only: it never blocks, never throws and
 * may be called from every thread as often as one likes. When in doubt it says no.
 */
@FunctionalInterface
public interface Gate {
    /** Whether the vendor may, and why or why not. */
    Verdict check(PreferenceId preference);

    /** Whether the vendor may. A name that is no preference is not permitted, and neither is no name at all. */
    default boolean permits(@Nullable String preference) {
        try {
            return preference != null && check(new PreferenceId(preference)).permitted();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
