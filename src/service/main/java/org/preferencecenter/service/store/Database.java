package org.preferencecenter.service.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Where everything is kept. Any thread. */
public abstract sealed class Database implements AutoCloseable permits EmbeddedDatabase, PostgresDatabase {
    /** Tables that only grow, but for an erasure that a person asked for. */
    static final List<String> KEPT = List.of("catalog", "catalog_file", "notice", "decision", "receipt_key",
            "link_key", "organization_lock_change", "person_request", "person_request_event", "erasure",
            "erasure_proof", "proof_key");

    /** What is done with a connection, which must not outlive the call. */
    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /**
     * Runs work as one transaction: all of it is kept, durably, or nothing when it throws. It may be run more than once, since
     * what other transactions do at the same time can undo it.
     *
     * @throws StoreException if the database fails
     */
    abstract <T> T transaction(Work<T> work);

    /**
     * Runs work that consists of one statement, which is a transaction by itself. It may be run more than once, too.
     *
     * @throws StoreException if the database fails
     */
    abstract <T> T statement(Work<T> work);

    /**
     * Runs work that consists of one query, and so sees one moment.
     *
     * @throws StoreException if the database fails
     */
    abstract <T> T query(Work<T> work);

    /** Whether it answers now. */
    public boolean isServing() {
        try {
            return query(connection -> Sql.first(connection, row -> row.getInt(1), "SELECT 1").isPresent());
        } catch (StoreException e) {
            return false;
        }
    }

    /** How busy it is now. */
    public abstract Load load();

    /** Ends all connections. Closing twice does nothing. */
    @Override
    public abstract void close();
}
