package org.preferencecenter.core.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.standing.PreferenceStanding;

/**
 * All that a verdict follows from.
 *
 * @param heardAt    when the account was last heard from; empty if never
 * @param inDoubt    whether what is known here may lack a withdrawal or a lock until the account is heard again
 * @param staleAfter how long grants hold without hearing from the account
 * @param doNotTrack whether the person set {@code DO_NOT_TRACK=1} for their programs
 */
public record GateFacts(Map<PreferenceId, PreferenceStanding> standings, List<Lock> locks, Optional<Instant> heardAt,
        boolean inDoubt, Duration staleAfter, boolean doNotTrack) {
    public GateFacts {
        standings = Map.copyOf(standings);
        locks = List.copyOf(locks);
    }
}
