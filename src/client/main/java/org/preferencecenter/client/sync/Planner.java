package org.preferencecenter.client.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.client.receipt.ReceiptVerifier;
import org.preferencecenter.client.receipt.ReceiptVerifier.Finding;
import org.preferencecenter.client.store.StoredState;
import org.preferencecenter.client.store.SyncChanges;
import org.preferencecenter.client.store.SyncChanges.StoredReceipt;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.SyncResponse;

/**
 * Turns what the service answered into what changes here. Pure: it sees a sealed state and an answer, and either all of the
 * answer holds or nothing of it is applied.
 */
final class Planner {
    private final StoredState state;
    private final ReceiptVerifier verifier;
    private final Map<DecisionId, Decision> known = new HashMap<>();
    private final List<Decision> arrived = new ArrayList<>();
    private final Map<DecisionId, StoredReceipt> receipts = new HashMap<>();

    private Planner(StoredState state, ReceiptVerifier verifier) {
        this.state = state;
        this.verifier = verifier;
        state.decisions().forEach(decision -> known.put(decision.id(), decision));
    }

    /** A plan, or why there is none. */
    sealed interface Plan {
        /** All of the answer holds. */
        record Apply(SyncChanges changes) implements Plan {}

        /** A receipt is signed with a key that may have been published since. */
        record NeedsKeys() implements Plan {}

        /** The answer cannot be believed. */
        record Refuse(Trouble trouble, String why) implements Plan {}
    }

    /**
     * Plans what to apply.
     *
     * @param sent what the request carried
     */
    static Plan plan(StoredState state, List<Decision> sent, SyncResponse answer, ReceiptVerifier verifier,
            Instant now) {
        return new Planner(state, verifier).plan(sent, answer, now);
    }

    private Plan plan(List<Decision> sent, SyncResponse answer, Instant now) {
        long expected = state.cursor();
        for (SyncResponse.Entry entry : answer.entries()) {
            expected++;
            Decision held = known.putIfAbsent(entry.decision().id(), entry.decision());
            if (entry.sequence() != expected || (held != null && !held.equals(entry.decision()))) {
                return new Plan.Refuse(Trouble.UNREADABLE_ANSWER, "an entry is out of place or not what was sent");
            }
            if (held == null) {
                arrived.add(entry.decision());
            }
            Finding finding = verifier.verify(entry.receipt(), entry.decision());
            if (finding instanceof Finding.Verified verified && verified.claims().sequence() != expected) {
                return new Plan.Refuse(Trouble.UNVERIFIED_RECEIPT, "the receipt is for another place");
            }
            if (!take(finding, entry.decision(), entry.receipt())) {
                return refusal(finding);
            }
        }
        if (answer.cursor() != expected) {
            return new Plan.Refuse(Trouble.UNREADABLE_ANSWER, "the cursor is not that of the last entry");
        }
        return planReceipts(sent, answer, now);
    }

    private Plan planReceipts(List<Decision> sent, SyncResponse answer, Instant now) {
        Set<DecisionId> open = new HashSet<>(sent.stream().map(Decision::id).toList());
        for (SyncResponse.Acknowledgment receipt : answer.receipts()) {
            Decision decision = known.get(receipt.decision());
            if (decision == null || !open.remove(receipt.decision())) {
                return new Plan.Refuse(Trouble.UNREADABLE_ANSWER, "a receipt is for what was not sent");
            }
            Finding finding = verifier.verify(receipt.receipt(), decision);
            if (!take(finding, decision, receipt.receipt())) {
                return refusal(finding);
            }
        }
        Map<DecisionId, Problem> rejections = new HashMap<>();
        for (SyncResponse.Rejection rejection : answer.rejected()) {
            if (!open.remove(rejection.decision())) {
                return new Plan.Refuse(Trouble.UNREADABLE_ANSWER, "a rejection is of what was not sent");
            }
            rejections.put(rejection.decision(), rejection.problem());
        }
        if (!open.isEmpty()) {
            return new Plan.Refuse(Trouble.UNREADABLE_ANSWER, "the answer leaves decisions out");
        }
        return new Plan.Apply(new SyncChanges(state.cursor(), arrived, List.copyOf(receipts.values()), rejections,
                answer.cursor(), now));
    }

    private boolean take(Finding finding, Decision decision, String text) {
        if (finding instanceof Finding.Verified verified) {
            receipts.put(decision.id(), new StoredReceipt(decision.id(), verified.claims().sequence(), text));
            return true;
        }
        return false;
    }

    private static Plan refusal(Finding finding) {
        return switch (finding) {
            case Finding.UnknownKey() -> new Plan.NeedsKeys();
            case Finding.Worthless(String why) -> new Plan.Refuse(Trouble.UNVERIFIED_RECEIPT, why);
            case Finding.Verified verified -> throw new IllegalStateException("Nothing to refuse: " + verified);
        };
    }
}
