package org.preferencecenter.client.simulation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.wire.AccountResponse;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/** Reads a store beside the program, and works out for itself what follows from its facts. */
final class Reading {
    private static final Catalog BUNDLED = BundledCatalog.read();
    private static final String WORDS = """
            SELECT 0, 'RECEIPT', decision, sequence || ' ' || body FROM receipt
            UNION ALL SELECT 0, 'REJECTION', decision, '' FROM rejection
            UNION ALL SELECT ledger, kind, decision, sequence || ' ' || body FROM word""";

    private final Chronicle chronicle;
    private final Map<DecisionId, Decision> decisions = new HashMap<>();
    private final Set<DecisionId> madeHere = new HashSet<>();
    private final Map<DecisionId, String> receipts = new HashMap<>();
    private final Map<DecisionId, Integer> lastReceipt = new HashMap<>();
    private final Map<DecisionId, Integer> lastRejection = new HashMap<>();

    private Reading(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    /** What a store holds that is read at that moment. */
    static Snapshot of(Connection connection, Instant at, Chronicle chronicle) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return hasTables(statement) ? new Reading(chronicle).read(statement, at) : Snapshot.nothing(at);
        }
    }

    private static boolean hasTables(Statement statement) throws SQLException {
        return number(statement, "SELECT count(*) FROM sqlite_schema WHERE name = 'account'") == 1;
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.getInt(1);
        }
    }

    private Snapshot read(Statement statement, Instant at) throws SQLException {
        int ledger = number(statement, "SELECT coalesce(max(ledger), 0) FROM restart");
        try (ResultSet row = statement.executeQuery("SELECT id, body, made_here FROM decision")) {
            while (row.next()) {
                Decision decision = chronicle.read(row.getString(2));
                decisions.put(decision.id(), decision);
                if (row.getBoolean(3)) {
                    madeHere.add(decision.id());
                }
            }
        }
        try (ResultSet row = statement.executeQuery(WORDS)) {
            while (row.next()) {
                take(row, ledger);
            }
        }
        try (ResultSet row = statement.executeQuery("SELECT heard_at, profile, catalog, in_doubt FROM account")) {
            boolean open = row.next();
            Optional<Instant> heardAt = open && row.getObject(1) != null
                    ? Optional.of(Instant.ofEpochMilli(row.getLong(1)))
                    : Optional.empty();
            return new Snapshot(at, decisions, receipts, rejected(), unsent(ledger), open && row.getBoolean(4),
                    open ? locks(row.getString(2)) : List.of(), heardAt,
                    open ? Optional.of(catalog(row.getString(3))) : Optional.empty());
        }
    }

    private void take(ResultSet word, int present) throws SQLException {
        int ledger = word.getInt(1);
        DecisionId decision = DecisionId.parse(word.getString(3));
        if (word.getString(2).equals("RECEIPT")) {
            lastReceipt.merge(decision, ledger, Math::max);
            if (ledger == present) {
                receipts.put(decision, word.getString(4));
            }
        } else if (word.getString(2).equals("REJECTION")) {
            lastRejection.merge(decision, ledger, Math::max);
        }
    }

    /** What was rejected and not taken since. */
    private Set<DecisionId> rejected() {
        Set<DecisionId> rejected = new HashSet<>(lastRejection.keySet());
        rejected.removeIf(id -> lastReceipt.getOrDefault(id, -1) >= lastRejection.getOrDefault(id, -1));
        return rejected;
    }

    private Set<DecisionId> unsent(int ledger) {
        Set<DecisionId> unsent = new HashSet<>(ledger == 0 ? madeHere : decisions.keySet());
        unsent.removeAll(receipts.keySet());
        unsent.removeAll(rejected());
        return unsent;
    }

    private Catalog catalog(@Nullable String text) {
        return text == null ? BUNDLED : chronicle.catalog(text);
    }

    private static List<Lock> locks(@Nullable String profile) {
        try {
            return profile == null ? List.of() : WireJson.read(profile, AccountResponse.class).locks();
        } catch (WireException e) {
            throw new Violation(Law.NOTHING_CRASHES, "a profile in a store cannot be read", e);
        }
    }
}
