package org.preferencecenter.client.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.preferencecenter.core.ledger.Decision;

/**
 * The files of one account.
 *
 * @param path a folder named by the account's pseudonym
 */
record AccountFolder(Path path) {
    /** The database last: what is left of a removal that was cut off is then still a database, and is removed again. */
    private static final List<String> SQLITE_FILES = List.of("-wal", "-shm", "-journal", "");

    AccountStore open() throws StoreException {
        try {
            PrivateFiles.makeFolder(path);
        } catch (IOException e) {
            throw new StoreException("The folder of the account cannot be made", e);
        }
        return AccountStore.open(ledger(), pseudonym());
    }

    /** Removes everything but decisions that the account does not have. Can be cut off anywhere and done again. */
    void keepOnlyUnsent() throws StoreException {
        try {
            StoredState state = read();
            if (state.unsent().isEmpty()) {
                delete(ledger());
                Files.deleteIfExists(path);
            } else if (holdsMoreThan(state.unsent(), state)) {
                replaceBy(state.unsent());
            }
        } catch (StoreException e) {
            throw e;
        } catch (IOException e) {
            throw new StoreException("The files of the account cannot be removed", e);
        }
    }

    private static boolean holdsMoreThan(List<Decision> unsent, StoredState state) {
        return !state.decisions().equals(unsent) || !state.cached().equals(StoredState.Cached.NOTHING);
    }

    private void replaceBy(List<Decision> unsent) throws IOException {
        Path kept = path.resolve("unsent.db");
        delete(kept);
        try (AccountStore store = AccountStore.open(kept, pseudonym())) {
            store.append(List.of(), state -> unsent);
        }
        Files.move(kept, ledger(), StandardCopyOption.ATOMIC_MOVE);
    }

    private StoredState read() throws StoreException {
        try (AccountStore store = open()) {
            return store.read();
        }
    }

    boolean holdsAnything() {
        return Files.exists(ledger());
    }

    String pseudonym() {
        return path.getFileName().toString();
    }

    private Path ledger() {
        return path.resolve("ledger.db");
    }

    private static void delete(Path database) throws IOException {
        for (String suffix : SQLITE_FILES) {
            Files.deleteIfExists(database.resolveSibling(database.getFileName() + suffix));
        }
    }
}
