package org.preferencecenter.service.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.Ledger;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.SyncResponse.Acknowledgment;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.core.wire.SyncResponse.Rejection;
import org.preferencecenter.service.catalog.Catalogs;
import org.preferencecenter.service.events.Subscriptions;
import org.preferencecenter.service.receipt.Notary;
import org.preferencecenter.service.store.LedgerRows;
import org.preferencecenter.service.store.LedgerStore;

/** Reads and appends, one transaction a call. Whoever listens to the account is told after the transaction. Any thread. */
public final class AccountLedgers {
    private final LedgerStore store;
    private final Admission admission;
    private final Notary notary;
    private final Subscriptions subscriptions;

    public AccountLedgers(LedgerStore store, Catalogs catalogs, Notary notary, Subscriptions subscriptions) {
        this.store = store;
        this.admission = new Admission(catalogs);
        this.notary = notary;
        this.subscriptions = subscriptions;
    }

    /** What an account holds at one moment. */
    public record Snapshot(Ledger ledger, long cursor) {}

    /** What became of a decision. */
    private sealed interface Outcome {
        record Held(Entry entry) implements Outcome {}

        record Refused(Problem problem) implements Outcome {}
    }

    private record Appended<T>(T result, boolean grew, long cursor) {}

    /**
     * Appends what the account does not hold yet, in the order given, and answers with everything after the cursor.
     *
     * @param decisions perhaps none; each is taken or rejected by itself
     */
    public SyncResponse sync(AccountKey account, List<Decision> decisions, long after) {
        return appending(account, rows -> {
            List<Acknowledgment> receipts = new ArrayList<>();
            List<Rejection> rejected = new ArrayList<>();
            for (Decision decision : decisions) {
                switch (take(account, rows, decision)) {
                    case Outcome.Held(Entry entry) -> receipts.add(new Acknowledgment(decision.id(), entry.receipt()));
                    case Outcome.Refused(Problem problem) -> rejected.add(new Rejection(decision.id(), problem));
                }
            }
            return page(rows, after, receipts, rejected);
        });
    }

    /**
     * Appends a decision made from what the account holds, with nothing in between.
     *
     * @throws IllegalArgumentException if a device could not append it either
     */
    Entry record(AccountKey account, Function<Ledger, Decision> author) {
        return appending(account, rows -> switch (take(account, rows, author.apply(Ledger.of(rows.decisions())))) {
            case Outcome.Held(Entry entry) -> entry;
            case Outcome.Refused(Problem problem) -> throw new IllegalArgumentException(problem.title());
        });
    }

    public Snapshot snapshot(AccountKey account) {
        return store.transaction(account, rows -> new Snapshot(Ledger.of(rows.decisions()), rows.cursor()));
    }

    public long cursor(AccountKey account) {
        return store.transaction(account, LedgerRows::cursor);
    }

    private <T> T appending(AccountKey account, Function<LedgerRows, T> work) {
        Appended<T> appended = store.transaction(account, rows -> {
            long before = rows.cursor();
            T result = work.apply(rows);
            long cursor = rows.cursor();
            return new Appended<>(result, cursor > before, cursor);
        });
        if (appended.grew()) {
            subscriptions.ledgerGrew(account, appended.cursor());
        }
        return appended.result();
    }

    private Outcome take(AccountKey account, LedgerRows rows, Decision decision) {
        Optional<Entry> held = rows.find(decision.id());
        if (held.isPresent()) {
            return held.get().decision().equals(decision)
                    ? new Outcome.Held(held.get())
                    : new Outcome.Refused(Problem.of(ProblemType.CONFLICTING_DECISION, "That one stays."));
        }
        Optional<Problem> problem = admission.refuse(decision);
        if (problem.isPresent()) {
            return new Outcome.Refused(problem.get());
        }
        long sequence = rows.cursor() + 1;
        Entry entry = new Entry(sequence, decision, notary.receipt(account, sequence, decision));
        rows.append(entry);
        return new Outcome.Held(entry);
    }

    private static SyncResponse page(LedgerRows rows, long after, List<Acknowledgment> receipts,
            List<Rejection> rejected) {
        List<Entry> entries = rows.after(after, SyncResponse.MOST_ENTRIES + 1);
        boolean more = entries.size() > SyncResponse.MOST_ENTRIES;
        List<Entry> sent = more ? entries.subList(0, SyncResponse.MOST_ENTRIES) : entries;
        long cursor = sent.isEmpty() ? after : sent.getLast().sequence();
        return new SyncResponse(sent, receipts, rejected, cursor, more);
    }
}
