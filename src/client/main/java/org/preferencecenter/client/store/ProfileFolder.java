package org.preferencecenter.client.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/**
 * The folder of a profile: a note of who is signed in, and one folder for each account that has something here. Readable by
 * its owner only; the names of accounts are pseudonyms. Several processes may use it; they sign in and out one after the other.
 */
public final class ProfileFolder {
    /** An issuer, a subject of at most 255 characters and what stands around them. */
    private static final long LARGEST_NOTE = 65_536;
    private static final Logger LOG = System.getLogger(ProfileFolder.class.getName());

    private final Disk disk;
    private final Path folder;

    private ProfileFolder(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /**
     * Opens the folder, makes it if there is none, and ends a sign-out that was cut off.
     *
     * @throws StoreException if it cannot be read and written
     */
    public static ProfileFolder open(Disk disk, Path folder) throws StoreException {
        ProfileFolder profile = new ProfileFolder(disk, folder);
        try {
            disk.makeFolder(folder);
            disk.makeFolder(profile.accounts());
        } catch (IOException e) {
            throw new StoreException("The folder of the profile cannot be used", e);
        }
        if (profile.isNoteReadable()) {
            profile.finishSignOuts();
        }
        return profile;
    }

    /** A damaged note does not say whose files may go. Signing in replaces it. */
    private boolean isNoteReadable() {
        try {
            session();
            return true;
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "No sign-out is finished before it is clear who is signed in", e);
            return false;
        }
    }

    /**
     * Who is signed in.
     *
     * @param remembered whether the refresh token was put where it lasts
     */
    public record SignedIn(AccountKey account, boolean remembered) {}

    /** Who is signed in; nobody if there is no note. */
    public Optional<SignedIn> session() throws StoreException {
        try {
            if (Files.size(note()) > LARGEST_NOTE) {
                throw new StoreException("The note of who is signed in is damaged");
            }
            return Optional.of(WireJson.read(Files.readString(note()), SignedIn.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (WireException e) {
            throw new StoreException("The note of who is signed in is damaged", e);
        } catch (StoreException e) {
            throw e;
        } catch (IOException e) {
            throw new StoreException("The note of who is signed in cannot be read", e);
        }
    }

    /** Opens the memory of the account that the note names. */
    public AccountStore resume(SignedIn session) throws StoreException {
        try (FolderLock _ = FolderLock.of(folder)) {
            return folderOf(session.account()).open();
        }
    }

    /** Opens the memory of an account and notes that it is signed in. If it fails, the note is what it was. */
    public AccountStore signIn(SignedIn session) throws StoreException {
        try (FolderLock _ = FolderLock.of(folder)) {
            AccountStore store = folderOf(session.account()).open();
            try {
                disk.replace(note(), WireJson.write(session));
                return store;
            } catch (IOException e) {
                store.close();
                throw new StoreException("The note of who is signed in cannot be written", e);
            }
        }
    }

    /**
     * Forgets that the account is signed in and all that is kept of it but decisions that it does not have. Its store must be
     * closed here. If it is cut off, {@link #open} or {@link #finishSignOuts} finishes it.
     */
    public void signOut(AccountKey account) throws StoreException {
        try (FolderLock _ = FolderLock.of(folder)) {
            // Another process may have let somebody else in meanwhile.
            if (session().filter(session -> session.account().equals(account)).isPresent()) {
                disk.delete(note());
            }
            folderOf(account).keepOnlyUnsent();
        } catch (StoreException e) {
            throw e;
        } catch (IOException e) {
            throw new StoreException("The note of who is signed in cannot be removed", e);
        }
    }

    /** Forgets what is kept of accounts that are not signed in, but for decisions that they do not have. */
    public void finishSignOuts() throws StoreException {
        try (FolderLock _ = FolderLock.of(folder)) {
            String current = session().map(session -> session.account().pseudonym()).orElse("");
            accountFolders().stream().filter(account -> !account.pseudonym().equals(current))
                    .forEach(ProfileFolder::finishSignOut);
        }
    }

    private static void finishSignOut(AccountFolder account) {
        try {
            account.keepOnlyUnsent();
        } catch (StoreException e) {
            // One account's damaged file is no reason to lock everybody out of theirs.
            LOG.log(Level.WARNING, "A sign-out could not be finished; it is tried again at the next start", e);
        }
    }

    private List<AccountFolder> accountFolders() throws StoreException {
        try (Stream<Path> folders = Files.list(accounts())) {
            return folders.filter(Files::isDirectory).map(path -> new AccountFolder(disk, path)).toList();
        } catch (IOException e) {
            throw new StoreException("The folder of the profile cannot be read", e);
        }
    }

    private AccountFolder folderOf(AccountKey account) {
        return new AccountFolder(disk, accounts().resolve(account.pseudonym()));
    }

    private Path accounts() {
        return folder.resolve("accounts");
    }

    private Path note() {
        return folder.resolve("session.json");
    }
}
