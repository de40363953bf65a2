package org.preferencecenter.client.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.preferencecenter.client.StoreTrouble;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/**
 * The folder of a profile: a note of who is signed in, and one folder for each account that has something here. Readable by
 * its owner only; the names of accounts are pseudonyms. Several processes may use it; they sign in and out one after the other.
 */
public final class ProfileFolder {
    /** The version of the tables in the file of an account. */
    public static final int SCHEMA = Schema.VERSION;

    /** An issuer, a subject of at most 255 characters and what stands around them. */
    private static final long LARGEST_NOTE = 65_536;
    private static final Logger LOG = System.getLogger(ProfileFolder.class.getName());

    private final Disk disk;
    private final Path folder;
    private final InstantSource clock;

    private ProfileFolder(Disk disk, Path folder, InstantSource clock) {
        this.disk = disk;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Opens the folder, makes it if there is none, and ends a sign-out that was cut off.
     *
     * @param clock gives a damaged file that is set aside its date
     * @throws StoreException if it cannot be read and written
     */
    public static ProfileFolder open(Disk disk, Path folder, InstantSource clock) throws StoreException {
        ProfileFolder profile = new ProfileFolder(disk, folder, clock);
        try {
            disk.makeFolder(folder);
            disk.makeFolder(profile.accounts());
        } catch (IOException e) {
            throw new StoreException("The folder of the profile cannot be used", folder, e);
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

    /** The note. The pseudonym follows from the account, so that one wrong bit does not make somebody else of them. */
    private record Note(AccountKey account, boolean remembered, String pseudonym) {
        static Note of(SignedIn session) {
            return new Note(session.account(), session.remembered(), session.account().pseudonym());
        }

        SignedIn session() throws WireException {
            if (!pseudonym.equals(account.pseudonym())) {
                throw new WireException("The note is not what was written");
            }
            return new SignedIn(account, remembered);
        }
    }

    private static StoreException unreadable(Exception cause) {
        return new StoreException(StoreTrouble.SIGN_IN_UNREADABLE, "The note of who is signed in is damaged", cause);
    }

    /** Who is signed in; nobody if there is no note. */
    public Optional<SignedIn> session() throws StoreException {
        try {
            if (Files.size(note()) > LARGEST_NOTE) {
                throw unreadable(new WireException("The note is larger than any"));
            }
            return Optional.of(WireJson.read(Files.readString(note()), Note.class).session());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (StoreException e) {
            throw e;
        } catch (WireException | MalformedInputException e) {
            throw unreadable(e);
        } catch (IOException e) {
            throw new StoreException("The note of who is signed in cannot be read", folder, e);
        }
    }

    /** Opens the memory of the account that the note names. */
    public AccountStore resume(SignedIn session) throws StoreException {
        try (FolderLock _ = FolderLock.of(disk, folder)) {
            return ready(session.account()).open();
        }
    }

    /** Opens the memory of an account and notes that it is signed in. If it fails, the note is what it was. */
    public AccountStore signIn(SignedIn session) throws StoreException {
        try (FolderLock _ = FolderLock.of(disk, folder)) {
            AccountStore store = ready(session.account()).open();
            try {
                disk.replace(note(), WireJson.write(Note.of(session)));
                return store;
            } catch (IOException e) {
                store.close();
                throw new StoreException("The note of who is signed in cannot be written", folder, e);
            }
        }
    }

    /** The files of an account that is to be used: a sign-out that was cut off is over. */
    private AccountFolder ready(AccountKey account) throws StoreException {
        AccountFolder files = folderOf(account);
        if (files.discards().areNoted()) {
            if (isSignedOut(account)) {
                // What was discarded must not come back.
                files.keepOnlyUnsent();
            } else {
                files.discardNothing();
            }
        }
        return files;
    }

    /** A damaged note does not say so, and then nothing is discarded. */
    private boolean isSignedOut(AccountKey account) throws StoreException {
        return isNoteReadable() && session().filter(session -> session.account().equals(account)).isEmpty();
    }

    /**
     * Forgets that the account is signed in and all that is kept of it but decisions that it does not have. Its store must be
     * closed here. If it is cut off, {@link #open} or {@link #finishSignOuts} finishes it.
     *
     * @param discarded which of those decisions are forgotten, too; all others are kept
     */
    public void signOut(AccountKey account, Set<DecisionId> discarded) throws StoreException {
        try (FolderLock _ = FolderLock.of(disk, folder)) {
            folderOf(account).discards().note(discarded);
            // Another process may have let somebody else in meanwhile.
            if (session().filter(session -> session.account().equals(account)).isPresent()) {
                disk.delete(note());
            }
            folderOf(account).keepOnlyUnsent();
        } catch (StoreException e) {
            throw e;
        } catch (IOException e) {
            throw new StoreException("The note of who is signed in cannot be removed", folder, e);
        }
    }

    /** Forgets what is kept of accounts that are not signed in, but for decisions that they do not have. */
    public void finishSignOuts() throws StoreException {
        try (FolderLock _ = FolderLock.of(disk, folder)) {
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
            return folders.filter(Files::isDirectory).map(path -> new AccountFolder(disk, path, clock)).toList();
        } catch (IOException e) {
            throw new StoreException("The folder of the profile cannot be read", folder, e);
        }
    }

    private AccountFolder folderOf(AccountKey account) {
        return new AccountFolder(disk, accounts().resolve(account.pseudonym()), clock);
    }

    private Path accounts() {
        return folder.resolve("accounts");
    }

    private Path note() {
        return folder.resolve("session.json");
    }
}
