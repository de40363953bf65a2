package org.preferencecenter.client.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.preferencecenter.client.StoreTrouble;

/** Opens the file of an account: nothing is read of it before all of it was found to be as it was written. */
record Opening(Disk disk, Path file, String pseudonym) {

    /** What to do with a damaged file while it is held. */
    @FunctionalInterface
    interface Rescue {
        void run() throws IOException;
    }

    /**
     * Opens the file, and makes it if there is none.
     *
     * @param rescue what to do with a damaged file before it is let go of: whoever lets go of it last makes SQLite tidy up beside it
     */
    AccountStore open(Rescue rescue) throws StoreException {
        return StoreException.unless("opened", file, () -> {
            WriteCount count = WriteCount.of(disk, file);
            // Before the file is looked at, since another process may be writing: the number may be behind, never ahead.
            long writes = count.read();
            requireFile(writes);
            Database database = new Database(disk.connect(file));
            try {
                count.note(claim(database, writes));
                return new AccountStore(database, file, count, pseudonym);
            } catch (SQLException | IOException | RuntimeException e) {
                if (isDamage(e)) {
                    attempt(rescue, e);
                }
                database.close();
                throw e;
            }
        });
    }

    /** SQLite takes a file that is gone or empty for a new one, and throws away the log that lies beside it. */
    private void requireFile(long writes) throws IOException {
        boolean empty = Files.notExists(file) || Files.size(file) == 0;
        if (empty && (writes > 0 || new LedgerFile(disk, file).hasLog())) {
            throw StoreException.damaged("The file of the account is gone or empty");
        }
    }

    private long claim(Database database, long writes) throws SQLException, IOException {
        return database.write(() -> {
            boolean fresh = new Schema(database).bringUpToDate(writes > 0);
            AccountRow row = new AccountRow(database);
            row.claim(pseudonym, writes, fresh);
            new HealthCheck(database).require(pseudonym, writes);
            return row.seal().orElseThrow();
        });
    }

    private boolean isDamage(Exception e) {
        return e instanceof StoreException known
                ? known.isDamage()
                : Diagnosis.of(e, file) == StoreTrouble.DAMAGED;
    }

    private static void attempt(Rescue rescue, Exception damage) {
        try {
            rescue.run();
        } catch (IOException e) {
            // Where a file that is held cannot be moved (Windows), it is moved when it is let go of.
            damage.addSuppressed(e);
        }
    }
}
