package org.preferencecenter.client.center;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.preferencecenter.client.store.StoredState;
import org.preferencecenter.client.sync.CatalogInHand;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.wire.AccountResponse;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/**
 * What was last heard of the account beside its decisions, read from the texts that are kept.
 *
 * @param cached  the texts it was read from
 * @param catalog the account service's catalog, or the bundled one until that was heard
 */
record HeardAccount(StoredState.Cached cached, Catalog catalog, Optional<AccountResponse> account) {
    private static final Logger LOG = System.getLogger(HeardAccount.class.getName());

    static HeardAccount nothing() {
        return new HeardAccount(StoredState.Cached.NOTHING, CatalogInHand.of(Optional.empty()), Optional.empty());
    }

    /** The same for other texts; what did not change is not read again. */
    HeardAccount with(StoredState.Cached fresh) {
        if (fresh.equals(cached)) {
            return this;
        }
        Catalog current = fresh.catalog().equals(cached.catalog())
                ? catalog
                : CatalogInHand.of(fresh.catalog());
        return new HeardAccount(fresh, current, fresh.account().flatMap(HeardAccount::readAccount));
    }

    /** Whether something is kept of the account that says nothing, so that what the organization locks is unknown. */
    boolean isUnclear() {
        return cached.account().isPresent() && account.isEmpty();
    }

    private static Optional<AccountResponse> readAccount(String text) {
        try {
            return Optional.of(WireJson.read(text, AccountResponse.class));
        } catch (WireException e) {
            LOG.log(Level.WARNING, "What is kept here of the account cannot be read; it will be asked for again", e);
            return Optional.empty();
        }
    }
}
