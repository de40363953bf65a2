package org.preferencecenter.service.organization;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.account.LockChange;
import org.preferencecenter.core.account.OrganizationKey;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.wire.LockHistoryResponse;
import org.preferencecenter.core.wire.LockHistoryResponse.Entry;
import org.preferencecenter.core.wire.LockRequest;
import org.preferencecenter.service.events.Announcer;
import org.preferencecenter.service.events.News;
import org.preferencecenter.service.store.LockStore;

/** What organizations keep at no for their people. There is no way to keep anything at yes. */
public final class OrganizationLocks {
    /** One more than is sent, to see whether there is more. */
    private static final int PAGE = LockHistoryResponse.MOST_ENTRIES + 1;

    private final LockStore store;
    private final InstantSource clock;
    private final Announcer announcer;

    public OrganizationLocks(LockStore store, InstantSource clock, Announcer announcer) {
        this.store = store;
        this.clock = clock;
        this.announcer = announcer;
    }

    /** The locks that hold for a person of that organization; none for a person of none. */
    public List<Lock> of(Optional<OrganizationKey> organization) {
        return organization.map(store::of).orElse(List.of());
    }

    /**
     * Locks a preference, or gives its lock another reason.
     *
     * @param administrator the subject of who does it; none if it is the operator of the service
     * @return whether it was not locked before
     */
    public boolean lock(OrganizationKey organization, PreferenceId preference, LockRequest request,
            Optional<String> administrator) {
        return change(organization, preference, Optional.of(request.reason()), administrator).isEmpty();
    }

    /** @param administrator the subject of who does it; none if it is the operator of the service */
    public void unlock(OrganizationKey organization, PreferenceId preference, Optional<String> administrator) {
        change(organization, preference, Optional.empty(), administrator);
    }

    /** Who changed what, and when. */
    public LockHistoryResponse history(OrganizationKey organization, long after) {
        List<Entry> entries = store.history(organization, after, PAGE);
        boolean more = entries.size() > LockHistoryResponse.MOST_ENTRIES;
        List<Entry> sent = more ? entries.subList(0, LockHistoryResponse.MOST_ENTRIES) : entries;
        return new LockHistoryResponse(sent, sent.isEmpty() ? after : sent.getLast().sequence(), more);
    }

    private Optional<String> change(OrganizationKey organization, PreferenceId preference, Optional<String> reason,
            Optional<String> administrator) {
        Optional<String> before = store.change(organization,
                new LockChange(preference, reason, administrator, clock.instant()));
        if (!before.equals(reason)) {
            announcer.announce(new News.LocksChanged(organization));
        }
        return before;
    }
}
