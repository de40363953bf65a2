package org.preferencecenter.service.organization;

import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.service.events.Announcer;
import org.preferencecenter.service.events.News;
import org.preferencecenter.service.store.LockStore;

/** What organizations keep at no for their people. There is no way to keep anything at yes. */
public final class OrganizationLocks {
    /** The longest reason the contract carries. */
    private static final int LONGEST_REASON = 500;

    private final LockStore store;
    private final Announcer announcer;

    public OrganizationLocks(LockStore store, Announcer announcer) {
        this.store = store;
        this.announcer = announcer;
    }

    /** The locks that hold for a person of that organization; none for a person of none. */
    public List<Lock> of(String issuer, Optional<String> organization) {
        return organization.map(name -> store.of(issuer, name)).orElse(List.of());
    }

    /** @throws IllegalArgumentException if the reason is empty or too long for the contract */
    public void lock(String issuer, String organization, Lock lock) {
        if (lock.reason().isBlank() || lock.reason().length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A lock has a reason of at most " + LONGEST_REASON + " characters");
        }
        store.put(issuer, organization, lock);
        announcer.announce(new News.LocksChanged(issuer, organization));
    }

    public void unlock(String issuer, String organization, PreferenceId preference) {
        store.remove(issuer, organization, preference);
        announcer.announce(new News.LocksChanged(issuer, organization));
    }
}
