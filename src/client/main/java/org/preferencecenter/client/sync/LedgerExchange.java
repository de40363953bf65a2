package org.preferencecenter.client.sync;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.client.receipt.ReceiptVerifier;
import org.preferencecenter.client.store.StoreException;
import org.preferencecenter.client.store.StoredState;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.SyncRequest;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.WireException;

/** The exchange of decisions: what is unsent goes out, and what the account holds comes in, page by page, as long as there is more. */
record LedgerExchange(AccountKey account, Memory memory, Calls calls, InstantSource clock) {
    /** Enough for the longest ledger in full pages, twice over; a service that has one more each time is asked again later. */
    private static final int MOST_PAGES = 50;
    private static final Logger LOG = System.getLogger(LedgerExchange.class.getName());
    /** Nobody restores a service as often, and each time costs another receipt for each decision. */
    static final int MOST_RESTARTS = 100;

    /**
     * Runs it.
     *
     * @return false if the account turned out to have another ledger than was known here; it is in doubt, and to be heard again
     *         from its beginning
     */
    boolean run() throws StoreException, Stop {
        StoredState before = memory.read();
        if (isAboutAnother(before)) {
            restart(before);
            return false;
        }
        StoredState state = before;
        boolean more = true;
        for (int pages = 0; more; pages++) {
            if (pages == MOST_PAGES) {
                throw Stop.refusing(Trouble.UNREADABLE_ANSWER, "it has no end");
            }
            state = memory.read();
            List<Decision> sent = state.unsent().stream().limit(SyncRequest.MOST_DECISIONS).toList();
            Optional<SyncResponse> answer = send(sent, state.reach().known());
            if (answer.isEmpty()) {
                restart(state);
                return false;
            }
            // If another process applied the same answer first, the next turn of the loop sees what it did.
            boolean applied = memory.apply(plan(state, sent, answer.get()).changes());
            more = !applied || answer.get().more() || state.unsent().size() > sent.size();
        }
        // Only now, and not with the first page of several: a withdrawal may be on the last one.
        if (before.inDoubt()) {
            memory.endDoubt(state.reach().ledger());
        }
        return true;
    }

    private Optional<SyncResponse> send(List<Decision> sent, Known known) throws Stop {
        if (!sent.isEmpty()) {
            // Else the account would know of a withdrawal that a backup from before does not, and be believed.
            memory.witness().rememberNow();
        }
        return calls.sync(sent, known);
    }

    /**
     * Whether the receipts here are of a ledger that is not the account's any more, although the cursor, which was lost with a damaged
     * file or has not come so far, does not tell. Also asks before what an earlier ledger held is sent again: if it was erased, it
     * must not come back.
     */
    private boolean isAboutAnother(StoredState state) throws Stop {
        Optional<Known> beyond = state.reach().beyond();
        boolean differs = beyond.isPresent() && calls.sync(List.of(), beyond.get()).isEmpty();
        return differs && !state.receipted().isEmpty();
    }

    private void restart(StoredState state) throws StoreException, Stop {
        if (state.receipted().isEmpty()) {
            throw Stop.refusing(Trouble.UNREADABLE_ANSWER, "its ledger is said to differ from nothing");
        }
        if (state.reach().ledger() == MOST_RESTARTS) {
            throw Stop.refusing(Trouble.UNREADABLE_ANSWER, "its ledger was another one too often");
        }
        LOG.log(Level.WARNING, "The account has another ledger than was known here; it is heard from its beginning");
        memory.restart(state.reach().ledger(), clock.instant());
    }

    private Planner.Plan.Apply plan(StoredState state, List<Decision> sent, SyncResponse answer)
            throws StoreException, Stop {
        Optional<ReceiptVerifier> cached = state.cached().receiptKeys().flatMap(this::verifier);
        ReceiptVerifier keys = cached.isPresent() ? cached.get() : fetchKeys();
        Planner.Plan plan = Planner.plan(state, sent, answer, keys, clock.instant());
        if (plan instanceof Planner.Plan.NeedsKeys) {
            plan = Planner.plan(state, sent, answer, fetchKeys(), clock.instant());
        }
        return switch (plan) {
            case Planner.Plan.Apply apply -> apply;
            case Planner.Plan.NeedsKeys() ->
                throw Stop.refusing(Trouble.UNVERIFIED_RECEIPT, "no published key signed it");
            case Planner.Plan.Refuse(Trouble trouble, String why) -> throw Stop.refusing(trouble, why);
        };
    }

    private ReceiptVerifier fetchKeys() throws StoreException, Stop {
        String keys = calls.receiptKeys();
        ReceiptVerifier verifier = verifier(keys).orElseThrow(
                () -> Stop.refusing(Trouble.UNREADABLE_ANSWER, "the receipt keys are not a JWK set"));
        memory.store().keepReceiptKeys(keys);
        return verifier;
    }

    private Optional<ReceiptVerifier> verifier(String keys) {
        try {
            return Optional.of(ReceiptVerifier.of(keys, account));
        } catch (WireException e) {
            return Optional.empty();
        }
    }
}
