package org.preferencecenter.client.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.preferencecenter.client.StoreTrouble;

/** The tables of a file, and the version that they have. Used inside a transaction. */
record Schema(Database database) {
    /** The version this program reads and writes, in {@code PRAGMA user_version}. */
    static final int VERSION = 1;

    /**
     * Makes the tables if there are none.
     *
     * @param written whether it is known that something was written into the file
     * @return whether there were none
     * @throws StoreException if the file was written by a newer version, or does not hold the tables that it should
     */
    boolean bringUpToDate(boolean written) throws SQLException, IOException {
        int version = database.query(row -> row.getInt(1), "PRAGMA user_version").getFirst();
        if (version > VERSION) {
            throw new StoreException(StoreTrouble.NEWER_VERSION,
                    "The file was written by a newer version of this program", null);
        }
        List<String> found = database.query(row -> row.getString(1), "SELECT type || ' ' || name || ' ' || sql"
                + " FROM sqlite_master WHERE sql IS NOT NULL");
        List<String> statements = statements();
        if (version == 0 && found.isEmpty() && !written) {
            for (String sql : statements) {
                database.execute(sql);
            }
            database.execute("PRAGMA user_version = " + VERSION);
            return true;
        }
        if (version < VERSION || !found.containsAll(statements.stream().map(Schema::named).toList())) {
            throw StoreException.damaged("The tables of the file are not those of its version");
        }
        return false;
    }

    /** The same with its type and name before it, which SQLite keeps as columns of their own. */
    private static String named(String statement) {
        String[] words = statement.split("\\s+", 4);
        return words[1].toLowerCase(Locale.ROOT) + " " + words[2] + " " + statement;
    }

    /** One statement for each table, view and trigger, as SQLite keeps them: without the comments before it. */
    private static List<String> statements() throws IOException {
        try (InputStream in = Schema.class.getResourceAsStream("schema-1.sql")) {
            if (in == null) {
                throw new StoreException("schema-1.sql ships beside this class");
            }
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split(";\n---\n|;\n$")).map(sql -> sql.substring(sql.indexOf("CREATE "))).toList();
        }
    }
}
