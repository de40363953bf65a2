package org.preferencecenter.client.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;

/**
 * The files of one account. Whoever uses it holds the lock of the profile.
 *
 * @param path a folder named by the account's pseudonym
 */
record AccountFolder(Disk disk, Path path, InstantSource clock) {
    private static final Logger LOG = System.getLogger(AccountFolder.class.getName());

    /** Opens the account's store. One that is damaged is set aside, and what can be read of it is in the one that is opened. */
    AccountStore open() throws StoreException {
        try {
            disk.makeFolder(path);
            repair().finish(ledger(), pseudonym());
            return openOrRepair();
        } catch (StoreException e) {
            throw e;
        } catch (IOException e) {
            throw new StoreException("The files of the account cannot be used", path, e);
        }
    }

    private AccountStore openOrRepair() throws IOException {
        try {
            return new Opening(disk, ledger().path(), pseudonym()).open(() -> repair().setAside(ledger()));
        } catch (StoreException e) {
            if (!e.isDamage()) {
                throw e;
            }
            LOG.log(Level.WARNING, "The file of an account is damaged; it is set aside, and what can be read is kept",
                    e);
            repair().setAside(ledger());
            repair().finish(ledger(), pseudonym());
            return AccountStore.open(disk, ledger().path(), pseudonym());
        }
    }

    /**
     * Removes everything but decisions that the account does not have and nobody discarded, and damaged files, which may hold some
     * as well. Can be cut off anywhere and done again. Other processes may have the files open; they can do nothing with them any more.
     */
    void keepOnlyUnsent() throws StoreException {
        try {
            Kept kept = retire();
            if (kept.isNothing()) {
                fresh().delete();
                ledger().delete();
                discards().forget();
                deleteIfEmpty();
            } else {
                replaceBy(kept);
                discards().forget();
            }
        } catch (StoreException e) {
            throw e;
        } catch (IOException e) {
            throw new StoreException("The files of the account cannot be removed", path, e);
        }
    }

    private Kept retire() throws IOException {
        if (!ledger().exists() && !repair().isUnderWay()) {
            return Kept.NOTHING;
        }
        try (AccountStore store = open()) {
            return store.retire(discards().named());
        }
    }

    private void replaceBy(Kept kept) throws IOException {
        fresh().delete();
        try (AccountStore store = AccountStore.open(disk, fresh().path(), pseudonym())) {
            store.keep(kept);
            store.checkpoint();
        }
        fresh().deleteCompanions();
        // The old ledger is whole without them, and the new one must not find them in their place.
        ledger().deleteCompanions();
        disk.move(fresh().path(), ledger().path());
    }

    private void deleteIfEmpty() throws IOException {
        if (Files.notExists(path)) {
            return;
        }
        try (Stream<Path> left = Files.list(path)) {
            if (left.findAny().isPresent()) {
                return;
            }
        }
        disk.delete(path);
    }

    String pseudonym() {
        return path.getFileName().toString();
    }

    /** A sign-out that was cut off before the person was signed out never was. */
    void discardNothing() throws StoreException {
        try {
            discards().forget();
        } catch (IOException e) {
            throw new StoreException("The files of the account cannot be used", path, e);
        }
    }

    /** What a person discarded whose sign-out has not ended yet. */
    Discards discards() {
        return new Discards(disk, path);
    }

    private LedgerFile ledger() {
        return new LedgerFile(disk, path.resolve("ledger.db"));
    }

    private LedgerFile fresh() {
        return new LedgerFile(disk, path.resolve("unsent.db"));
    }

    private Repair repair() {
        return new Repair(disk, path, clock);
    }
}
