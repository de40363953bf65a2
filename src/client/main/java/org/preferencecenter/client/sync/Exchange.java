package org.preferencecenter.client.sync;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.client.http.AccountApi;
import org.preferencecenter.client.http.ApiAnswer;
import org.preferencecenter.client.receipt.ReceiptVerifier;
import org.preferencecenter.client.store.AccountStore;
import org.preferencecenter.client.store.StoreException;
import org.preferencecenter.client.store.StoredState;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.CatalogException;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.CatalogWire;
import org.preferencecenter.core.wire.SyncRequest;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.WireException;

/**
 * One exchange with the account: read the state, send what is unsent, plan on the answer, apply the plan in one transaction,
 * and again while there is more. Blocks its thread; one at a time for an account.
 */
public final class Exchange {
    /** Enough for the longest ledger in full pages, twice over; a service that has one more each time is asked again later. */
    private static final int MOST_PAGES = 50;
    private static final Logger LOG = System.getLogger(Exchange.class.getName());

    private final AccountKey account;
    private final AccountStore store;
    private final AccountApi api;
    private final Authorized authorized;
    private final InstantSource clock;
    private final Witness witness;

    public Exchange(AccountKey account, AccountStore store, AccountApi api, TokenSource tokens, InstantSource clock,
            Witness witness) {
        this.account = account;
        this.store = store;
        this.api = api;
        this.authorized = new Authorized(tokens);
        this.clock = clock;
        this.witness = witness;
    }

    /**
     * Runs the exchange.
     *
     * @param everything also asks whether profile, locks and catalog changed; they are asked for whenever they were never heard,
     *                   or what is kept is in doubt
     */
    public Outcome run(boolean everything) {
        try {
            StoredState before = store.read();
            boolean unheard = before.inDoubt() || before.cached().account().isEmpty();
            if (unheard) {
                // What the organization locks is known before the first grant arrives, or counts again.
                refreshAccount();
            }
            exchangeDecisions();
            if (everything && !unheard) {
                refreshAccount();
            }
            StoredState.Cached cached = store.read().cached();
            if (everything || cached.catalog().isEmpty()) {
                refreshCatalog(cached.catalogTag());
            }
            return new Outcome.Complete();
        } catch (Stop stop) {
            return stop.outcome;
        } catch (StoreException e) {
            // A program that ends closes the store under an exchange that is under way.
            if (!store.isClosed()) {
                LOG.log(Level.ERROR, "The exchange with the account cannot use the files on this computer", e);
            }
            return new Outcome.StoreFailed(e.trouble());
        }
    }

    private void exchangeDecisions() throws StoreException, Stop {
        boolean inDoubt = store.read().inDoubt();
        boolean more = true;
        for (int pages = 0; more; pages++) {
            if (pages == MOST_PAGES) {
                throw refused(Trouble.UNREADABLE_ANSWER, "it has no end");
            }
            StoredState state = store.read();
            List<Decision> sent = state.unsent().stream().limit(SyncRequest.MOST_DECISIONS).toList();
            if (!sent.isEmpty()) {
                // Else the account would know of a withdrawal that a backup from before does not, and be believed.
                witness.rememberNow();
            }
            SyncResponse answer = heard(
                    authorized.call(token -> api.sync(token, new SyncRequest(sent), state.cursor())));
            Planner.Plan.Apply plan = plan(state, sent, answer);
            // If another process applied the same answer first, the next turn of the loop sees what it did.
            boolean applied = learn(plan.changes().areNews(), () -> store.apply(plan.changes()));
            more = !applied || answer.more() || state.unsent().size() > sent.size();
        }
        // Only now, and not with the first page of several: a withdrawal may be on the last one.
        if (inDoubt) {
            store.endDoubt();
            witness.rememberNow();
        }
    }

    /** What makes the store know more. */
    @FunctionalInterface
    private interface Learning<T> {
        T run() throws StoreException;
    }

    /** If it is cut off in the middle, nothing vouches for the store until the account is heard again. */
    private <T> T learn(boolean news, Learning<T> learning) throws StoreException {
        if (!news) {
            return learning.run();
        }
        witness.beforeNews();
        T result = learning.run();
        witness.rememberNow();
        return result;
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
            case Planner.Plan.NeedsKeys() -> throw refused(Trouble.UNVERIFIED_RECEIPT, "no published key signed it");
            case Planner.Plan.Refuse(Trouble trouble, String why) -> throw refused(trouble, why);
        };
    }

    private void refreshAccount() throws StoreException, Stop {
        String profile = heard(authorized.call(api::account)).text();
        boolean news = !store.read().cached().account().equals(Optional.of(profile));
        learn(news, () -> {
            store.keepProfile(profile);
            return profile;
        });
    }

    private void refreshCatalog(Optional<String> tag) throws StoreException, Stop {
        Optional<AccountApi.TaggedCatalog> fresh = heard(api.catalog(tag));
        if (fresh.isPresent()) {
            try {
                CatalogWire.read(fresh.get().text());
            } catch (WireException | CatalogException e) {
                LOG.log(Level.WARNING, "The account service's catalog cannot be used; the one in hand stays", e);
                throw new Stop(new Outcome.Failed(Trouble.UNREADABLE_ANSWER, Optional.empty()));
            }
            store.keepCatalog(fresh.get().text(), fresh.get().tag());
        }
    }

    private ReceiptVerifier fetchKeys() throws StoreException, Stop {
        String keys = heard(api.receiptKeys());
        ReceiptVerifier verifier = verifier(keys)
                .orElseThrow(() -> refused(Trouble.UNREADABLE_ANSWER, "the receipt keys are not a JWK set"));
        store.keepReceiptKeys(keys);
        return verifier;
    }

    private Optional<ReceiptVerifier> verifier(String keys) {
        try {
            return Optional.of(ReceiptVerifier.of(keys, account));
        } catch (WireException e) {
            return Optional.empty();
        }
    }

    private static <T> T heard(ApiAnswer<T> answer) throws Stop {
        return switch (answer) {
            case ApiAnswer.Heard<T>(T value) -> value;
            case ApiAnswer.Unauthorized<T>() -> throw new Stop(new Outcome.SignInNeeded());
            case ApiAnswer.AccountErased<T>() -> throw new Stop(new Outcome.AccountErased());
            case ApiAnswer.Settled<T>() ->
                throw new Stop(new Outcome.Failed(Trouble.REQUEST_REFUSED, Optional.empty()));
            case ApiAnswer.Failed<T>(Trouble trouble, var retryAfter) ->
                throw new Stop(new Outcome.Failed(trouble, retryAfter));
        };
    }

    private static Stop refused(Trouble trouble, String why) {
        LOG.log(Level.WARNING, () -> "The answer of the account service is not used: " + why);
        return new Stop(new Outcome.Failed(trouble, Optional.empty()));
    }

    /** Ends an exchange early; never leaves this class. */
    private static final class Stop extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Outcome outcome;

        Stop(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
