package org.preferencecenter.service.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * The embedded database of one service: SQLite with a write-ahead log, synchronized to disk at each commit, so that what was
 * acknowledged survives a power cut. One transaction at a time.
 */
public final class EmbeddedDatabase extends Database {
    /** How long a backup or a shell may hold the file before a request fails. */
    private static final int BUSY_MILLIS = 5_000;

    private final ReentrantLock lock = new ReentrantLock();
    /** Guarded by {@link #lock}. */
    private final Connection connection;

    private EmbeddedDatabase(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens the file, and creates it if it is not there.
     *
     * @throws StoreException if it cannot be opened or is of a newer version of this service
     */
    public static EmbeddedDatabase open(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        // Else INSERT OR REPLACE would delete rows without asking the triggers that keep them.
        config.enableRecursiveTriggers(true);
        config.setBusyTimeout(BUSY_MILLIS);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        try {
            return prepared(source.getConnection());
        } catch (SQLException e) {
            throw new StoreException("The database cannot be opened", e);
        }
    }

    private static EmbeddedDatabase prepared(Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(false);
            EmbeddedDatabase database = new EmbeddedDatabase(connection);
            database.transaction(each -> {
                EmbeddedSchema.prepare(each);
                return true;
            });
            return database;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    <T> T transaction(Work<T> work) {
        lock.lock();
        try {
            T result = work.run(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw rolledBack(new StoreException("The transaction failed", e));
        } catch (RuntimeException e) {
            throw rolledBack(e);
        } finally {
            lock.unlock();
        }
    }

    private RuntimeException rolledBack(RuntimeException cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
        return cause;
    }

    @Override
    <T> T statement(Work<T> work) {
        return transaction(work);
    }

    @Override
    <T> T query(Work<T> work) {
        return transaction(work);
    }

    @Override
    public Load load() {
        return new Load(lock.isLocked() ? 1 : 0, lock.getQueueLength());
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreException("The database cannot be closed", e);
        } finally {
            lock.unlock();
        }
    }
}
