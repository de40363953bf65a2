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

    /**
     * What people ask for, what happened to it, and what is left of an account that was erased. Times are in milliseconds since
     * 1970. When a request was recorded is said by the clock of the database, so that no wrong clock of the service erases early.
     */
    private static final List<String> REQUESTS = List.of("""
            CREATE TABLE person_request (
                issuer TEXT NOT NULL,
                subject TEXT NOT NULL,
                sequence INTEGER NOT NULL,
                id TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('EXPORT', 'ERASURE')),
                received_at INTEGER NOT NULL,
                due_at INTEGER NOT NULL,
                carry_out_at INTEGER,
                proof_until INTEGER,
                recorded_at INTEGER NOT NULL DEFAULT (unixepoch() * 1000),
                PRIMARY KEY (issuer, subject, sequence),
                UNIQUE (issuer, subject, id),
                CHECK ((kind = 'ERASURE') = (carry_out_at IS NOT NULL)),
                CHECK ((kind = 'ERASURE') = (proof_until IS NOT NULL)),
                CHECK (carry_out_at >= received_at + 86400000 AND carry_out_at < due_at)
            ) STRICT""", """
            CREATE INDEX person_request_to_carry_out ON person_request (carry_out_at) WHERE kind = 'ERASURE'""", """
            CREATE TABLE person_request_event (
                issuer TEXT NOT NULL,
                subject TEXT NOT NULL,
                request TEXT NOT NULL,
                step INTEGER NOT NULL,
                event TEXT NOT NULL,
                happened_at INTEGER NOT NULL,
                PRIMARY KEY (issuer, subject, request, step),
                FOREIGN KEY (issuer, subject, request) REFERENCES person_request (issuer, subject, id)
            ) STRICT""", """
            CREATE TABLE erasure (
                account TEXT NOT NULL,
                request TEXT NOT NULL,
                received_at INTEGER NOT NULL,
                carried_out_at INTEGER NOT NULL,
                proof_until INTEGER NOT NULL,
                reason TEXT NOT NULL,
                PRIMARY KEY (account, request)
            ) STRICT""", """
            CREATE TABLE erasure_proof (
                account TEXT NOT NULL,
                request TEXT NOT NULL,
                place INTEGER NOT NULL,
                preference TEXT NOT NULL,
                answer TEXT NOT NULL,
                revision TEXT NOT NULL,
                language TEXT NOT NULL,
                digest TEXT NOT NULL,
                received_at INTEGER NOT NULL,
                signature_digest TEXT NOT NULL,
                PRIMARY KEY (account, request, place),
                FOREIGN KEY (account, request) REFERENCES erasure (account, request)
            ) STRICT""",
            "CREATE INDEX erasure_proof_of_request ON erasure_proof (request, place)", """
            CREATE TABLE proof_key (
                place INTEGER NOT NULL PRIMARY KEY,
                jwk TEXT NOT NULL
            ) STRICT""", """
            CREATE VIEW due_erasure AS
            SELECT issuer, subject, id AS request, carry_out_at FROM person_request AS wanted
            WHERE kind = 'ERASURE' AND recorded_at + (carry_out_at - received_at) <= unixepoch() * 1000
                AND NOT EXISTS (SELECT 1 FROM person_request_event WHERE issuer = wanted.issuer
                    AND subject = wanted.subject AND request = wanted.id AND event = 'CANCELLED')""",
            "DROP TRIGGER decision_no_DELETE", """
            CREATE TRIGGER decision_no_DELETE BEFORE DELETE ON decision
            WHEN NOT EXISTS (SELECT 1 FROM due_erasure JOIN erasure_proof USING (request)
                WHERE issuer = OLD.issuer AND subject = OLD.subject AND place = OLD.sequence)
            BEGIN SELECT RAISE(ABORT, 'The table decision only grows, but for an erasure that is due'); END""",
            onlyErased("person_request"), onlyErased("person_request_event"), onlyForgotten("erasure"),
            onlyForgotten("erasure_proof"), """
            CREATE TRIGGER person_request_recorded BEFORE INSERT ON person_request
            WHEN abs(NEW.recorded_at - unixepoch() * 1000) > 60000
            BEGIN SELECT RAISE(ABORT, 'When a request was recorded is said by the database'); END""",
            never("person_request", "UPDATE"), never("person_request_event", "UPDATE"), never("erasure", "UPDATE"),
            never("erasure_proof", "UPDATE"), never("proof_key", "UPDATE"), never("proof_key", "DELETE"));

    /** What brings a database from each version to the next. What was published once is never changed here. */
    private static final List<List<String>> STEPS = List.of(LEDGERS, RECEIPT_KEYS, LINK_KEYS, CONFIRMATIONS,
            LOCK_CHANGES, REQUESTS);

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

    private static String onlyErased(String table) {
        return "CREATE TRIGGER " + table + "_no_DELETE BEFORE DELETE ON " + table
                + " WHEN NOT EXISTS (SELECT 1 FROM due_erasure JOIN erasure USING (request)"
                + " WHERE issuer = OLD.issuer AND subject = OLD.subject)"
                + " BEGIN SELECT RAISE(ABORT, 'The table " + table
                + " only grows, but for an erasure that is due'); END";
    }

    private static String onlyForgotten(String table) {
        return "CREATE TRIGGER " + table + "_no_DELETE BEFORE DELETE ON " + table
                + " WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE account = OLD.account AND request = OLD.request"
                + " AND proof_until <= unixepoch() * 1000)"
                + " BEGIN SELECT RAISE(ABORT, 'The table " + table + " keeps what it proves until its time'); END";
    }
}
