package org.preferencecenter.service.events;

/** Brings news to every reader, wherever it is connected. */
@FunctionalInterface
public interface Announcer {
    /** Announces what has happened, which is kept already. It never waits and never throws; any thread. */
    void announce(News news);
}
