package org.preferencecenter.service.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.preferencecenter.service.events.News;

/**
 * News that wait to be sent: of each account only the newest, so that they take no more room than there are accounts. One thread
 * takes, any thread adds.
 */
final class Outbound {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    /** By what they are about. Guarded by {@link #lock}. */
    private final Map<Object, News> waiting = new LinkedHashMap<>();

    void add(News news) {
        lock.lock();
        try {
            waiting.merge(subject(news), news, Outbound::newer);
            added.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there are some, and takes all. */
    List<News> take() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty()) {
                added.await();
            }
            List<News> all = List.copyOf(waiting.values());
            waiting.clear();
            return all;
        } finally {
            lock.unlock();
        }
    }

    private static Object subject(News news) {
        return switch (news) {
            case News.LedgerGrew grew -> grew.account();
            case News.CatalogPublished published -> News.CatalogPublished.class;
            case News.AccountErased erased -> erased;
            case News.LocksChanged changed -> changed;
        };
    }

    /** Two transactions may report in either order. */
    private static News newer(News held, News added) {
        return held instanceof News.LedgerGrew(var account, long known)
                && added instanceof News.LedgerGrew(var same, long cursor) && cursor < known ? held : added;
    }
}
