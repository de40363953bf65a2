package org.preferencecenter.client.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One SQLite connection, and transactions that are whole or nothing. */
final class Database implements AutoCloseable {
    private final Connection connection;

    /** Takes over a connection. */
    Database(Connection connection) {
        this.connection = connection;
    }

    /** Work inside a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException, IOException;
    }

    /** Work inside a transaction of which only what it changes is of interest. */
    @FunctionalInterface
    interface Change {
        void run() throws SQLException, IOException;
    }

    /** Runs work that reads, all of it as of one moment. It keeps nobody from writing meanwhile. */
    <T> T read(Work<T> work) throws SQLException, IOException {
        return transaction("BEGIN", work);
    }

    /** Runs work that may write: committed if it returns, else as if it had never begun. Nobody else writes meanwhile. */
    <T> T write(Work<T> work) throws SQLException, IOException {
        return transaction("BEGIN IMMEDIATE", work);
    }

    // The driver's own transactions begin the next one as soon as one ends, which would lock other processes out for good.
    private synchronized <T> T transaction(String begin, Work<T> work) throws SQLException, IOException {
        execute(begin);
        try {
            T result = work.run();
            execute("COMMIT");
            return result;
        } catch (SQLException | IOException | RuntimeException | Error e) {
            try {
                execute("ROLLBACK");
            } catch (SQLException rollback) {
                e.addSuppressed(rollback);
            }
            throw e;
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    int update(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** Reads one value out of a row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException, IOException;
    }

    <T> List<T> query(Row<T> reader, String sql, @Nullable Object... values) throws SQLException, IOException {
        try (PreparedStatement statement = prepare(sql, values); ResultSet rows = statement.executeQuery()) {
            List<T> results = new ArrayList<>();
            while (rows.next()) {
                results.add(reader.read(rows));
            }
            return results;
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Moves all that was written into the file itself, so that nothing but the file is needed to read it. */
    synchronized void checkpoint() throws SQLException, IOException {
        boolean busy = query(row -> row.getBoolean(1), "PRAGMA wal_checkpoint(TRUNCATE)").getFirst();
        if (busy) {
            throw new StoreException("The file of the account is in use");
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }
}
