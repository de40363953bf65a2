package org.preferencecenter.service.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.preferencecenter.service.settings.Login;

/**
 * A PostgreSQL database that several instances of the service may share, or an engine that speaks its protocol and dialect.
 *
 * <p>Transactions are optimistic: whoever appends to a ledger reads it in one statement, which sees one moment, and adds what is
 * to come next; of two that add the same place, the unique key of the place lets one in, and the other is run again. So no
 * transaction holds a lock while anything is computed, and the engine may run them at any isolation from READ COMMITTED up.
 */
public final class PostgresDatabase extends Database {
    /** Longer than any statement takes that is not stuck; the longest reads one account's ledger. */
    private static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(10);
    /** The only locks are those of rows that are just being inserted, for as long as a commit takes. */
    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);
    /** Nothing is computed inside a transaction for longer; a connection beyond that belongs to a thread that is gone. */
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(20);
    /** A request waits that long for a connection before it is told to come again. */
    private static final Duration POOL_TIMEOUT = Duration.ofSeconds(5);

    /**
     * Among so many that write to one account at once, each is sure to get in: whenever one is turned away, another got in.
     */
    private static final int TRIES = 100;

    /** Serialization failure, deadlock, and a place that was taken in between. */
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01", Sql.TAKEN);

    private final HikariDataSource pool;

    private PostgresDatabase(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * Connects.
     *
     * @param connections how many there may be at once
     * @throws StoreException if there is no connection to be had, the tables are not those of this version, or the role could
     *                        change what must only grow
     */
    public static PostgresDatabase open(String url, Login service, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("accounts");
        config.setJdbcUrl(url);
        config.setUsername(service.user());
        config.setPassword(service.password());
        // One more to listen to the other instances with.
        config.setMaximumPoolSize(connections + 1);
        config.setConnectionTimeout(POOL_TIMEOUT.toMillis());
        config.addDataSourceProperty("ApplicationName", "preference-center");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // Else the message of a failure, and with it the log, repeats the row that was refused: who, what, and the receipt.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("options", "-c statement_timeout=" + STATEMENT_TIMEOUT.toMillis()
                + " -c lock_timeout=" + LOCK_TIMEOUT.toMillis()
                + " -c idle_in_transaction_session_timeout=" + IDLE_TIMEOUT.toMillis());
        try {
            return checked(new PostgresDatabase(new HikariDataSource(config)));
        } catch (PoolInitializationException e) {
            throw new StoreException("The database cannot be reached", e.getCause());
        }
    }

    private static PostgresDatabase checked(PostgresDatabase database) {
        try {
            PostgresChecks.require(database);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    <T> T transaction(Work<T> work) {
        return repeatedly(connection -> {
            connection.setAutoCommit(false);
            T result = work.run(connection);
            connection.commit();
            return result;
        });
    }

    @Override
    <T> T statement(Work<T> work) {
        return repeatedly(work);
    }

    private <T> T repeatedly(Work<T> work) {
        Exception undone = null;
        for (int i = 0; i < TRIES; i++) {
            // The pool rolls back what is not committed when it gets the connection back.
            try (Connection connection = pool.getConnection()) {
                return work.run(connection);
            } catch (SQLException | StoreException e) {
                if (!mayTryAgain(e)) {
                    throw e instanceof StoreException told ? told : new StoreException("The transaction failed", e);
                }
                undone = e;
            }
        }
        throw new StoreException("The transaction was undone by others too often", undone);
    }

    private static boolean mayTryAgain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(each -> each instanceof SQLException sql && TRY_AGAIN.contains(sql.getSQLState()));
    }

    @Override
    <T> T query(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new StoreException("The query failed", e);
        }
    }

    /** Runs work with a connection that nobody gets afterwards, as for one that is left in another state, or broken. */
    <T> T apart(Work<T> work) throws SQLException {
        Connection connection = pool.getConnection();
        try {
            return work.run(connection);
        } finally {
            pool.evictConnection(connection);
        }
    }

    DataSource connections() {
        return pool;
    }

    @Override
    public Load load() {
        HikariPoolMXBean figures = pool.getHikariPoolMXBean();
        return new Load(figures.getActiveConnections(), figures.getThreadsAwaitingConnection());
    }

    @Override
    public void close() {
        pool.close();
    }
}
