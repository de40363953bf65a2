package org.preferencecenter.core.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.preferencecenter.core.catalog.PreferenceId;

/**
 * Somebody locked a preference for an organization, gave its lock another reason, or took the lock away.
 *
 * @param reason        why the preference is locked from now on; none if it no longer is
 * @param administrator the subject of who did it; none if it was the operator of the service
 * @param changedAt     what the clock of the service said, in milliseconds
 */
public record LockChange(PreferenceId preference, Optional<String> reason, Optional<String> administrator,
        Instant changedAt) {
    public LockChange {
        changedAt = changedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
