package org.preferencecenter.service.store;

import java.util.List;

/** What must be so before the service trusts a database server with proofs. */
final class PostgresChecks {
    private PostgresChecks() {}

    /** @throws StoreException with a sentence for the operator, if something is not so */
    static void require(PostgresDatabase database) {
        if (!PostgresMigrations.areDone(database.connections())) {
            throw new StoreException("Its tables are not up to date; start once with a database-owner");
        }
        for (String table : Database.KEPT) {
            requireGrowing(database, table);
        }
        requireDurableCommits(database);
    }

    /** A superuser, the owner of the tables, and whoever was granted too much: all could change what must only grow. */
    private static void requireGrowing(PostgresDatabase database, String table) {
        boolean mayChange = database.query(connection -> Sql.first(connection, row -> row.getBoolean(1), """
                SELECT has_table_privilege(?, 'UPDATE') OR has_table_privilege(?, 'DELETE')
                    OR has_table_privilege(?, 'TRUNCATE')""", table, table, table)).orElseThrow();
        if (mayChange) {
            throw new StoreException("The role of the service could change or delete rows of the table " + table
                    + "; give it a role of its own that owns nothing");
        }
    }

    private static void requireDurableCommits(PostgresDatabase database) {
        List<String> values = database.query(connection -> Sql.all(connection, row -> row.getString(1),
                "SHOW synchronous_commit"));
        if (values.contains("off")) {
            throw new StoreException("synchronous_commit is off, so the server could forget what was acknowledged");
        }
    }
}
