package org.preferencecenter.service.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables, and the version of them that a database is in ({@code PRAGMA user_version}). */
final class EmbeddedSchema {
    /**
     * A grant refers to the words it was given to, which are kept here. So does a denial, unless it answers words that were
     * never published here; then their digest stands in its content alone.
     */
    private static final List<String> LEDGERS = List.of("""
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
            ) STRICT""", """
            CREATE TRIGGER decision_follows BEFORE INSERT ON decision
            WHEN NEW.sequence <> 1 + (SELECT coalesce(max(sequence), 0) FROM decision
                WHERE issuer = NEW.issuer AND subject = NEW.subject)
            BEGIN SELECT RAISE(ABORT, 'Sequences have no gaps'); END""",
            never("catalog", "UPDATE"), never("catalog", "DELETE"),
            never("catalog_file", "UPDATE"), never("catalog_file", "DELETE"),
            never("notice", "UPDATE"), never("notice", "DELETE"),
            never("decision", "UPDATE"), never("decision", "DELETE"));

    /** The public halves of the keys that receipts were ever signed with. */
    private static final List<String> RECEIPT_KEYS = List.of("""
            CREATE TABLE receipt_key (
                id TEXT NOT NULL PRIMARY KEY,
                jwk TEXT NOT NULL
            ) STRICT""",
            never("receipt_key", "UPDATE"), never("receipt_key", "DELETE"));

    /** What seals the links in e-mails. */
    private static final List<String> LINK_KEYS = List.of("""
            CREATE TABLE link_key (
                place INTEGER NOT NULL PRIMARY KEY,
                jwk TEXT NOT NULL
            ) STRICT""",
            never("link_key", "UPDATE"), never("link_key", "DELETE"));

    /** Which answers an e-mail asks to confirm. Times are in milliseconds since 1970. */
    private static final List<String> CONFIRMATIONS = List.of("""
            CREATE TABLE confirmation (
                issuer TEXT NOT NULL,
                subject TEXT NOT NULL,
                decision TEXT NOT NULL,
                taken_at INTEGER,
                done_at INTEGER,
                PRIMARY KEY (issuer, subject, decision),
                FOREIGN KEY (issuer, subject, decision) REFERENCES decision (issuer, subject, id)
            ) STRICT""");

    /** Of a lock that was there before its changes were written down, nobody knows any more who made it, and when. */
    private static final List<String> LOCK_CHANGES = List.of("""
            CREATE TABLE organization_lock_change (
                issuer TEXT NOT NULL,
                organization TEXT NOT NULL,
                sequence INTEGER NOT NULL,
                preference TEXT NOT NULL,
                reason TEXT,
                administrator TEXT,
                changed_at TEXT NOT NULL,
                PRIMARY KEY (issuer, organization, sequence)
            ) STRICT""", """
            CREATE INDEX organization_lock_change_of_preference
                ON organization_lock_change (issuer, organization, preference, sequence)""", """
            INSERT INTO organization_lock_change (issuer, organization, sequence, preference, reason, changed_at)
            SELECT issuer, organization, row_number() OVER (PARTITION BY issuer, organization ORDER BY preference),
                preference, reason, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
            FROM organization_lock""",
            "DROP TABLE organization_lock", """
            CREATE TRIGGER organization_lock_change_follows BEFORE INSERT ON organization_lock_change
            WHEN NEW.sequence <> 1 + (SELECT coalesce(max(sequence), 0) FROM organization_lock_change
                WHERE issuer = NEW.issuer AND organization = NEW.organization)
            BEGIN SELECT RAISE(ABORT, 'Sequences have no gaps'); END""",
            never("organization_lock_change", "UPDATE"), never("organization_lock_change", "DELETE"));

    /** What brings a database from each version to the next. What was published once is never changed here. */
    private static final List<List<String>> STEPS = List.of(LEDGERS, RECEIPT_KEYS, LINK_KEYS, CONFIRMATIONS,
            LOCK_CHANGES);

    private EmbeddedSchema() {}

    /** Brings the tables up to date. */
    static void prepare(Connection connection) throws SQLException {
        int version = Sql.first(connection, row -> row.getInt(1), "PRAGMA user_version").orElse(0);
        if (version > STEPS.size()) {
            throw new StoreException("The data was written by a newer version of this service");
        }
        if (version == STEPS.size()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            for (List<String> step : STEPS.subList(version, STEPS.size())) {
                for (String sql : step) {
                    statement.execute(sql);
                }
            }
            statement.execute("PRAGMA user_version = " + STEPS.size());
        }
    }

    /** The database itself refuses to forget: whoever gets at it past this program has to say so in DDL. */
    private static String never(String table, String change) {
        return "CREATE TRIGGER " + table + "_no_" + change + " BEFORE " + change + " ON " + table
                + " BEGIN SELECT RAISE(ABORT, 'The table " + table + " only grows'); END";
    }
}
