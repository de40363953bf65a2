package org.preferencecenter.service.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables, and the version of them that a database is in ({@code PRAGMA user_version}). */
final class Schema {
    private static final int VERSION = 1;

    /**
     * A grant refers to the words it was given to, which are kept here. So does a denial, unless it answers words that were
     * never published here; then their digest stands in its content alone.
     */
    private static final String[] TABLES = {"""
            CREATE TABLE catalog (
                version INTEGER NOT NULL PRIMARY KEY
            ) STRICT""", """
            CREATE TABLE catalog_file (
                version INTEGER NOT NULL REFERENCES catalog,
                name TEXT NOT NULL,
                text TEXT NOT NULL,
                PRIMARY KEY (version, name)
            ) STRICT""", """
            CREATE TABLE notice (
                preference TEXT NOT NULL,
                revision TEXT NOT NULL,
                language TEXT NOT NULL,
                digest TEXT NOT NULL,
                version INTEGER NOT NULL REFERENCES catalog,
                PRIMARY KEY (preference, revision, language),
                UNIQUE (preference, revision, language, digest)
            ) STRICT""", """
            CREATE TABLE decision (
                issuer TEXT NOT NULL,
                subject TEXT NOT NULL,
                sequence INTEGER NOT NULL,
                id TEXT NOT NULL,
                preference TEXT NOT NULL,
                answer TEXT NOT NULL,
                revision TEXT NOT NULL,
                language TEXT NOT NULL,
                digest TEXT,
                content TEXT NOT NULL,
                receipt TEXT NOT NULL,
                PRIMARY KEY (issuer, subject, sequence),
                UNIQUE (issuer, subject, id),
                CHECK (answer = 'DENIED' OR (answer = 'GRANTED' AND digest IS NOT NULL)),
                FOREIGN KEY (preference, revision, language, digest)
                    REFERENCES notice (preference, revision, language, digest)
            ) STRICT""", """
            CREATE TABLE organization_lock (
                issuer TEXT NOT NULL,
                organization TEXT NOT NULL,
                preference TEXT NOT NULL,
                reason TEXT NOT NULL,
                PRIMARY KEY (issuer, organization, preference)
            ) STRICT"""};

    private static final String[] KEPT = {"catalog", "catalog_file", "notice", "decision"};

    private static final String NO_GAPS = """
            CREATE TRIGGER decision_follows BEFORE INSERT ON decision
            WHEN NEW.sequence <> 1 + (SELECT coalesce(max(sequence), 0) FROM decision
                WHERE issuer = NEW.issuer AND subject = NEW.subject)
            BEGIN SELECT RAISE(ABORT, 'Sequences have no gaps'); END""";

    private Schema() {}

    /** Creates the tables in an empty database. */
    static void prepare(Connection connection) throws SQLException {
        int version = Sql.first(connection, row -> row.getInt(1), "PRAGMA user_version").orElse(0);
        if (version > VERSION) {
            throw new StoreException("The data was written by a newer version of this service");
        }
        if (version == 0) {
            create(connection);
        }
    }

    private static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
            for (String table : KEPT) {
                statement.execute(guard(table, "UPDATE"));
                statement.execute(guard(table, "DELETE"));
            }
            statement.execute(NO_GAPS);
            statement.execute("PRAGMA user_version = " + VERSION);
        }
    }

    /** The database itself refuses to forget: whoever gets at it past this program has to say so in DDL. */
    private static String guard(String table, String change) {
        return "CREATE TRIGGER " + table + "_no_" + change + " BEFORE " + change + " ON " + table
                + " BEGIN SELECT RAISE(ABORT, 'The table " + table + " only grows'); END";
    }
}
