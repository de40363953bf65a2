package org.preferencecenter.service.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.account.OrganizationKey;

/**
 * The mailbox of one reader. It holds at most one event of a kind, the newest, so telling never waits and a reader that does
 * not read costs nothing. One thread reads, any thread tells.
 */
public final class Subscription implements AutoCloseable {
    private final Subscriptions all;
    private final AccountKey account;
    private final Optional<OrganizationKey> organization;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** Guarded by {@link #lock}. */
    private final Map<Class<? extends Event>, Event> pending = new LinkedHashMap<>();
    /** Guarded by {@link #lock}. */
    private boolean closed;

    Subscription(Subscriptions all, AccountKey account, Optional<OrganizationKey> organization) {
        this.all = all;
        this.account = account;
        this.organization = organization;
    }

    AccountKey account() {
        return account;
    }

    boolean isOf(OrganizationKey asked) {
        return organization.filter(asked::equals).isPresent();
    }

    /** Leaves an event for the reader. */
    public void tell(Event event) {
        lock.lock();
        try {
            pending.merge(event.getClass(), event, Subscription::newer);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there are events, and takes them. None means that the subscription was closed. */
    public List<Event> take() throws InterruptedException {
        lock.lock();
        try {
            while (pending.isEmpty() && !closed) {
                changed.await();
            }
            List<Event> events = closed ? List.of() : List.copyOf(pending.values());
            pending.clear();
            return events;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the reader's wait. */
    @Override
    public void close() {
        all.remove(this);
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Two transactions may report in either order. */
    private static Event newer(Event held, Event told) {
        boolean late = held instanceof Event.LedgerGrew(long known) && told instanceof Event.LedgerGrew(long cursor)
                && cursor < known;
        return late ? held : told;
    }
}
