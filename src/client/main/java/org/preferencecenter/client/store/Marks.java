package org.preferencecenter.client.store;

import java.io.IOException;
import java.sql.SQLException;

/**
 * Names for the last moments of a file, one for each write. A file that was restored from a backup, or copied, is whole and
 * consistent; only that it has not been through a moment that is remembered elsewhere gives it away. A count would not do: a file
 * that was restored and written into since has seen as many writes as the one that it took the place of.
 */
record Marks(Database database) {
    /** More writes than a mark that is kept elsewhere can be behind by: it is renewed after each. */
    private static final int MOST = 1_000;

    void add(long writes) throws SQLException {
        // After a sign-out that was cut off, the count begins where it is known to have been.
        database.update("DELETE FROM mark WHERE writes >= ? OR writes <= ?", writes, writes - MOST);
        database.update("INSERT INTO mark (writes, name) VALUES (?, lower(hex(randomblob(16))))", writes);
    }

    void noteHandedOut() throws SQLException {
        database.update("UPDATE account SET marked = 1");
    }

    /** Whether a name was ever handed out. Before that nothing was written that anybody could miss. */
    boolean isHandedOut() throws SQLException, IOException {
        return database.query(row -> row.getBoolean(1), "SELECT marked FROM account").getFirst();
    }

    /** Whether the file has been through the moment of that name. */
    boolean contain(String name) throws SQLException, IOException {
        return !database.query(row -> true, "SELECT 1 FROM mark WHERE name = ?", name).isEmpty();
    }

    String latest() throws SQLException, IOException {
        return database.query(row -> row.getString(1), "SELECT name FROM mark ORDER BY writes DESC LIMIT 1").stream()
                .findFirst().orElseThrow(() -> StoreException.damaged("The file has lost the names of its moments"));
    }
}
