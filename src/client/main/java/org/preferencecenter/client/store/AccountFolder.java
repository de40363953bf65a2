package org.preferencecenter.client.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of one account.
 *
 * @param path a folder named by the account's pseudonym
 */
record AccountFolder(Disk disk, Path path) {
    /** What SQLite keeps beside a database. It goes first: what is left of a removal that was cut off is still a database. */
    private static final List<String> COMPANIONS = List.of("-wal", "-shm", "-journal");

    AccountStore open() throws StoreException {
        try {
            disk.makeFolder(path);
        } catch (IOException e) {
            throw new StoreException("The folder of the account cannot be made", e);
        }
        return AccountStore.open(disk, ledger(), pseudonym());
    }

    /**
     * Removes everything but decisions that the account does not have. Can be cut off anywhere and done again. Other processes
     * may have the files open; they can do nothing with them any more.
     */
    void keepOnlyUnsent() throws StoreException {
        try {
            Kept kept = retire();
            if (kept.isNothing()) {
                delete(fresh());
                delete(ledger());
                disk.delete(path);
            } else {
                replaceBy(kept);
            }
        } catch (StoreException e) {
            throw e;
        } catch (IOException e) {
            throw new StoreException("The files of the account cannot be removed", e);
        }
    }

    private Kept retire() throws StoreException {
        if (!Files.exists(ledger())) {
            return Kept.NOTHING;
        }
        try (AccountStore store = open()) {
            return store.retire();
        }
    }

    private void replaceBy(Kept kept) throws IOException {
        delete(fresh());
        try (AccountStore store = AccountStore.open(disk, fresh(), pseudonym())) {
            store.keep(kept);
        }
        // The old ledger is whole without them, and the new one must not find them in their place.
        deleteCompanions(ledger());
        disk.move(fresh(), ledger());
    }

    String pseudonym() {
        return path.getFileName().toString();
    }

    private Path ledger() {
        return path.resolve("ledger.db");
    }

    private Path fresh() {
        return path.resolve("unsent.db");
    }

    private void delete(Path database) throws IOException {
        deleteCompanions(database);
        disk.delete(database);
    }

    private void deleteCompanions(Path database) throws IOException {
        for (String suffix : COMPANIONS) {
            disk.delete(database.resolveSibling(database.getFileName() + suffix));
        }
    }
}
