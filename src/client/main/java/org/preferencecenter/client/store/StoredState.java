package org.preferencecenter.client.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preferencecenter.core.ask.Deferral;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Ledger;
import org.preferencecenter.core.wire.Problem;

/**
 * All that the store holds of an account, read in one transaction.
 *
 * @param decisions  in the order they came in
 * @param receipted  the decisions of which a receipt of the present ledger is here, which the account therefore holds
 * @param rejections the decisions that the account service does not take, and why; without those that it holds all the same
 * @param unsent     the decisions that are neither receipted nor rejected, oldest first: those made here, and, since the account
 *                   turned out to have another ledger, those made elsewhere as well
 * @param reach      how much of the account is here
 * @param heardAt    when the account was last heard
 * @param inDoubt    whether decisions may be missing here that the account has: some were lost, or the clock was set back so that
 *                   nobody knows how long it was not heard; then no grant counts until the account was heard whole, while every
 *                   denial that is left stays in force
 * @param setAside   when a damaged file was set aside, until the person took note of it
 */
public record StoredState(List<Decision> decisions, Set<DecisionId> receipted, Map<DecisionId, Problem> rejections,
        List<Decision> unsent, Reach reach, Optional<Instant> heardAt, Cached cached, List<Deferral> deferrals,
        boolean inDoubt, Optional<Instant> setAside) {

    /**
     * A person decides some tens of times in a life. A ledger a hundred times as long as the longest of them is nobody's; it would
     * fill the disk and the memory of whoever goes on reading it.
     */
    public static final int MOST_DECISIONS = 10_000;

    public StoredState {
        decisions = List.copyOf(decisions);
        receipted = Set.copyOf(receipted);
        rejections = Map.copyOf(rejections);
        unsent = List.copyOf(unsent);
        deferrals = List.copyOf(deferrals);
    }

    /** Whether no more can be taken here, so that nobody here knows what else the account says. */
    public boolean isFull() {
        return decisions.size() >= MOST_DECISIONS;
    }

    /** The place up to which all of the account is here. */
    public long cursor() {
        return reach.known().after();
    }

    /** Whether the decision is nowhere but here, as far as is known: not sent yet, or not taken. */
    boolean isOnlyHere(Decision decision) {
        return !receipted.contains(decision.id())
                && (rejections.containsKey(decision.id()) || unsent.contains(decision));
    }

    /**
     * The decisions in force here. A grant that the account service rejected is set aside, as nobody but this computer would
     * know of it; a rejected denial stays in force whatever the service says.
     */
    public Ledger ledger() {
        return Ledger.of(decisions.stream()
                .filter(decision -> !decision.grants() || !rejections.containsKey(decision.id())).toList());
    }

    /**
     * What was last heard of things that are not decisions, as the texts that came over the wire.
     *
     * @param account     the answer of {@code GET /v1/account}
     * @param catalog     the answer of {@code GET /v1/catalog}
     * @param catalogTag  its entity tag
     * @param receiptKeys the answer of {@code GET /v1/receipt-keys}
     */
    public record Cached(Optional<String> account, Optional<String> catalog, Optional<String> catalogTag,
            Optional<String> receiptKeys) {
        public static final Cached NOTHING = new Cached(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }
}
