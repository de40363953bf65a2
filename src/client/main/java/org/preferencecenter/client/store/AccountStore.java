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
import org.preferencecenter.core.wire.WireJson;

/**
 * The memory of one account on this computer: one SQLite file, append-only by its own triggers. What a method wrote is on the
 * disk when it returns. Safe for several threads and several processes.
 */
public final class AccountStore implements AutoCloseable {
    private final Database database;

    private AccountStore(Database database) {
        this.database = database;
    }

    /**
     * Opens the store, and makes it if there is none.
     *
     * @param pseudonym whose it is, as {@link org.preferencecenter.core.account.AccountKey#pseudonym} names them
     * @throws StoreException if the file cannot be used, or belongs to another account
     */
    public static AccountStore open(Path file, String pseudonym) throws StoreException {
        try {
            AccountStore store = new AccountStore(Database.open(file));
            store.claimFor(pseudonym);
            return store;
        } catch (SQLException e) {
            throw new StoreException("The file of the account cannot be opened", e);
        } catch (StoreException e) {
            throw e;
        } catch (IOException e) {
            throw new StoreException("The file of the account cannot be opened", e);
        }
    }

    private void claimFor(String pseudonym) throws StoreException {
        String owner = write("claimed", () -> {
            database.update("INSERT OR IGNORE INTO account (one, pseudonym) VALUES (1, ?)", pseudonym);
            return database.query(row -> row.getString(1), "SELECT pseudonym FROM account").getFirst();
        });
        if (!owner.equals(pseudonym)) {
            close();
            throw new StoreException("The file belongs to another account");
        }
    }

    /** Everything, as of one moment. */
    public StoredState read() throws StoreException {
        return write("read", new StateReader(database)::read);
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
                database.update("INSERT OR IGNORE INTO notice (digest, body) VALUES (?, ?)", notice.digest(),
                        WireJson.write(notice));
            }
            for (Decision decision : decisions) {
                insert(decision, true);
            }
            return decisions.size();
        });
    }

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
        return write("brought up to date", () -> {
            int moved = database.update("UPDATE account SET cursor = ?, heard_at = ? WHERE cursor = ?",
                    changes.cursor(), changes.heardAt().toEpochMilli(), changes.from());
            if (moved == 0) {
                return false;
            }
            for (Decision decision : changes.arrived()) {
                insert(decision, false);
            }
            for (SyncChanges.StoredReceipt receipt : changes.receipts()) {
                database.update("INSERT OR IGNORE INTO receipt (decision, sequence, body) VALUES (?, ?, ?)",
                        receipt.decision().toString(), receipt.sequence(), receipt.text());
            }
            for (var rejection : changes.rejections().entrySet()) {
                database.update("INSERT OR IGNORE INTO rejection (decision, problem) VALUES (?, ?)",
                        rejection.getKey().toString(), WireJson.write(rejection.getValue()));
            }
            return true;
        });
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

    /** A number that changes when another process or connection has written. */
    public long version() throws StoreException {
        return write("read", () -> database.query(row -> row.getLong(1), "PRAGMA data_version").getFirst());
    }

    private void insert(Decision decision, boolean madeHere) throws SQLException {
        database.update("INSERT INTO decision (id, body, made_here) VALUES (?, ?, ?)", decision.id().toString(),
                WireJson.write(decision), madeHere ? 1 : 0);
    }

    private <T> T write(String what, Database.Work<T> work) throws StoreException {
        try {
            return database.transaction(work);
        } catch (SQLException e) {
            throw new StoreException("The file of the account cannot be " + what, e);
        } catch (StoreException e) {
            throw e;
        } catch (IOException e) {
            throw new StoreException("The file of the account cannot be " + what, e);
        }
    }

    @Override
    public void close() throws StoreException {
        try {
            database.close();
        } catch (SQLException e) {
            throw new StoreException("The file of the account cannot be closed", e);
        }
    }
}
