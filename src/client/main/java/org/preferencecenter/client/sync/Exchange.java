package org.preferencecenter.client.sync;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Optional;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.client.http.AccountApi;
import org.preferencecenter.client.store.AccountStore;
import org.preferencecenter.client.store.StoreException;
import org.preferencecenter.client.store.StoredState;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.CatalogException;
import org.preferencecenter.core.wire.CatalogWire;
import org.preferencecenter.core.wire.WireException;

/**
 * One exchange with the account: read the state, send what is unsent, plan on the answer, apply the plan in one transaction,
 * and again while there is more. Blocks its thread; one at a time for an account.
 */
public final class Exchange {
    private static final Logger LOG = System.getLogger(Exchange.class.getName());

    private final Memory memory;
    private final Calls calls;
    private final LedgerExchange decisions;

    public Exchange(AccountKey account, AccountStore store, AccountApi api, TokenSource tokens, InstantSource clock,
            Witness witness) {
        this.memory = new Memory(store, witness);
        this.calls = new Calls(api, tokens);
        this.decisions = new LedgerExchange(account, memory, calls, clock);
    }

    /**
     * Runs the exchange.
     *
     * @param everything also asks whether profile, locks and catalog changed; they are asked for whenever they were never heard,
     *                   or what is kept is in doubt
     */
    public Outcome run(boolean everything) {
        try {
            StoredState before = memory.read();
            // What the organization locks is known before the first grant arrives, or counts again.
            boolean accountIsHeard = before.inDoubt() || before.cached().account().isEmpty();
            if (accountIsHeard) {
                memory.keepProfile(calls.account());
            }
            if (!decisions.run()) {
                memory.keepProfile(calls.account());
                accountIsHeard = true;
                startAgain();
            }
            if (everything && !accountIsHeard) {
                memory.keepProfile(calls.account());
            }
            StoredState.Cached cached = memory.read().cached();
            if (everything || cached.catalog().isEmpty()) {
                refreshCatalog(cached.catalogTag());
            }
            return new Outcome.Complete();
        } catch (Stop stop) {
            return stop.outcome();
        } catch (StoreException e) {
            // A program that ends closes the store under an exchange that is under way.
            if (!memory.store().isClosed()) {
                LOG.log(Level.ERROR, "The exchange with the account cannot use the files on this computer", e);
            }
            return new Outcome.StoreFailed(e.trouble());
        }
    }

    /** With the account's other ledger. One that is another one again is tried later, like any service that fails. */
    private void startAgain() throws StoreException, Stop {
        if (!decisions.run()) {
            throw Stop.refusing(Trouble.UNREADABLE_ANSWER, "its ledger is another one each time");
        }
    }

    private void refreshCatalog(Optional<String> tag) throws StoreException, Stop {
        Optional<AccountApi.TaggedCatalog> fresh = calls.catalog(tag);
        if (fresh.isPresent()) {
            try {
                CatalogWire.read(fresh.get().text());
            } catch (WireException | CatalogException e) {
                LOG.log(Level.WARNING, "The account service's catalog cannot be used; the one in hand stays", e);
                throw new Stop(new Outcome.Failed(Trouble.UNREADABLE_ANSWER, Optional.empty()));
            }
            StoredState state = memory.store().read();
            memory.store().keepCatalog(fresh.get().text(), fresh.get().tag(),
                    AgreedWords.of(state.ledger(), CatalogInHand.of(state.cached().catalog())));
        }
    }
}
