package org.preferencecenter.client.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.preferencecenter.client.StoreTrouble;

/** The tables of a file, and the version that they have. Used inside a transaction, so a file has one version or the next. */
record Schema(Database database) {
    /** The version this program reads and writes, in {@code PRAGMA user_version}. */
    static final int VERSION = 2;

    /**
     * Makes the tables if there are none, and adds what a file of an earlier version lacks. No row is changed.
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
        boolean fresh = version == 0 && found.isEmpty() && !written;
        if (!fresh && (version == 0 || !found.containsAll(tables(version)))) {
            throw StoreException.damaged("The tables of the file are not those of its version");
        }
        for (int next = version + 1; next <= VERSION; next++) {
            for (String sql : statements(next)) {
                database.execute(sql);
            }
            database.execute("PRAGMA user_version = " + next);
        }
        return fresh;
    }

    /** What SQLite keeps of a version: the type and the name, which are columns of their own, and the statement. */
    private static List<String> tables(int version) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        for (int each = 1; each <= version; each++) {
            for (String sql : statements(each)) {
                String[] words = sql.split("\\s+", 4);
                String name = words[1].toLowerCase(Locale.ROOT) + " " + words[2];
                if (words[0].equals("DROP")) {
                    tables.remove(name);
                } else {
                    tables.put(name, name + " " + sql);
                }
            }
        }
        return List.copyOf(tables.values());
    }

    /** One statement for each step from the version before, without the comments before it. */
    private static List<String> statements(int version) throws IOException {
        String file = "schema-" + version + ".sql";
        try (InputStream in = Schema.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new StoreException(file + " ships beside this class");
            }
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split(";\n---\n|;\n$")).map(sql -> sql.replaceFirst("(?s)^(--[^\n]*\n)+", ""))
                    .toList();
        }
    }
}
