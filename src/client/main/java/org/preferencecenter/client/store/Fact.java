package org.preferencecenter.client.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.preferencecenter.core.json.Sha256;

/**
 * A row that is never changed.
 *
 * @param ledger   which of the account's ledgers it is about; 0 for the one from before any {@link Kind#RESTART}
 * @param decision the id of the decision it is about; empty for a restart
 * @param number   whether the decision was made here, or the place of a receipt; 0 where the kind has no number
 */
record Fact(Kind kind, long ledger, String decision, long number, String text) {

    /** What the row says. */
    enum Kind {
        /** A decision was made here, or arrived. */
        DECISION,
        /** The account holds another decision under the id. */
        NAMESAKE,
        /** The account does not take the decision. */
        REJECTION,
        /** The account holds the decision. */
        RECEIPT,
        /** The account turned out to have another ledger. */
        RESTART
    }

    /** About a decision in the first ledger. */
    Fact(Kind kind, String decision, long number, String text) {
        this(kind, 0, decision, number, text);
    }

    /**
     * Reads a row of one of the {@link FactTable tables}.
     *
     * @param owner the account's pseudonym
     * @throws StoreException if the row is not what was written
     */
    static Fact whole(ResultSet row, String owner) throws SQLException, StoreException {
        Fact fact = new Fact(Kind.valueOf(row.getString(1)), row.getLong(2), row.getString(3), row.getLong(4),
                row.getString(5));
        if (!fact.checksum(owner).equals(row.getString(6))) {
            throw StoreException.damaged("A " + fact.kind() + " in the file of the account is not what was written");
        }
        return fact;
    }

    /** SHA-256 over all it says and whose it is, so that a row that strayed into another account's file is not whole there. */
    String checksum(String owner) {
        String about = ledger == 0 ? kind.name() : kind.name() + " " + ledger;
        String all = String.join("\n", owner, about, decision, Long.toString(number), text);
        return Sha256.hex(all.getBytes(StandardCharsets.UTF_8));
    }
}
