package org.preferencecenter.client.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.core.json.Sha256;

/**
 * The one row of a file that changes: whose it is, and what was last heard. Its checksum is over all of its columns, since a lock
 * or a revision of the catalog that lost a bit could turn a no into a yes.
 */
record AccountRow(Database database) {

    /**
     * Makes the row if there is none.
     *
     * @param fresh whether the file is new. In any other a sign-out was cut off, and whether it was in doubt went with the row
     */
    void claim(String pseudonym, long writes, boolean fresh) throws SQLException, IOException {
        int made = database.update("INSERT INTO account (one, pseudonym, writes, in_doubt) VALUES (1, ?, ?, ?)"
                + " ON CONFLICT (one) DO NOTHING", pseudonym, writes, fresh ? 0 : 1);
        if (made > 0) {
            seal();
        }
    }

    /** Whose the file is; nothing if the person was signed out of it. */
    List<String> owner() throws SQLException, IOException {
        return database.query(row -> row.getString(1), "SELECT pseudonym FROM account");
    }

    /** How often was written. */
    long writes() throws SQLException, IOException {
        return database.query(row -> row.getLong(1), "SELECT writes FROM account").getFirst();
    }

    /** Counts a write, and renews the checksum. Nothing is counted once the person was signed out of the file. */
    OptionalLong seal() throws SQLException, IOException {
        if (database.update("UPDATE account SET writes = writes + 1") == 0) {
            return OptionalLong.empty();
        }
        database.update("UPDATE account SET checksum = ?", checksums().getFirst().computed());
        new Marks(database).add(writes());
        return OptionalLong.of(writes());
    }

    /** @throws StoreException if the row is not what was written */
    void requireWhole() throws SQLException, IOException {
        if (checksums().stream().anyMatch(each -> !each.computed().equals(each.stored()))) {
            throw StoreException.damaged("What is kept of the account is not what was written");
        }
    }

    private record Checksum(String computed, String stored) {}

    private List<Checksum> checksums() throws SQLException, IOException {
        return database.query(row -> new Checksum(checksum(row), row.getString("checksum")), "SELECT * FROM account");
    }

    /** Of the bytes as they lie in the file: the catalog is nearly all of them, and to decode it takes longer than to look at it. */
    private static String checksum(ResultSet row) throws SQLException {
        var columns = new TreeMap<String, byte @Nullable []>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            columns.put(row.getMetaData().getColumnName(i), row.getBytes(i));
        }
        columns.remove("checksum");
        var whole = new ByteArrayOutputStream();
        columns.forEach((name, value) -> {
            whole.writeBytes(utf8((whole.size() == 0 ? "{" : ", ") + name + "="));
            if (value != null) {
                whole.writeBytes(utf8("="));
                whole.writeBytes(value);
            }
        });
        whole.writeBytes(utf8("}"));
        return Sha256.hex(whole.toByteArray());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
