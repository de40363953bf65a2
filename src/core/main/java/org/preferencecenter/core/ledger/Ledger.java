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
     * The decisions for a preference that no other decision for it supersedes. While there are decisions there are heads: where
     * decisions supersede each other in a circle, which only a faulty or hostile author can bring about, all that no
     * unsuperseded decision builds on are heads, so that no denial is hidden.
     */
    public List<Decision> heads(PreferenceId preference) {
        List<Decision> all = decisionsFor(preference);
        Set<DecisionId> superseded = new HashSet<>();
        all.forEach(decision -> superseded.addAll(decision.supersedes()));
        Set<Decision> past = past(all.stream().filter(decision -> !superseded.contains(decision.id())).toList());
        return all.stream().filter(decision -> !past.contains(decision)).toList();
    }

    /**
     * What a new decision for a preference supersedes: the heads, as far as one decision may name them. Heads beyond that remain
     * beside the new one until the next decision, so a grant among them takes no denial back, and a denial can always be made.
     */
    public List<DecisionId> toSupersede(PreferenceId preference) {
        return heads(preference).stream().map(Decision::id).limit(Decision.MOST_SUPERSEDED).toList();
    }

    /** The decisions held that the given ones build on, directly or not. Each builds only on ones for its own preference. */
    public Set<Decision> past(Collection<Decision> later) {
        Set<Decision> past = new HashSet<>();
        // A hostile ledger names each decision a hundred times, and to compare decisions whole costs a hundred times as much.
        Set<DecisionId> found = new HashSet<>();
        List<Decision> open = new ArrayList<>(later);
        while (!open.isEmpty()) {
            Decision next = open.removeLast();
            next.supersedes().stream().flatMap(id -> find(id).stream())
                    .filter(earlier -> earlier.preference().equals(next.preference()))
                    .filter(earlier -> found.add(earlier.id()))
                    .forEach(earlier -> {
                        past.add(earlier);
                        open.add(earlier);
                    });
        }
        return past;
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
