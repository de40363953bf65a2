package org.preferencecenter.client.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.preferencecenter.core.json.Sha256;

/**
 * A row that is never changed.
 *
 * @param decision the id of the decision it is about
 * @param number   whether the decision was made here, or the place of a receipt; 0 where the kind has no number
 */
record Fact(Kind kind, String decision, long number, String text) {

    /** What the row says of the decision. Each kind has a table of its name. */
    enum Kind {
        DECISION("SELECT id, made_here, body, checksum FROM decision"), NAMESAKE(
                "SELECT decision, 0, body, checksum FROM namesake"), REJECTION(
                        "SELECT decision, 0, problem, checksum FROM rejection"), RECEIPT(
                                "SELECT decision, sequence, body, checksum FROM receipt");

        private final String select;

        Kind(String select) {
            this.select = select;
        }

        /** Selects the columns that {@link Fact#whole} reads. */
        String select() {
            return select;
        }
    }

    /**
     * Reads a row.
     *
     * @param owner the account's pseudonym
     * @throws StoreException if the row is not what was written
     */
    static Fact whole(Kind kind, ResultSet row, String owner) throws SQLException, StoreException {
        Fact fact = new Fact(kind, row.getString(1), row.getLong(2), row.getString(3));
        if (!fact.checksum(owner).equals(row.getString(4))) {
            throw StoreException.damaged("A " + kind + " in the file of the account is not what was written");
        }
        return fact;
    }

    /** SHA-256 over all it says and whose it is, so that a row that strayed into another account's file is not whole there. */
    String checksum(String owner) {
        String all = String.join("\n", owner, kind.name(), decision, Long.toString(number), text);
        return Sha256.hex(all.getBytes(StandardCharsets.UTF_8));
    }
}
