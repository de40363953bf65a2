package org.preferencecenter.client.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.preferencecenter.core.ask.Deferral;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.ledger.Decision;

/**
 * The memory of one account on this computer: one SQLite file, append-only by its own triggers. What a method wrote is on the
 * disk when it returns. Safe for several threads and several processes. Once the person signs out, in whichever process, every
 * method but {@link #close} fails.
 */
public final class AccountStore implements AutoCloseable {
    private final Database database;
    private volatile boolean closed;
    private final Facts facts;

    private AccountStore(Database database) {
        this.database = database;
        this.facts = new Facts(database);
    }

    /**
     * Opens the store, and makes it if there is none.
     *
     * @param pseudonym whose it is, as {@link org.preferencecenter.core.account.AccountKey#pseudonym} names them
     * @throws StoreException if the file cannot be used, or belongs to another account
     */
    public static AccountStore open(Disk disk, Path file, String pseudonym) throws StoreException {
        return StoreException.unless("opened", () -> {
            Database database = Database.on(disk.connect(file));
            try {
                claim(database, pseudonym);
                return new AccountStore(database);
            } catch (SQLException | IOException | RuntimeException e) {
                database.close();
                throw e;
            }
        });
    }

    private static void claim(Database database, String pseudonym) throws SQLException, IOException {
        String owner = database.write(() -> {
            database.update("INSERT INTO account (one, pseudonym) VALUES (1, ?) ON CONFLICT (one) DO NOTHING",
                    pseudonym);
            return database.query(row -> row.getString(1), "SELECT pseudonym FROM account").getFirst();
        });
        if (!owner.equals(pseudonym)) {
            throw new StoreException("The file belongs to another account");
        }
    }

    /** Everything, as of one moment. */
    public StoredState read() throws StoreException {
        return read(new StateReader(database)::read);
    }

    /**
     * Appends decisions made here. The author sees the state inside the transaction, so that what it supersedes is true even
     * if another process decided a moment ago.
     *
     * @param shown the notices that were on the screen, kept for as long as the decisions
     */
    public void append(Collection<Notice> shown, Function<StoredState, List<Decision>> author) throws StoreException {
        write("appended to", () -> {
            List<Decision> decisions = author.apply(new StateReader(database).read());
            for (Notice notice : shown) {
                facts.shown(notice);
            }
            for (Decision decision : decisions) {
                facts.madeHere(decision);
            }
            return decisions.size();
        });
    }

    /** Notes that questions were put off. */
    public void defer(Collection<Deferral> deferrals) throws StoreException {
        write("written", () -> {
            for (Deferral deferral : deferrals) {
                database.update("INSERT OR REPLACE INTO deferral (preference, major, deferred_at) VALUES (?, ?, ?)",
                        deferral.preference().value(), deferral.major(), deferral.at().toEpochMilli());
            }
            return deferrals.size();
        });
    }

    /**
     * Applies what an exchange brought, whole or not at all.
     *
     * @return false if the store moved on since the exchange began, by another process; nothing was applied
     */
    public boolean apply(SyncChanges changes) throws StoreException {
        return write("brought up to date", () -> changes.applyTo(database));
    }

    /** Keeps the answer of {@code GET /v1/account}. */
    public void keepProfile(String profile) throws StoreException {
        write("written", () -> database.update("UPDATE account SET profile = ?", profile));
    }

    /** Keeps the answer of {@code GET /v1/catalog} and its entity tag. */
    public void keepCatalog(String catalog, Optional<String> tag) throws StoreException {
        write("written",
                () -> database.update("UPDATE account SET catalog = ?, catalog_tag = ?", catalog, tag.orElse(null)));
    }

    /** Keeps the answer of {@code GET /v1/receipt-keys}. */
    public void keepReceiptKeys(String keys) throws StoreException {
        write("written", () -> database.update("UPDATE account SET receipt_keys = ?", keys));
    }

    /** A number that changes when anything was written, here or by another process. */
    public long version() throws StoreException {
        return read(() -> database.query(row -> row.getLong(1), "PRAGMA data_version").getFirst()
                + database.query(row -> row.getLong(1), "SELECT total_changes()").getFirst());
    }

    /**
     * Signs the person out of this file, in every process that has it open, and moves all of it into the one file.
     *
     * @return what is to be kept of it
     */
    Kept retire() throws StoreException {
        Kept kept = write("signed out of", () -> {
            Kept found = Kept.in(database);
            database.update("DELETE FROM account");
            return found;
        });
        StoreException.unless("moved into one", () -> {
            database.checkpoint();
            return kept;
        });
        return kept;
    }

    /** Begins with what was kept over a sign-out. */
    void keep(Kept kept) throws StoreException {
        write("appended to", () -> {
            kept.writeTo(database);
            return kept;
        });
    }

    private <T> T read(Database.Work<T> work) throws StoreException {
        return StoreException.unless("read", () -> database.read(() -> whileSignedIn(work)));
    }

    private <T> T write(String what, Database.Work<T> work) throws StoreException {
        return StoreException.unless(what, () -> database.write(() -> whileSignedIn(work)));
    }

    private <T> T whileSignedIn(Database.Work<T> work) throws SQLException, IOException {
        if (database.query(row -> row.getInt(1), "SELECT one FROM account").isEmpty()) {
            throw new SignedOutException();
        }
        return work.run();
    }

    /** Whether it was closed here; what fails after that is no fault of the file. */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() throws StoreException {
        closed = true;
        StoreException.unless("closed", () -> {
            database.close();
            return database;
        });
    }
}
