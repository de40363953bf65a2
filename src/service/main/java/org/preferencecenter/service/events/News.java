package org.preferencecenter.service.events;

import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.account.OrganizationKey;

/** Something happened that readers, of this instance of the service and of others, want to hear of at once. */
public sealed interface News {
    /** An account holds decisions up to this sequence. */
    record LedgerGrew(AccountKey account, long cursor) implements News {}

    /** Another catalog is in force. */
    record CatalogPublished(int version) implements News {}

    /** An account was erased: it holds nothing any more. */
    record AccountErased(AccountKey account) implements News {}

    /** What an organization locks is another now. */
    record LocksChanged(OrganizationKey organization) implements News {}
}
