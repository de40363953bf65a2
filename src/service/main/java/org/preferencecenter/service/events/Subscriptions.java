package org.preferencecenter.service.events;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.account.OrganizationKey;

/** Who listens to this instance of the service. */
public final class Subscriptions implements Announcer, AutoCloseable {
    private final Map<AccountKey, Set<Subscription>> byAccount = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * Opens a mailbox for a reader of an account. What happens from now on is in it.
     *
     * @param most how many readers an account may have here
     */
    public Opening open(AccountKey account, Optional<OrganizationKey> organization, int most) {
        Subscription subscription = new Subscription(this, account, organization);
        Set<Subscription> readers = byAccount.compute(account, (key, held) -> {
            Set<Subscription> all = held == null ? ConcurrentHashMap.newKeySet() : held;
            if (all.size() < most) {
                all.add(subscription);
            }
            return all;
        });
        if (closed) {
            subscription.close();
            return new Opening.Ended();
        }
        return readers.contains(subscription) ? new Opening.Opened(subscription) : new Opening.Full();
    }

    @Override
    public void announce(News news) {
        switch (news) {
            case News.LedgerGrew(AccountKey account, long cursor) -> byAccount.getOrDefault(account, Set.of())
                    .forEach(each -> each.tell(new Event.LedgerGrew(cursor)));
            case News.CatalogPublished(int version) -> all()
                    .forEach(each -> each.tell(new Event.CatalogPublished(version)));
            case News.AccountErased(AccountKey account) -> byAccount.getOrDefault(account, Set.of())
                    .forEach(each -> each.tell(new Event.AccountErased()));
            case News.LocksChanged(OrganizationKey organization) -> all().filter(each -> each.isOf(organization))
                    .forEach(each -> each.tell(new Event.AccountChanged()));
        }
    }

    /** How many readers there are. */
    public int count() {
        return byAccount.values().stream().mapToInt(Set::size).sum();
    }

    /** Tells every reader anew how its account stands, after news may have been missed. */
    public void catchUp(ToLongFunction<AccountKey> cursor, int catalogVersion) {
        for (AccountKey account : Set.copyOf(byAccount.keySet())) {
            announce(new News.LedgerGrew(account, cursor.applyAsLong(account)));
        }
        announce(new News.CatalogPublished(catalogVersion));
        all().forEach(each -> each.tell(new Event.AccountChanged()));
    }

    /** Ends every reader's wait, now and later. */
    @Override
    public void close() {
        closed = true;
        all().forEach(Subscription::close);
    }

    void remove(Subscription subscription) {
        byAccount.computeIfPresent(subscription.account(), (key, readers) -> {
            readers.remove(subscription);
            return readers.isEmpty() ? null : readers;
        });
    }

    private Stream<Subscription> all() {
        return byAccount.values().stream().flatMap(Set::stream);
    }
}
