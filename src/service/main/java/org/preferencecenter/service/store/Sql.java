package org.preferencecenter.service.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Statements with parameters. No statement is ever built from values. An empty {@link Optional} is a NULL. */
final class Sql {
    /** Of PostgreSQL, a unique violation. */
    static final String TAKEN = "23505";

    private static final Set<SQLiteErrorCode> EMBEDDED_TAKEN = EnumSet.of(SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE,
            SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY);

    private Sql() {}

    /** Reads one row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static int change(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** Runs the same statement once for each row of parameters, all sent at once. */
    static int[] changeAll(Connection connection, String sql, List<List<Object>> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<Object> row : rows) {
                bind(statement, row.toArray());
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    static <T> List<T> all(Connection connection, RowReader<T> reader, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        }
    }

    static <T> Optional<T> first(Connection connection, RowReader<T> reader, String sql, Object... parameters)
            throws SQLException {
        return all(connection, reader, sql, parameters).stream().findFirst();
    }

    /** Whether a statement was refused since a row with such a key is there. */
    static boolean isTaken(SQLException refusal) {
        return refusal instanceof SQLiteException embedded
                ? EMBEDDED_TAKEN.contains(embedded.getResultCode())
                : TAKEN.equals(refusal.getSQLState());
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1,
                    parameters[i] instanceof Optional<?> perhaps ? perhaps.orElse(null) : parameters[i]);
        }
    }
}
