package org.preferencecenter.client.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preferencecenter.client.StoreTrouble;
import org.preferencecenter.core.ask.Deferral;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/** Reads the whole state inside a transaction. */
record StateReader(Database database) {
    private static final String DAMAGED = "The file of the account is damaged";
    /** What an answer follows from. A receipt only proves one, and there are many of them. */
    private static final List<String> DECISIVE = List.of(FactTable.RESTART.select(), FactTable.DECISION.select(),
            FactTable.NAMESAKE.select(), FactTable.REJECTION.select(),
            FactTable.WORD.select() + " WHERE kind <> 'RECEIPT'");

    StoredState read() throws SQLException, IOException {
        return unlessDamaged(this::readRows);
    }

    /**
     * Looks at each fact that there is.
     *
     * @throws StoreException if one is not what was written
     */
    void requireAllWhole() throws SQLException, IOException {
        unlessDamaged(() -> {
            for (FactTable table : FactTable.values()) {
                requireWhole(table.select());
            }
            return database;
        });
    }

    private static <T> T unlessDamaged(Database.Work<T> work) throws SQLException, IOException {
        try {
            return work.run();
        } catch (RuntimeException e) {
            // There is no telling what a row is made of that is not what was written.
            throw new StoreException(StoreTrouble.DAMAGED, DAMAGED, e);
        }
    }

    private void requireWhole(String select) throws SQLException, IOException {
        for (String owner : new AccountRow(database).owner()) {
            database.query(row -> Fact.whole(row, owner), select);
        }
    }

    private StoredState readRows() throws SQLException, IOException {
        new AccountRow(database).requireWhole();
        for (String select : DECISIVE) {
            requireWhole(select);
        }
        List<Decision> decisions = database.query(row -> json(row, 1, Decision.class),
                "SELECT body FROM ledger ORDER BY position");
        List<DecisionId> receipted = database.query(row -> DecisionId.parse(row.getString(1)),
                "SELECT decision FROM receipt WHERE (SELECT ledger FROM present) = 0 UNION ALL"
                        + " SELECT decision FROM word WHERE kind = 'RECEIPT' AND ledger = (SELECT ledger FROM present)");
        Map<DecisionId, Problem> rejections = new HashMap<>();
        database.query(row -> rejections.put(DecisionId.parse(row.getString(1)), json(row, 2, Problem.class)),
                // A service that rejects a request that it has taken already gives its word for the decision later.
                "SELECT decision, problem FROM refused JOIN last_word USING (decision) WHERE NOT is_receipt"
                        + " OR decision IN (SELECT decision FROM namesake)"
                        + " OR decision IN (SELECT decision FROM word WHERE kind = 'NAMESAKE')"
                        + " ORDER BY refused.ledger");
        List<Decision> unsent = database.query(row -> json(row, 1, Decision.class),
                "SELECT body FROM outbox ORDER BY position");
        List<Deferral> deferrals = database.query(
                row -> new Deferral(new PreferenceId(row.getString(1)), row.getInt(2),
                        Instant.ofEpochMilli(row.getLong(3))),
                "SELECT preference, major, deferred_at FROM deferral");
        return database.query(row -> new StoredState(decisions, new HashSet<>(receipted), rejections, unsent,
                reach(row.getLong(1)), time(row, 2), new StoredState.Cached(text(row, 3), text(row, 4), text(row, 5),
                        text(row, 6)),
                deferrals, row.getBoolean(7), time(row, 8)),
                "SELECT cursor, heard_at, profile, catalog, catalog_tag, receipt_keys, in_doubt, set_aside FROM account")
                .getFirst();
    }

    /** The words that were shown, in the order in which they were first answered. */
    List<Notice> notices() throws SQLException, IOException {
        return database.query(row -> genuine(row.getString(1), row.getString(2)),
                "SELECT digest, body FROM notice ORDER BY rowid");
    }

    private static Notice genuine(String digest, String text) throws StoreException {
        try {
            Notice notice = WireJson.read(text, Notice.class);
            if (notice.isGenuine() && notice.digest().equals(digest)) {
                return notice;
            }
            throw StoreException.damaged("Words that were shown are not what was written");
        } catch (WireException e) {
            throw StoreException.damaged("Words that were shown cannot be read");
        }
    }

    private Reach reach(long cursor) throws SQLException, IOException {
        long ledger = database.query(row -> row.getLong(1), "SELECT ledger FROM present").getFirst();
        Known known = receipt(ledger, "sequence = ?", cursor).orElse(new Known(cursor, Optional.empty()));
        for (long each = ledger; each >= 0; each--) {
            Optional<Known> last = receipt(each, "sequence > ?", 0);
            if (last.isPresent()) {
                boolean isBeyond = each < ledger || last.get().after() > cursor;
                return new Reach(ledger, known, last.filter(_ -> isBeyond));
            }
        }
        return new Reach(ledger, known, Optional.empty());
    }

    /** The receipt of a ledger in the last of some places. */
    private Optional<Known> receipt(long ledger, String places, long place) throws SQLException, IOException {
        String from = ledger == 0 ? "receipt WHERE ? = 0" : "word WHERE kind = 'RECEIPT' AND ledger = ?";
        return database.query(row -> Known.upTo(row.getLong(1), row.getString(2)),
                "SELECT sequence, body FROM " + from + " AND " + places + " ORDER BY sequence DESC LIMIT 1", ledger,
                place).stream().findFirst();
    }

    private static <T> T json(ResultSet row, int column, Class<T> type) throws SQLException, IOException {
        try {
            return WireJson.read(row.getString(column), type);
        } catch (WireException e) {
            throw new StoreException(StoreTrouble.DAMAGED, DAMAGED, e);
        }
    }

    private static Optional<String> text(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Instant> time(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
