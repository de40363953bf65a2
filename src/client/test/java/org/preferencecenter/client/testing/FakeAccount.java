package org.preferencecenter.client.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.account.Profile;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.wire.AccountResponse;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.SyncResponse;

/** One account of the fake service: its decisions in sequence, and what it takes. */
public final class FakeAccount {
    private final AccountKey key;
    private final ReceiptSigner signer;
    private final List<SyncResponse.Entry> entries = new ArrayList<>();
    private final Map<PreferenceId, Problem> refused = new HashMap<>();
    private List<Lock> locks = List.of();

    FakeAccount(AccountKey key, ReceiptSigner signer) {
        this.key = key;
        this.signer = signer;
    }

    /** Decisions that came from elsewhere. */
    public void hold(Decision... decisions) {
        List.of(decisions).forEach(this::append);
    }

    /** The service is put back to when the account held so many decisions. */
    public void restoreTo(int size) {
        entries.subList(size, entries.size()).clear();
    }

    public List<Decision> decisions() {
        return entries.stream().map(SyncResponse.Entry::decision).toList();
    }

    /** From now on decisions on this preference are rejected. */
    public void refuse(PreferenceId preference, Problem problem) {
        refused.put(preference, problem);
    }

    /** From now on the organization keeps these at no. */
    public void lock(Lock... all) {
        locks = List.of(all);
    }

    AccountResponse response() {
        return new AccountResponse(new Profile(key.subject(), Optional.of(key.subject() + "@mail.example"),
                Optional.empty(), Optional.empty()), locks);
    }

    /** Nothing if the ledger is not the one that the reader knows. */
    Optional<SyncResponse> sync(List<Decision> sent, Known known, int most) {
        if (!agreesWith(known)) {
            return Optional.empty();
        }
        List<SyncResponse.Acknowledgment> receipts = new ArrayList<>();
        List<SyncResponse.Rejection> rejected = new ArrayList<>();
        for (Decision decision : sent) {
            problem(decision).ifPresentOrElse(
                    problem -> rejected.add(new SyncResponse.Rejection(decision.id(), problem)),
                    () -> receipts.add(new SyncResponse.Acknowledgment(decision.id(), append(decision).receipt())));
        }
        List<SyncResponse.Entry> all = entries.stream().filter(entry -> entry.sequence() > known.after()).toList();
        List<SyncResponse.Entry> page = all.stream().limit(most).toList();
        long cursor = page.isEmpty() ? known.after() : page.getLast().sequence();
        return Optional.of(new SyncResponse(page, receipts, rejected, cursor, all.size() > page.size()));
    }

    private boolean agreesWith(Known known) {
        return known.after() <= entries.size() && (known.signature().isEmpty() || entries.stream()
                .anyMatch(entry -> entry.sequence() == known.after() && known.isUpTo(entry.receipt())));
    }

    private Optional<Problem> problem(Decision decision) {
        if (decision.origin().surface() == Surface.EMAIL_CONFIRMATION) {
            return Optional.of(Problem.of(ProblemType.MALFORMED_REQUEST, "Only this service confirms"));
        }
        Optional<Problem> conflict = find(decision.id()).filter(entry -> !entry.decision().equals(decision))
                .map(entry -> Problem.of(ProblemType.CONFLICTING_DECISION, "The id is taken"));
        return conflict.or(() -> Optional.ofNullable(refused.get(decision.preference())));
    }

    private SyncResponse.Entry append(Decision decision) {
        return find(decision.id()).orElseGet(() -> {
            long sequence = entries.size() + 1L;
            SyncResponse.Entry entry = new SyncResponse.Entry(sequence, decision, signer.sign(key, sequence, decision));
            entries.add(entry);
            return entry;
        });
    }

    private Optional<SyncResponse.Entry> find(DecisionId id) {
        return entries.stream().filter(entry -> entry.decision().id().equals(id)).findFirst();
    }
}
