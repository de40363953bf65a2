package org.preferencecenter.core.standing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.Ledger;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.time.Clocks;

/**
 * Folds a ledger into standings. Denial wins and no clock takes part in the order of decisions; {@code now} only ends grants
 * that were given for a time.
 */
public final class Standings {
    private Standings() {}

    /** The standing of each preference of the catalog, in its order. */
    public static Map<PreferenceId, PreferenceStanding> of(Ledger ledger, Catalog catalog, Instant now) {
        Map<PreferenceId, PreferenceStanding> standings = new LinkedHashMap<>();
        for (Preference preference : catalog.preferences()) {
            standings.put(preference.id(), of(ledger, preference, now));
        }
        return standings;
    }

    /** The standing of one preference. */
    public static PreferenceStanding of(Ledger ledger, Preference preference, Instant now) {
        List<Decision> heads = ledger.heads(preference.id());
        List<Decision> current = heads.stream().filter(head -> head.grants() && isCurrent(head, preference)).toList();
        List<Decision> confirmed = current.stream().filter(head -> isConfirmed(head, preference)).toList();
        Optional<Instant> expires = confirmed.stream().flatMap(head -> expiry(head, preference, now).stream())
                .max(Instant::compareTo);
        return new PreferenceStanding(preference.id(), standing(ledger, heads, current, confirmed, expires, now),
                heads, expires);
    }

    private static Standing standing(Ledger ledger, List<Decision> heads, List<Decision> current,
            List<Decision> confirmed, Optional<Instant> expires, Instant now) {
        long grants = heads.stream().filter(Decision::grants).count();
        if (heads.isEmpty()) {
            return Standing.NOT_ASKED;
        }
        if (grants == 0) {
            return ledger.past(heads).stream().anyMatch(Decision::grants) ? Standing.WITHDRAWN : Standing.REFUSED;
        }
        if (grants < heads.size()) {
            return Standing.CONTESTED;
        }
        if (!takesBackEachDenial(ledger, current)) {
            return Standing.OUTDATED;
        }
        if (!takesBackEachDenial(ledger, confirmed)) {
            return Standing.PENDING;
        }
        return expires.isPresent() && !now.isBefore(expires.get()) ? Standing.EXPIRED : Standing.GRANTED;
    }

    /**
     * A no that was taken back only by a yes to other words still stands against these: on one computer a person agreed to these
     * words, on another they declined and then agreed to earlier ones, and neither had heard of the other.
     */
    private static boolean takesBackEachDenial(Ledger ledger, List<Decision> grants) {
        Set<Decision> past = ledger.past(grants);
        return !grants.isEmpty() && ledger.decisionsFor(grants.getFirst().preference()).stream()
                .allMatch(decision -> decision.grants() || past.contains(decision));
    }

    /** A yes covers only the words it was given to: neither earlier nor, on a computer with an old catalog, later ones. */
    private static boolean isCurrent(Decision head, Preference preference) {
        return head.notice().revision().major() == preference.revision().major();
    }

    private static boolean isConfirmed(Decision grant, Preference preference) {
        return switch (preference.confirmation()) {
            case NONE -> true;
            case EMAIL -> grant.origin().surface() == Surface.EMAIL_CONFIRMATION;
        };
    }

    /** Of a grant that a wrong clock dated ahead nobody knows when its time began: it ends no later than it was looked at. */
    private static Optional<Instant> expiry(Decision grant, Preference preference, Instant now) {
        return preference.validFor().map(period -> Clocks.isAhead(grant.decidedAt(), now)
                ? now
                : grant.decidedAt().atOffset(ZoneOffset.UTC).plus(period).toInstant());
    }
}
