package org.preferencecenter.client.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.preferencecenter.core.ask.Deferral;
import org.preferencecenter.core.catalog.PreferenceId;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/**
 * Reads what can be read of a damaged file, and changes nothing of it: all happens on a copy in memory. It is read in two ways.
 * As a database, each table from both ends, so that one bad page hides only what is on it. And as bytes, for what SQLite does not
 * get at any more. What has a wrong checksum is not taken, in either way.
 */
final class Salvage {
    private static final Logger LOG = System.getLogger(Salvage.class.getName());
    /** No ledger comes near; whatever is larger is something else that took its place. */
    private static final long LARGEST = 64L * 1024 * 1024;

    private final String owner;
    private final Finds finds = new Finds();

    private Salvage(String owner) {
        this.owner = owner;
    }

    /**
     * What can be read of a database and the log beside it.
     *
     * @param owner the account's pseudonym
     * @throws IOException if the disk does not give the bytes
     */
    static Salvaged of(Path database, String owner) throws IOException {
        byte[] log = bytes(database.resolveSibling(database.getFileName() + "-wal"));
        byte[] image = Image.of(bytes(database), log);
        Salvage salvage = new Salvage(owner);
        salvage.readAsDatabase(image);
        salvage.readAsBytes(image, log);
        return salvage.finds.consistent();
    }

    private static byte[] bytes(Path file) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) <= LARGEST ? Files.readAllBytes(file) : new byte[0];
    }

    private void readAsDatabase(byte[] image) {
        if (image.length == 0) {
            return;
        }
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite::memory:")) {
            connection.unwrap(SQLiteConnection.class).deserialize("main", image);
            Database database = new Database(connection);
            // So that one table whose definition is damaged does not hide the others.
            database.execute("PRAGMA writable_schema = ON");
            for (String order : List.of(" ORDER BY rowid", " ORDER BY rowid DESC")) {
                readTables(database, order);
            }
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "The damaged file cannot be opened as a database", e);
        }
    }

    private void readTables(Database database, String order) {
        for (FactTable table : FactTable.values()) {
            read(database, row -> finds.add(Fact.whole(row, owner)), table.select() + order);
        }
        read(database, row -> finds.addNotice(row.getString(1), row.getString(2)),
                "SELECT digest, body FROM notice" + order);
        read(database,
                row -> finds.addDeferral(new Deferral(new PreferenceId(row.getString(1)), row.getInt(2),
                        Instant.ofEpochMilli(row.getLong(3)))),
                "SELECT preference, major, deferred_at FROM deferral" + order);
    }

    /** Takes out of a row what it says. */
    @FunctionalInterface
    private interface Reader {
        void read(ResultSet row) throws SQLException, IOException;
    }

    /** Reads rows until one cannot be reached; those that say nothing are left out. */
    private static void read(Database database, Reader reader, String sql) {
        try {
            database.query(row -> {
                try {
                    reader.read(row);
                } catch (StoreException | RuntimeException e) {
                    // There is no telling what a row is made of that is not what was written.
                    LOG.log(Level.DEBUG, "A row is not what was written", e);
                }
                return row;
            }, sql);
        } catch (SQLException | IOException e) {
            LOG.log(Level.DEBUG, "Not all of a table can be read", e);
        }
    }

    private void readAsBytes(byte[] image, byte[] log) {
        Carving carving = new Carving(owner);
        carving.find(image, finds::add);
        // What SQLite does not read of a log is what was lost of it, and also what it could not finish writing. A grant of which
        // the person was told that it is not saved must not come back; a denial may.
        carving.find(log, finds::addDenial);
    }
}
