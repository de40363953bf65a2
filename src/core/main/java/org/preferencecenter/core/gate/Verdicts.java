package org.preferencecenter.core.gate;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.standing.PreferenceStanding;

/** Answers "may I?" from facts alone. Each check can only deny; what passes all of them is a grant. */
public final class Verdicts {
    /** The preference that {@code DO_NOT_TRACK} is about (consoledonottrack.com). */
    public static final PreferenceId TRACKING = new PreferenceId("usage-statistics");

    private Verdicts() {}

    /** The verdict on each preference that has a standing. */
    public static Map<PreferenceId, TimedVerdict> of(GateFacts facts) {
        return facts.standings().values().stream()
                .collect(Collectors.toUnmodifiableMap(PreferenceStanding::preference, each -> of(facts, each)));
    }

    private static TimedVerdict of(GateFacts facts, PreferenceStanding standing) {
        Reason reason = reason(facts, standing);
        if (reason != Reason.GRANTED) {
            return new TimedVerdict(new Verdict(reason), Optional.empty(), Optional.empty());
        }
        // Without word from the account since the grant there is nothing to be stale against but the grant itself.
        Instant heard = facts.heardAt().orElseGet(() -> standing.latest().orElseThrow().decidedAt());
        return new TimedVerdict(Verdict.GRANTED, standing.expires(),
                Optional.of(Span.after(heard, facts.staleAfter())));
    }

    private static Reason reason(GateFacts facts, PreferenceStanding standing) {
        if (facts.locks().stream().anyMatch(lock -> lock.preference().equals(standing.preference()))) {
            return Reason.ORGANIZATION_POLICY;
        }
        if (facts.doNotTrack() && standing.preference().equals(TRACKING)) {
            return Reason.DO_NOT_TRACK;
        }
        return switch (standing.standing()) {
            // Absent is not no: the answer may be what is missing here.
            case NOT_ASKED -> facts.inDoubt() ? Reason.STALE : Reason.NOT_ASKED;
            case GRANTED -> facts.inDoubt() ? Reason.STALE : Reason.GRANTED;
            case REFUSED -> Reason.REFUSED;
            case WITHDRAWN -> Reason.WITHDRAWN;
            case OUTDATED -> Reason.OUTDATED;
            case CONTESTED -> Reason.CONTESTED;
            case PENDING -> Reason.PENDING;
            case EXPIRED -> Reason.EXPIRED;
        };
    }
}
