package org.preferencecenter.client.store;

import java.sql.SQLException;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.WireJson;

/** Writes facts inside a transaction: rows that are never changed again. */
record Facts(Database database) {

    void madeHere(Decision decision) throws SQLException {
        decided(decision, 1);
    }

    void arrived(Decision decision) throws SQLException {
        decided(decision, 0);
    }

    private void decided(Decision decision, int madeHere) throws SQLException {
        database.update("INSERT INTO decision (id, body, made_here) VALUES (?, ?, ?)", decision.id().toString(),
                WireJson.write(decision), madeHere);
    }

    void namesake(Decision decision) throws SQLException {
        database.update("INSERT INTO namesake (decision, body) VALUES (?, ?)", decision.id().toString(),
                WireJson.write(decision));
    }

    void receipted(SyncChanges.StoredReceipt receipt) throws SQLException {
        // The account may give its word about one decision again, in other bytes; the first receipt proves as much.
        database.update(
                "INSERT INTO receipt (decision, sequence, body) VALUES (?, ?, ?) ON CONFLICT (decision) DO NOTHING",
                receipt.decision().toString(), receipt.sequence(), receipt.text());
    }

    void rejected(DecisionId decision, Problem problem) throws SQLException {
        database.update("INSERT INTO rejection (decision, problem) VALUES (?, ?) ON CONFLICT (decision) DO NOTHING",
                decision.toString(), WireJson.write(problem));
    }

    void shown(Notice notice) throws SQLException {
        shown(notice.digest(), WireJson.write(notice));
    }

    void shown(String digest, String notice) throws SQLException {
        database.update("INSERT INTO notice (digest, body) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING", digest,
                notice);
    }
}
