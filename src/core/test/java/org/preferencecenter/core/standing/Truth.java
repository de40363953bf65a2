package org.preferencecenter.core.standing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.preferencecenter.core.catalog.Confirmation;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Ledger;
import org.preferencecenter.core.ledger.Surface;

/**
 * What really happened, noted beside the ledgers: for each decision, the ones for its preference that its author knew of, or
 * that the authors of those knew of. It looks at no {@code supersedes}, no heads and no clock, so it can judge those who do.
 */
public final class Truth {
    private final List<Decision> decisions = new ArrayList<>();
    private final List<BitSet> pasts = new ArrayList<>();
    private final Map<DecisionId, Integer> places = new HashMap<>();

    /** Nothing happened yet. */
    public Truth() {}

    /** Notes a decision that was made where {@code known} was known. */
    public void happened(Decision decision, Ledger known) {
        BitSet past = held(known, decision.preference());
        past.or(pastOf(past));
        places.put(decision.id(), decisions.size());
        decisions.add(decision);
        pasts.add(past);
    }

    /** Whether the ledger holds all that the decisions in it build on. */
    public boolean isWhole(Ledger ledger, PreferenceId preference) {
        BitSet held = held(ledger, preference);
        return without(pastOf(held), held).isEmpty();
    }

    /** How the preference stands for one who knows what the ledger holds and what its authors knew. */
    public Standing standing(Ledger ledger, Preference preference) {
        BitSet held = held(ledger, preference.id());
        BitSet last = without(held, pastOf(held));
        if (held.isEmpty()) {
            return Standing.NOT_ASKED;
        }
        if (only(last, Decision::grants).isEmpty()) {
            return only(held, Decision::grants).isEmpty() ? Standing.REFUSED : Standing.WITHDRAWN;
        }
        if (!only(last, decision -> !decision.grants()).isEmpty()) {
            return Standing.CONTESTED;
        }
        BitSet current = only(last, decision -> grants(decision, preference));
        BitSet unseen = without(only(held, decision -> !decision.grants()), pastOf(current));
        if (current.isEmpty() || !unseen.isEmpty()) {
            return Standing.OUTDATED;
        }
        return only(current, decision -> permits(decision, preference)).isEmpty()
                || hasUnseenDenial(last, held, preference)
                        ? Standing.PENDING
                        : Standing.GRANTED;
    }

    /** Whether there is a denial that nobody had seen who agreed to the words in force. */
    public boolean hasUnseenDenial(Ledger ledger, Preference preference) {
        BitSet held = held(ledger, preference.id());
        return hasUnseenDenial(held, held, preference);
    }

    private boolean hasUnseenDenial(BitSet grants, BitSet held, Preference preference) {
        BitSet seen = pastOf(only(grants, decision -> permits(decision, preference)));
        return !without(only(held, decision -> !decision.grants()), seen).isEmpty();
    }

    private static boolean permits(Decision decision, Preference preference) {
        return grants(decision, preference) && (preference.confirmation() == Confirmation.NONE
                || decision.origin().surface() == Surface.EMAIL_CONFIRMATION);
    }

    private static boolean grants(Decision decision, Preference preference) {
        return decision.grants() && decision.notice().revision().major() == preference.revision().major();
    }

    private BitSet held(Ledger ledger, PreferenceId preference) {
        BitSet held = new BitSet();
        for (Decision decision : ledger.decisionsFor(preference)) {
            held.set(places.getOrDefault(decision.id(), -1));
        }
        return held;
    }

    private BitSet pastOf(BitSet some) {
        BitSet past = new BitSet();
        some.stream().forEach(place -> past.or(pasts.get(place)));
        return past;
    }

    private BitSet only(BitSet some, Predicate<Decision> which) {
        BitSet left = new BitSet();
        some.stream().filter(place -> which.test(decisions.get(place))).forEach(left::set);
        return left;
    }

    private static BitSet without(BitSet some, BitSet others) {
        BitSet left = (BitSet) some.clone();
        left.andNot(others);
        return left;
    }
}
