package org.preferencecenter.client.sync;

import java.time.Instant;
import java.util.Optional;
import org.preferencecenter.client.store.AccountStore;
import org.preferencecenter.client.store.StoreException;
import org.preferencecenter.client.store.StoredState;
import org.preferencecenter.client.store.SyncChanges;

/**
 * The store of an account, and who remembers outside of it how far it has come. While it learns something that an earlier copy of
 * it does not know, nothing vouches for it: if that is cut off in the middle, the account is heard before it is believed again.
 */
record Memory(AccountStore store, Witness witness) {

    StoredState read() throws StoreException {
        return store.read();
    }

    /** See {@link AccountStore#apply}. */
    boolean apply(SyncChanges changes) throws StoreException {
        return learn(changes.areNews(), () -> store.apply(changes));
    }

    void keepProfile(String profile) throws StoreException {
        boolean news = !store.read().cached().account().equals(Optional.of(profile));
        learn(news, () -> {
            store.keepProfile(profile);
            return profile;
        });
    }

    /** See {@link AccountStore#restart}. */
    void restart(long known, Instant foundAt) throws StoreException {
        learn(true, () -> {
            store.restart(known, foundAt);
            return known;
        });
    }

    /** See {@link AccountStore#endDoubt}. */
    void endDoubt(long ledger) throws StoreException {
        store.endDoubt(ledger);
        witness.rememberNow();
    }

    /** What makes the store know more. */
    @FunctionalInterface
    private interface Learning<T> {
        T run() throws StoreException;
    }

    private <T> T learn(boolean news, Learning<T> learning) throws StoreException {
        if (!news) {
            return learning.run();
        }
        witness.beforeNews();
        T result = learning.run();
        witness.rememberNow();
        return result;
    }
}
