package org.preferencecenter.client.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.client.receipt.ReceiptVerifier;
import org.preferencecenter.client.receipt.ReceiptVerifier.Finding;
import org.preferencecenter.client.store.StoredState;
import org.preferencecenter.client.store.SyncChanges;
import org.preferencecenter.client.store.SyncChanges.Namesakes;
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
    private final List<Decision> namesakes = new ArrayList<>();
    private final List<Decision> renamed = new ArrayList<>();
    private final Map<DecisionId, StoredReceipt> receipts = new HashMap<>();
    private final Map<DecisionId, Problem> rejections = new HashMap<>();

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
        Planner planner = new Planner(state, verifier);
        return planner.objection(sent, answer).orElseGet(() -> planner.changes(answer.cursor(), now));
    }

    private Optional<Plan> objection(List<Decision> sent, SyncResponse answer) {
        if (answer.entries().size() > SyncResponse.MOST_ENTRIES) {
            return unreadable("a page holds more than the contract allows");
        }
        long expected = state.cursor();
        for (SyncResponse.Entry entry : answer.entries()) {
            expected++;
            Optional<Plan> objection = takeEntry(entry, expected);
            if (objection.isPresent()) {
                return objection;
            }
        }
        if (answer.cursor() != expected) {
            return unreadable("the cursor is not that of the last entry");
        }
        // Else a service that is never done would be asked for ever.
        if (answer.more() && answer.entries().isEmpty()) {
            return unreadable("there is more, and none of it is there");
        }
        return takeOutcomes(sent, answer);
    }

    private Optional<Plan> takeEntry(SyncResponse.Entry entry, long expected) {
        Decision decision = entry.decision();
        if (entry.sequence() != expected) {
            return unreadable("an entry is out of place");
        }
        Decision held = known.put(decision.id(), decision);
        if (held == null && state.isFull()) {
            return unreadable("the account holds more than any person decides");
        }
        if (held == null) {
            arrived.add(decision);
        } else if (!held.equals(decision)) {
            if (state.receipted().contains(decision.id()) || receipts.containsKey(decision.id())) {
                return unreadable("an entry is not what the account said before");
            }
            namesakes.add(decision);
            if (!held.grants()) {
                renamed.add(Renaming.of(held));
            }
        }
        Finding finding = verifier.verify(entry.receipt(), decision);
        if (finding instanceof Finding.Verified verified && verified.claims().sequence() != expected) {
            return Optional.of(new Plan.Refuse(Trouble.UNVERIFIED_RECEIPT, "a receipt is for another place"));
        }
        return take(finding, decision, entry.receipt());
    }

    private Optional<Plan> takeOutcomes(List<Decision> sent, SyncResponse answer) {
        Set<DecisionId> open = new HashSet<>(sent.stream().map(Decision::id).toList());
        for (SyncResponse.Rejection rejection : answer.rejected()) {
            boolean held = receipts.containsKey(rejection.decision()) && !isNamesake(rejection.decision());
            if (!open.remove(rejection.decision()) || held) {
                return unreadable("a rejection is of what was not sent, or of what the account holds");
            }
            rejections.put(rejection.decision(), rejection.problem());
        }
        for (SyncResponse.Acknowledgment receipt : answer.receipts()) {
            Decision decision = known.get(receipt.decision());
            if (decision == null || !open.remove(receipt.decision())) {
                return unreadable("a receipt is for what was not sent");
            }
            Optional<Plan> objection = take(verifier.verify(receipt.receipt(), decision), decision, receipt.receipt());
            if (objection.isPresent()) {
                return objection;
            }
        }
        return open.isEmpty() ? Optional.empty() : unreadable("the answer leaves decisions out");
    }

    private boolean isNamesake(DecisionId id) {
        return namesakes.stream().anyMatch(decision -> decision.id().equals(id));
    }

    private Optional<Plan> take(Finding finding, Decision decision, String text) {
        return switch (finding) {
            case Finding.Verified(var claims) -> {
                // An entry comes before the acknowledgment of the same decision, and its place is the one that was checked.
                receipts.putIfAbsent(decision.id(), new StoredReceipt(decision.id(), claims.sequence(), text));
                yield Optional.empty();
            }
            case Finding.UnknownKey() -> Optional.of(new Plan.NeedsKeys());
            case Finding.Worthless(String why) -> Optional.of(new Plan.Refuse(Trouble.UNVERIFIED_RECEIPT, why));
        };
    }

    private static Optional<Plan> unreadable(String why) {
        return Optional.of(new Plan.Refuse(Trouble.UNREADABLE_ANSWER, why));
    }

    private Plan changes(long cursor, Instant now) {
        return new Plan.Apply(
                new SyncChanges(state.reach().ledger(), state.cursor(), arrived, new Namesakes(namesakes, renamed),
                        List.copyOf(receipts.values()), rejections, cursor, now));
    }
}
