package org.preferencecenter.client.simulation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Ledger;
import org.preferencecenter.core.standing.Standing;
import org.preferencecenter.core.standing.Truth;

/** What the store of one account on one computer held at one moment, read beside the program and judged by the truth. */
final class Snapshot {
    final Instant at;
    final Map<DecisionId, Decision> decisions;
    /** Of the ledger that the account has now, as far as is known there, each with its place before it. */
    final Map<DecisionId, String> receipts;
    final Set<DecisionId> rejected;
    final Set<DecisionId> unsent;
    final boolean inDoubt;
    final Optional<Instant> heardAt;
    private List<Decision> denials = List.of();
    private final List<Lock> locks;
    private final Optional<Catalog> catalog;
    private final Map<PreferenceId, Standing> standings = new HashMap<>();

    /** @param catalog nothing if nobody is signed in to the store */
    Snapshot(Instant at, Map<DecisionId, Decision> decisions, Map<DecisionId, String> receipts,
            Set<DecisionId> rejected, Set<DecisionId> unsent, boolean inDoubt, List<Lock> locks,
            Optional<Instant> heardAt, Optional<Catalog> catalog) {
        this.at = at;
        this.decisions = decisions;
        this.receipts = receipts;
        this.rejected = rejected;
        this.unsent = unsent;
        this.inDoubt = inDoubt;
        this.locks = locks;
        this.heardAt = heardAt;
        this.catalog = catalog;
    }

    static Snapshot nothing(Instant at) {
        return new Snapshot(at, Map.of(), Map.of(), Set.of(), Set.of(), false, List.of(), Optional.empty(),
                Optional.empty());
    }

    /** What is in force: a grant that the service rejected is set aside. */
    Ledger ledger() {
        return Ledger.of(decisions.values().stream()
                .filter(decision -> !decision.grants() || !rejected.contains(decision.id())).toList());
    }

    boolean isLocked(PreferenceId preference) {
        return locks.stream().anyMatch(lock -> lock.preference().equals(preference));
    }

    /** The preference as the store's catalog asks it. */
    Optional<Preference> preference(PreferenceId id) {
        return catalog.flatMap(each -> each.preference(id));
    }

    /** Whether by this store the vendor may: nothing is missing in it, for all that is known, and its decisions and locks say so. */
    boolean permits(PreferenceId preference, Truth truth) {
        return !inDoubt && grants(preference, truth);
    }

    /** The same, whatever is missing. */
    boolean grants(PreferenceId preference, Truth truth) {
        return preference(preference).filter(each -> !isLocked(preference))
                .filter(each -> standing(each, truth) == Standing.GRANTED).isPresent();
    }

    /** Whether whoever granted knew of every denial that this computer knew of until then, whether or not it still holds it. */
    boolean hasSeenAllDenials(PreferenceId preference, Truth truth) {
        return preference(preference)
                .filter(each -> truth.standing(ledger().with(denials), each) == Standing.GRANTED).isPresent();
    }

    /** What was denied here until then. */
    void remember(Collection<Decision> known) {
        denials = List.copyOf(known);
    }

    private Standing standing(Preference preference, Truth truth) {
        return standings.computeIfAbsent(preference.id(), id -> truth.standing(ledger(), preference));
    }
}
