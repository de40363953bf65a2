package org.preferencecenter.service.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.SyncResponse.Acknowledgment;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.core.wire.SyncResponse.Rejection;
import org.preferencecenter.service.store.LedgerRows.Excerpt;

/** Takes decisions into a ledger, or rejects them, each by itself, from what the ledger held at one moment. */
final class Intake {
    private final Excerpt held;
    private final Function<Decision, Optional<Problem>> refusal;
    private final Signer signer;
    private final Map<DecisionId, Entry> known;
    private final List<Entry> fresh = new ArrayList<>();
    private final List<Acknowledgment> receipts = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();

    /** Gives the receipt for a decision in its place. */
    @FunctionalInterface
    interface Signer {
        String receipt(long sequence, Decision decision);
    }

    /** @param refusal why a decision that is not held is not taken; nothing for one that is */
    Intake(Excerpt held, Function<Decision, Optional<Problem>> refusal, Signer signer) {
        this.held = held;
        this.refusal = refusal;
        this.signer = signer;
        this.known = new HashMap<>(held.known());
    }

    /** Whether the ledger is the one that a reader knows. */
    boolean agreesWith(Known reader) {
        return held.agreesWith(reader);
    }

    /** Takes the next one. */
    void take(Decision decision) {
        Optional<Problem> problem = refuse(decision);
        if (problem.isPresent()) {
            rejected.add(new Rejection(decision.id(), problem.get()));
            return;
        }
        Entry entry = known.computeIfAbsent(decision.id(), id -> append(decision));
        receipts.add(new Acknowledgment(decision.id(), entry.receipt()));
    }

    private Optional<Problem> refuse(Decision decision) {
        Entry same = known.get(decision.id());
        if (same == null) {
            return refusal.apply(decision);
        }
        return same.decision().equals(decision)
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemType.CONFLICTING_DECISION, "That one stays."));
    }

    private Entry append(Decision decision) {
        long sequence = held.cursor() + fresh.size() + 1;
        Entry entry = new Entry(sequence, decision, signer.receipt(sequence, decision));
        fresh.add(entry);
        return entry;
    }

    /** What the ledger did not hold yet, in sequence. */
    List<Entry> fresh() {
        return List.copyOf(fresh);
    }

    /** What was not taken. */
    List<Rejection> rejected() {
        return List.copyOf(rejected);
    }

    /** What comes after a sequence, now that the fresh ones do too; of a long ledger only the beginning. */
    List<Entry> after(long sequence) {
        // A page that is full already ends before the fresh ones begin.
        boolean reachesEnd = held.after().isEmpty() || held.after().getLast().sequence() == held.cursor();
        Stream<Entry> news = fresh.stream().filter(entry -> reachesEnd && entry.sequence() > sequence);
        return Stream.concat(held.after().stream(), news).toList();
    }

    /** The page, with what became of each decision. */
    SyncResponse answer(SyncResponse page) {
        return new SyncResponse(page.entries(), receipts, rejected, page.cursor(), page.more());
    }

    /**
     * Those that were taken, in sequence.
     *
     * @throws IllegalArgumentException if one was rejected
     */
    List<Entry> all() {
        if (!rejected.isEmpty()) {
            throw new IllegalArgumentException(rejected.getFirst().problem().title());
        }
        return fresh();
    }
}
