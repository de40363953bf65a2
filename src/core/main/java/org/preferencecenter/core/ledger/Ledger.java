package org.preferencecenter.core.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.preferencecenter.core.catalog.PreferenceId;

/**
 * The decisions of one account: an immutable set that only grows. Merging is union, so any two ledgers merge in any order,
 * any number of times, to the same ledger: a state-based CRDT (Shapiro et al., "Conflict-free Replicated Data Types", 2011).
 */
public final class Ledger {
    private static final Ledger EMPTY = new Ledger(new TreeMap<>());

    private final SortedMap<DecisionId, Decision> decisions;
    private final Map<PreferenceId, List<Decision>> byPreference = new HashMap<>();

    private Ledger(SortedMap<DecisionId, Decision> decisions) {
        this.decisions = decisions;
        decisions.values().forEach(decision -> byPreference
                .computeIfAbsent(decision.preference(), id -> new ArrayList<>()).add(decision));
    }

    public static Ledger empty() {
        return EMPTY;
    }

    public static Ledger of(Collection<Decision> decisions) {
        return EMPTY.with(decisions);
    }

    /**
     * This ledger and the given decisions.
     *
     * @throws ConflictingDecisionException if one has the id of a decision held, and other content
     */
    public Ledger with(Collection<Decision> more) {
        TreeMap<DecisionId, Decision> union = new TreeMap<>(decisions);
        for (Decision decision : more) {
            Decision held = union.putIfAbsent(decision.id(), decision);
            if (held != null && !held.equals(decision)) {
                throw new ConflictingDecisionException(decision.id());
            }
        }
        return union.size() == decisions.size() ? this : new Ledger(union);
    }

    public Ledger with(Decision decision) {
        return with(List.of(decision));
    }

    /** Both ledgers in one. */
    public Ledger merge(Ledger other) {
        return with(other.decisions.values());
    }

    /**
     * The decisions for a preference that no other decision for it supersedes. While there are decisions there are heads: if
     * each is superseded by another, which only a faulty or hostile author can bring about, all of them are heads, so that no
     * denial is hidden.
     */
    public List<Decision> heads(PreferenceId preference) {
        List<Decision> all = decisionsFor(preference);
        Set<DecisionId> superseded = new HashSet<>();
        all.forEach(decision -> superseded.addAll(decision.supersedes()));
        List<Decision> heads = all.stream().filter(decision -> !superseded.contains(decision.id())).toList();
        return heads.isEmpty() ? all : heads;
    }

    /** Whether any decision that the given ones build on, directly or not, was a grant. */
    public boolean followAGrant(Collection<Decision> later) {
        Set<DecisionId> seen = new HashSet<>();
        List<DecisionId> open = new ArrayList<>();
        later.forEach(decision -> open.addAll(decision.supersedes()));
        while (!open.isEmpty()) {
            DecisionId id = open.removeLast();
            Decision earlier = decisions.get(id);
            if (earlier != null && seen.add(id)) {
                if (earlier.grants()) {
                    return true;
                }
                open.addAll(earlier.supersedes());
            }
        }
        return false;
    }

    public List<Decision> decisionsFor(PreferenceId preference) {
        return List.copyOf(byPreference.getOrDefault(preference, List.of()));
    }

    public Optional<Decision> find(DecisionId id) {
        return Optional.ofNullable(decisions.get(id));
    }

    /** All decisions, by id. */
    public List<Decision> decisions() {
        return List.copyOf(decisions.values());
    }

    public int size() {
        return decisions.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ledger ledger && ledger.decisions.equals(decisions);
    }

    @Override
    public int hashCode() {
        return decisions.hashCode();
    }

    @Override
    public String toString() {
        return "Ledger of " + size() + " decisions";
    }
}
