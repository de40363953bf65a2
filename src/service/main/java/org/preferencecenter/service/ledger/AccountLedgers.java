package org.preferencecenter.service.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Ledger;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.service.catalog.Catalogs;
import org.preferencecenter.service.events.Announcer;
import org.preferencecenter.service.events.News;
import org.preferencecenter.service.receipt.Notary;
import org.preferencecenter.service.store.LedgerRows;
import org.preferencecenter.service.store.LedgerStore;

/** Reads and appends, one transaction a call. Whoever listens to the account is told after the transaction. Any thread. */
public final class AccountLedgers {
    /** One more than is sent, to see whether there is more. */
    private static final int PAGE = SyncResponse.MOST_ENTRIES + 1;

    private final LedgerStore store;
    private final Admission admission;
    private final Notary notary;
    private final Announcer announcer;
    private final Tally tally;

    public AccountLedgers(LedgerStore store, Catalogs catalogs, Notary notary, Announcer announcer, Tally tally) {
        this.store = store;
        this.admission = new Admission(catalogs);
        this.notary = notary;
        this.announcer = announcer;
        this.tally = tally;
    }

    /** What an account holds at one moment. */
    public record Snapshot(Ledger ledger, long cursor) {}

    /**
     * Appends what the account does not hold yet, in the order given, and answers with everything that the reader does not know.
     *
     * @param decisions perhaps none; each is taken or rejected by itself
     * @return nothing if the ledger is not the one that the reader knows; then nothing was appended
     */
    public Optional<SyncResponse> sync(AccountKey account, List<Decision> decisions, Known known) {
        if (decisions.isEmpty()) {
            return Optional.of(store.read(account, rows -> rows.read(known, PAGE, List.of())))
                    .filter(held -> held.agreesWith(known)).map(held -> page(held.after(), known.after()));
        }
        return expected(account, decisions, known).or(() -> compared(account, decisions, known))
                .map(intake -> intake.answer(page(intake.after(known.after()), known.after())));
    }

    /**
     * Mostly the reader knows everything, and sends something new. So that is expected: it is signed before the database is asked at
     * all, and appended by one statement that does so only where it holds.
     *
     * @return nothing if it does not; then nothing was appended
     */
    private Optional<Intake> expected(AccountKey account, List<Decision> decisions, Known known) {
        if (decisions.stream().anyMatch(admission::needsConfirmation)) {
            return Optional.empty();
        }
        Intake intake = intake(account, LedgerRows.Excerpt.ofCursor(known.after()), admission::refuseFromDevice);
        decisions.forEach(intake::take);
        if (!intake.rejected().isEmpty() || !store.appendAfter(account, known, intake.fresh())) {
            return Optional.empty();
        }
        tell(account, intake);
        return Optional.of(intake);
    }

    private Optional<Intake> compared(AccountKey account, List<Decision> decisions, Known known) {
        List<DecisionId> ids = decisions.stream().map(Decision::id).distinct().toList();
        return Optional.of(appending(account, rows -> {
            Intake intake = intake(account, rows.read(known, PAGE, ids), admission::refuseFromDevice);
            if (intake.agreesWith(known)) {
                decisions.forEach(intake::take);
            }
            return intake;
        })).filter(intake -> intake.agreesWith(known));
    }

    /**
     * Appends decisions made from what the account holds, perhaps none, with nothing in between.
     *
     * @return what was appended
     * @throws IllegalArgumentException if one may not be appended
     */
    List<Entry> record(AccountKey account, Function<Ledger, List<Decision>> author) {
        return appending(account, rows -> {
            List<Decision> all = rows.decisions();
            Intake intake = intake(account, LedgerRows.Excerpt.ofCursor(all.size()), admission::refuse);
            author.apply(Ledger.of(all)).forEach(intake::take);
            return intake;
        }).all();
    }

    public Snapshot snapshot(AccountKey account) {
        List<Decision> all = store.read(account, LedgerRows::decisions);
        return new Snapshot(Ledger.of(all), all.size());
    }

    public long cursor(AccountKey account) {
        return store.read(account, LedgerRows::cursor);
    }

    private Intake intake(AccountKey account, LedgerRows.Excerpt held,
            Function<Decision, Optional<Problem>> refusal) {
        return new Intake(held, refusal, (sequence, decision) -> notary.receipt(account, sequence, decision));
    }

    private Intake appending(AccountKey account, Function<LedgerRows, Intake> work) {
        Intake taken = store.transaction(account, rows -> {
            Intake intake = work.apply(rows);
            if (!intake.fresh().isEmpty()) {
                rows.append(intake.fresh());
                askToConfirm(rows, intake.fresh());
            }
            return intake;
        });
        tell(account, taken);
        return taken;
    }

    private void tell(AccountKey account, Intake taken) {
        if (!taken.fresh().isEmpty()) {
            announcer.announce(new News.LedgerGrew(account, taken.fresh().getLast().sequence()));
        }
        taken.fresh().forEach(entry -> tally.appended(entry.decision()));
        taken.rejected().forEach(each -> tally.rejected(each.problem()));
    }

    private void askToConfirm(LedgerRows rows, List<Entry> fresh) {
        List<DecisionId> asked = fresh.stream().map(Entry::decision).filter(admission::needsConfirmation)
                .map(Decision::id).toList();
        if (!asked.isEmpty()) {
            rows.askToConfirm(asked);
        }
    }

    private static SyncResponse page(List<Entry> entries, long after) {
        boolean more = entries.size() > SyncResponse.MOST_ENTRIES;
        List<Entry> sent = more ? entries.subList(0, SyncResponse.MOST_ENTRIES) : entries;
        long cursor = sent.isEmpty() ? after : sent.getLast().sequence();
        return new SyncResponse(sent, List.of(), List.of(), cursor, more);
    }
}
