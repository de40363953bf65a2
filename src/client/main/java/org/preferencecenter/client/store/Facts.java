package org.preferencecenter.client.store;

import java.sql.SQLException;
import java.time.Instant;
import org.preferencecenter.client.store.Fact.Kind;
import org.preferencecenter.core.ask.Deferral;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.WireJson;

/**
 * Writes facts inside a transaction: rows that are never changed again.
 *
 * @param owner the account's pseudonym
 */
record Facts(Database database, String owner) {

    void madeHere(Decision decision) throws SQLException {
        write(new Fact(Kind.DECISION, decision.id().toString(), 1, WireJson.write(decision)));
    }

    void arrived(Decision decision) throws SQLException {
        write(new Fact(Kind.DECISION, decision.id().toString(), 0, WireJson.write(decision)));
    }

    /** From here on what the account says is about the ledger of that number. */
    void restarted(long ledger, Instant foundAt) throws SQLException {
        write(new Fact(Kind.RESTART, ledger, "", 0, foundAt.toString()));
    }

    void namesake(long ledger, Decision decision) throws SQLException {
        write(new Fact(Kind.NAMESAKE, ledger, decision.id().toString(), 0, WireJson.write(decision)));
    }

    void receipted(long ledger, SyncChanges.StoredReceipt receipt) throws SQLException {
        write(new Fact(Kind.RECEIPT, ledger, receipt.decision().toString(), receipt.sequence(), receipt.text()));
    }

    void rejected(long ledger, DecisionId decision, Problem problem) throws SQLException {
        write(new Fact(Kind.REJECTION, ledger, decision.toString(), 0, WireJson.write(problem)));
    }

    void write(Fact fact) throws SQLException {
        String checksum = fact.checksum(owner);
        switch (FactTable.of(fact)) {
            case RESTART -> database.update("INSERT INTO restart (ledger, found_at, checksum) VALUES (?, ?, ?)",
                    fact.ledger(), fact.text(), checksum);
            case DECISION -> database.update("INSERT INTO decision (id, made_here, body, checksum) VALUES (?, ?, ?, ?)",
                    fact.decision(), fact.number(), fact.text(), checksum);
            case NAMESAKE -> database.update("INSERT INTO namesake (decision, body, checksum) VALUES (?, ?, ?)",
                    fact.decision(), fact.text(), checksum);
            case REJECTION -> database.update(
                    "INSERT INTO rejection (decision, problem, checksum) VALUES (?, ?, ?)"
                            + " ON CONFLICT (decision) DO NOTHING",
                    fact.decision(), fact.text(), checksum);
            // The account may give its word about one decision again, in other bytes; the first receipt proves as much.
            case RECEIPT -> database.update(
                    "INSERT INTO receipt (decision, sequence, body, checksum) VALUES (?, ?, ?, ?)"
                            + " ON CONFLICT (decision) DO NOTHING",
                    fact.decision(), fact.number(), fact.text(), checksum);
            case WORD -> database.update(
                    "INSERT INTO word (decision, kind, ledger, sequence, body, checksum) VALUES (?, ?, ?, ?, ?, ?)"
                            + " ON CONFLICT (decision, kind, ledger) DO NOTHING",
                    fact.decision(), fact.kind().name(), fact.ledger(), fact.number(), fact.text(), checksum);
        }
    }

    void deferred(Deferral deferral) throws SQLException {
        database.update("INSERT OR REPLACE INTO deferral (preference, major, deferred_at) VALUES (?, ?, ?)",
                deferral.preference().value(), deferral.major(), deferral.at().toEpochMilli());
    }

    void shown(Notice notice) throws SQLException {
        shown(notice.digest(), WireJson.write(notice));
    }

    void shown(String digest, String notice) throws SQLException {
        database.update("INSERT INTO notice (digest, body) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING", digest,
                notice);
    }
}
