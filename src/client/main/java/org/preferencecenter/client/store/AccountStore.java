package org.preferencecenter.client.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.preferencecenter.core.ask.Deferral;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;

/**
 * The memory of one account on this computer: one SQLite file, append-only by its own triggers. What a method wrote is on the
 * disk when it returns. Safe for several threads and several processes. Once the person signs out, in whichever process, every
 * method but {@link #close} fails.
 */
public final class AccountStore implements AutoCloseable {
    private final Database database;
    private final Path file;
    private final WriteCount count;
    private final Optional<Object> identity;
    private final Facts facts;
    private volatile boolean closed;

    /** @param database open, and found to be whole */
    AccountStore(Database database, Path file, WriteCount count, String pseudonym) throws IOException {
        this.database = database;
        this.file = file;
        this.count = count;
        this.identity = identity(file);
        this.facts = new Facts(database, pseudonym);
    }

    /** What tells the file from another one of the same name, where the file system tells. */
    private static Optional<Object> identity(Path file) throws IOException {
        return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    }

    /**
     * Opens the store, and makes it if there is none. Looks at all of it, and proves that it can be written.
     *
     * @param pseudonym whose it is, as {@link org.preferencecenter.core.account.AccountKey#pseudonym} names them
     * @throws StoreException if the file cannot be used, is damaged, or belongs to another account
     */
    public static AccountStore open(Disk disk, Path file, String pseudonym) throws StoreException {
        return new Opening(disk, file, pseudonym).open(() -> {});
    }

    /** Everything, as of one moment. */
    public StoredState read() throws StoreException {
        return read(new StateReader(database)::read);
    }

    /** The notices that were on the screen when something was decided here, and those that were agreed to elsewhere, each once. */
    public List<Notice> notices() throws StoreException {
        return read(new StateReader(database)::notices);
    }

    /** Everything and what proves it, as of one moment. */
    public StoredHistory readHistory() throws StoreException {
        return read(new HistoryReader(database)::read);
    }

    /**
     * Appends decisions made here. The author sees the state inside the transaction, so that what it supersedes is true even
     * if another process decided a moment ago.
     *
     * @param shown the notices that were on the screen, kept for as long as the decisions
     */
    public void append(Collection<Notice> shown, Function<StoredState, List<Decision>> author) throws StoreException {
        change("appended to", () -> {
            List<Decision> decisions = author.apply(new StateReader(database).read());
            for (Notice notice : shown) {
                facts.shown(notice);
            }
            for (Decision decision : decisions) {
                facts.madeHere(decision);
            }
        });
    }

    /** Notes that questions were put off. */
    public void defer(Collection<Deferral> deferrals) throws StoreException {
        change("written", () -> {
            for (Deferral deferral : deferrals) {
                facts.deferred(deferral);
            }
        });
    }

    /**
     * Applies what an exchange brought, whole or not at all.
     *
     * @return false if the store moved on since the exchange began, by another process; nothing was applied
     */
    public boolean apply(SyncChanges changes) throws StoreException {
        return write("brought up to date", () -> changes.applyTo(facts));
    }

    /** Keeps the answer of {@code GET /v1/account}. */
    public void keepProfile(String profile) throws StoreException {
        change("written", () -> database.update("UPDATE account SET profile = ?", profile));
    }

    /**
     * Keeps the answer of {@code GET /v1/catalog} and its entity tag.
     *
     * @param agreed what the person agreed to in the catalog that it replaces; those words are shown beside the new ones
     */
    public void keepCatalog(String catalog, Optional<String> tag, Collection<Notice> agreed) throws StoreException {
        change("written", () -> {
            for (Notice notice : agreed) {
                facts.shown(notice);
            }
            database.update("UPDATE account SET catalog = ?, catalog_tag = ?", catalog, tag.orElse(null));
        });
    }

    /** Keeps the answer of {@code GET /v1/receipt-keys}. */
    public void keepReceiptKeys(String keys) throws StoreException {
        change("written", () -> database.update("UPDATE account SET receipt_keys = ?", keys));
    }

    /**
     * Whether a mark of this store was ever handed out. Before that nothing was written into it that anybody could miss.
     */
    public boolean isMarked() throws StoreException {
        return read(new Marks(database)::isHandedOut);
    }

    /** A name of this moment, to be kept where a copy or a backup of this file does not come from or go to. */
    public String mark() throws StoreException {
        if (!isMarked()) {
            write("written", () -> {
                new Marks(database).noteHandedOut();
                return database;
            });
        }
        return read(new Marks(database)::latest);
    }

    /** Whether the store has been through the moment of that name: it has not if it was restored or copied from before. */
    public boolean bears(String mark) throws StoreException {
        return read(() -> new Marks(database).contain(mark));
    }

    /** From here on nobody knows what is missing here, so no grant counts until the account was heard whole. */
    public void doubt() throws StoreException {
        write("written", () -> database.update("UPDATE account SET in_doubt = 1 WHERE in_doubt = 0"));
    }

    /**
     * The account was heard whole: whatever was lost here of what it holds is here again.
     *
     * @param ledger which ledger was heard; if the account turned out to have another one meanwhile, the doubt goes on
     */
    public void endDoubt(long ledger) throws StoreException {
        change("written", () -> database
                .update("UPDATE account SET in_doubt = 0 WHERE ? = (SELECT ledger FROM present)", ledger));
    }

    /**
     * The account turned out to have another ledger than the one that is known here. From here on it is heard from its beginning, in
     * doubt, and whatever was not heard of it is unsent. Does nothing if another process found it out before.
     *
     * @param known the number of the ledger that is not the account's any more
     */
    public void restart(long known, Instant foundAt) throws StoreException {
        change("written", () -> {
            int restarted = database.update("UPDATE account SET cursor = 0, in_doubt = 1"
                    + " WHERE ? = (SELECT ledger FROM present)", known);
            if (restarted > 0) {
                facts.restarted(known + 1, foundAt);
            }
        });
    }

    /** The person took note of the damaged file that was set aside. */
    public void forgetSetAside() throws StoreException {
        change("written", () -> database.update("UPDATE account SET set_aside = NULL"));
    }

    /** A number that changes when anything was written, here or by another process. */
    public long version() throws StoreException {
        return read(() -> database.query(row -> row.getLong(1), "PRAGMA data_version").getFirst() + changes());
    }

    /**
     * Signs the person out of this file, in every process that has it open, and moves all of it into the one file.
     *
     * @param discarded what the person does not want to be kept
     * @return what is to be kept of it
     */
    Kept retire(Set<DecisionId> discarded) throws StoreException {
        Kept kept = write("signed out of", () -> {
            Kept found = Kept.in(database, discarded);
            database.update("DELETE FROM account");
            return found;
        });
        checkpoint();
        return kept;
    }

    /** Begins with what was kept over a sign-out. */
    void keep(Kept kept) throws StoreException {
        change("appended to", () -> kept.writeTo(facts));
    }

    /** Begins with what could be read of a damaged file. */
    void keep(Salvaged salvaged, Instant setAside) throws StoreException {
        change("appended to", () -> {
            salvaged.writeTo(facts);
            database.update("UPDATE account SET in_doubt = 1, set_aside = ?", setAside.toEpochMilli());
        });
    }

    /** Moves all of it into the one file. */
    void checkpoint() throws StoreException {
        StoreException.unless("moved into one", file, () -> {
            database.checkpoint();
            return file;
        });
    }

    private <T> T read(Database.Work<T> work) throws StoreException {
        return StoreException.unless("read", file, () -> database.read(() -> whileSignedIn(work)));
    }

    private void change(String what, Database.Change change) throws StoreException {
        write(what, () -> {
            change.run();
            return file;
        });
    }

    private <T> T write(String what, Database.Work<T> work) throws StoreException {
        return StoreException.unless(what, file, () -> {
            OptionalLong[] writes = {OptionalLong.empty()};
            T result = database.write(() -> whileSignedIn(() -> {
                // Else the new checksum would vouch for what the old one does not.
                new AccountRow(database).requireWhole();
                long before = changes();
                T done = work.run();
                if (changes() != before) {
                    writes[0] = new AccountRow(database).seal();
                }
                return done;
            }));
            writes[0].ifPresent(count::note);
            return result;
        });
    }

    private long changes() throws SQLException, IOException {
        return database.query(row -> row.getLong(1), "SELECT total_changes()").getFirst();
    }

    private <T> T whileSignedIn(Database.Work<T> work) throws SQLException, IOException {
        if (new AccountRow(database).owner().isEmpty()) {
            throw new SignedOutException();
        }
        // Where a file can be moved while it is in use, nothing may be written into one that was set aside.
        if (Files.notExists(file) || !identity(file).equals(identity)) {
            throw StoreException.damaged("Another process set the file aside");
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
        StoreException.unless("closed", file, () -> {
            database.close();
            return database;
        });
    }
}
