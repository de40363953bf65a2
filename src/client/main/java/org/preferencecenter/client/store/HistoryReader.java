package org.preferencecenter.client.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.preferencecenter.core.ledger.DecisionId;

/**
 * Reads the state and what proves it inside a transaction. Receipts and notices are read as they are: a signature and a digest tell
 * more of them than any checksum.
 */
record HistoryReader(Database database) {

    StoredHistory read() throws SQLException, IOException {
        StoredState state = new StateReader(database).read();
        List<DecisionId> madeHere = database.query(row -> DecisionId.parse(row.getString(1)),
                "SELECT id FROM decision WHERE made_here = 1 AND id NOT IN (SELECT decision FROM namesake"
                        + " UNION ALL SELECT decision FROM word WHERE kind = 'NAMESAKE')");
        return new StoredHistory(state, new HashSet<>(madeHere), receipts(), notices());
    }

    /** The last one of each decision; an account that was restored gives its word again. */
    private Map<DecisionId, String> receipts() throws SQLException, IOException {
        Map<DecisionId, String> receipts = new HashMap<>();
        database.query(row -> receipts.put(DecisionId.parse(row.getString(1)), row.getString(2)),
                "SELECT decision, body FROM (SELECT decision, 0 AS ledger, body FROM receipt"
                        + " UNION ALL SELECT decision, ledger, body FROM word WHERE kind = 'RECEIPT') ORDER BY ledger");
        return receipts;
    }

    private Map<String, String> notices() throws SQLException, IOException {
        Map<String, String> notices = new HashMap<>();
        database.query(row -> notices.put(row.getString(1), row.getString(2)), "SELECT digest, body FROM notice");
        return notices;
    }
}
