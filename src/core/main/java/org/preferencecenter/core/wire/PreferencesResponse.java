package org.preferencecenter.core.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.standing.Standing;

/** The answer to {@code GET /v1/preferences}, for systems that only want to know what they may do. */
public record PreferencesResponse(int catalogVersion, long cursor, List<Entry> preferences) {
    public PreferencesResponse {
        preferences = List.copyOf(preferences);
    }

    /**
     * One preference.
     *
     * @param permitted whether the vendor may: granted, and not locked by the organization
     * @param since     when the latest decision was made, if there is one
     */
    public record Entry(PreferenceId preference, Standing standing, boolean permitted, Optional<Instant> since) {}
}
