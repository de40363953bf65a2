package org.preferencecenter.client.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/**
 * The folder of a profile: a note of who is signed in, and one folder for each account that has something here. Readable by
 * its owner only; the names of accounts are pseudonyms.
 */
public final class ProfileFolder {
    private final Path folder;

    private ProfileFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the folder, makes it if there is none, and ends a sign-out that was cut off.
     *
     * @throws StoreException if it cannot be read and written
     */
    public static ProfileFolder open(Path folder) throws StoreException {
        ProfileFolder profile = new ProfileFolder(folder);
        try {
            PrivateFiles.makeFolder(folder);
            PrivateFiles.makeFolder(profile.accounts());
        } catch (IOException e) {
            throw new StoreException("The folder of the profile cannot be used", e);
        }
        profile.finishSignOuts();
        return profile;
    }

    /**
     * Who is signed in.
     *
     * @param remembered whether the refresh token was put where it lasts
     */
    public record SignedIn(String issuer, String subject, boolean remembered) {
        public AccountKey account() {
            return new AccountKey(issuer, subject);
        }
    }

    /** Who is signed in; nobody if there is no note. */
    public Optional<SignedIn> session() throws StoreException {
        Path file = note();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(WireJson.read(Files.readString(file), SignedIn.class));
        } catch (WireException e) {
            throw new StoreException("The note of who is signed in is damaged", e);
        } catch (IOException e) {
            throw new StoreException("The note of who is signed in cannot be read", e);
        }
    }

    /** Notes who is signed in. */
    public void signIn(SignedIn session) throws StoreException {
        try {
            PrivateFiles.replace(note(), WireJson.write(session));
        } catch (IOException e) {
            throw new StoreException("The note of who is signed in cannot be written", e);
        }
    }

    /** Opens the memory of an account. */
    public AccountStore openAccount(AccountKey account) throws StoreException {
        return new AccountFolder(accounts().resolve(account.pseudonym())).open();
    }

    /**
     * Forgets who is signed in and all that is kept of them but decisions the account does not have. Their store must be closed.
     * If it is cut off, it is finished when the folder is next opened.
     */
    public void signOut(AccountKey account) throws StoreException {
        try {
            Files.deleteIfExists(note());
        } catch (IOException e) {
            throw new StoreException("The note of who is signed in cannot be removed", e);
        }
        new AccountFolder(accounts().resolve(account.pseudonym())).keepOnlyUnsent();
    }

    private void finishSignOuts() throws StoreException {
        String current = session().map(session -> session.account().pseudonym()).orElse("");
        for (AccountFolder account : accountFolders()) {
            if (account.holdsAnything() && !account.pseudonym().equals(current)) {
                account.keepOnlyUnsent();
            }
        }
    }

    private List<AccountFolder> accountFolders() throws StoreException {
        try (Stream<Path> folders = Files.list(accounts())) {
            return folders.filter(Files::isDirectory).map(AccountFolder::new).toList();
        } catch (IOException e) {
            throw new StoreException("The folder of the profile cannot be read", e);
        }
    }

    private Path accounts() {
        return folder.resolve("accounts");
    }

    private Path note() {
        return folder.resolve("session.json");
    }
}
