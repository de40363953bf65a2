package org.preferencecenter.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.OTHER_ACCOUNT;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.StoreTrouble;
import org.preferencecenter.client.testing.LogOf;

class ProfileFolderTest {
    private static final ProfileFolder.SignedIn WHO = new ProfileFolder.SignedIn(ACCOUNT, true);

    @TempDir
    Path parent;

    private Path folder() {
        return parent.resolve("profile");
    }

    @Test
    void nobodyIsSignedInAtFirst() throws Exception {
        assertThat(Stores.profile(folder()).session()).isEmpty();
    }

    @Test
    void whoSignedInIsNotedForTheNextStart() throws Exception {
        Stores.profile(folder()).signIn(WHO).close();

        assertThat(Stores.profile(folder()).session()).contains(WHO);
    }

    @Test
    void aNoteWithoutEndIsDamagedAndNotRead() throws Exception {
        ProfileFolder profile = Stores.profile(folder());
        profile.signIn(WHO).close();
        Path note = folder().resolve("session.json");
        Files.writeString(note, Files.readString(note) + " ".repeat(100_000));

        assertThatThrownBy(profile::session).isInstanceOf(StoreException.class)
                .hasMessage("The note of who is signed in is damaged");
    }

    @Test
    void onlyTheOwnerCanEnterAnyOfTheFolders() throws Exception {
        assumeThat(parent.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Files.createDirectory(folder());
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxrwxrwx"));

        Stores.profile(folder()).signIn(WHO).close();

        try (Stream<Path> all = Files.walk(folder())) {
            assertThat(all.filter(Files::isDirectory)).hasSize(3).allSatisfy(each -> assertThat(
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(each))).isEqualTo("rwx------"));
        }
    }

    @Test
    void theNameOfAnAccountsFolderTellsNobodyWhoItIs() throws Exception {
        Stores.profile(folder()).signIn(WHO).close();

        assertThat(folder().resolve("accounts").toFile().list()).containsExactly(ACCOUNT.pseudonym());
        assertThat(ACCOUNT.pseudonym()).doesNotContain(ACCOUNT.subject());
    }

    @Test
    void theNoteIsReplacedWholeAndLeavesNoHalfBehind() throws Exception {
        ProfileFolder profile = Stores.profile(folder());
        Files.writeString(folder().resolve("session.json.new"), "a longer half of a note than any whole one".repeat(9));

        profile.signIn(WHO).close();

        assertThat(profile.session()).contains(WHO);
        assertThat(folder().resolve("session.json.new")).doesNotExist();
    }

    @Test
    void aNoteThatCannotBeWrittenLeavesTheFormerOneInForce() throws Exception {
        ProfileFolder profile = Stores.profile(folder());
        profile.signIn(WHO).close();
        Files.createDirectory(folder().resolve("session.json.new"));

        assertThatThrownBy(() -> profile.signIn(new ProfileFolder.SignedIn(OTHER_ACCOUNT, true)))
                .isInstanceOf(StoreException.class);

        assertThat(profile.session()).contains(WHO);
    }

    @Test
    void aDamagedNoteIsNobodysAndTouchesNoFilesUntilSomebodySignsIn() throws Exception {
        Stores.profile(folder()).signIn(WHO).close();
        Files.writeString(folder().resolve("session.json"), "{\"account\":{\"issuer\":\"\",\"subject\":\"\"}}");

        ProfileFolder profile = Stores.profile(folder());

        assertThatThrownBy(profile::session).isInstanceOf(StoreException.class)
                .hasMessage("The note of who is signed in is damaged");
        assertThat(folder().resolve("accounts").resolve(ACCOUNT.pseudonym()).resolve("ledger.db")).exists();
        profile.signIn(WHO).close();
        assertThat(profile.session()).contains(WHO);
    }

    @Test
    void oneWrongLetterInTheNoteMakesNobodyElseOfThePerson() throws Exception {
        Stores.profile(folder()).signIn(WHO).close();
        Path note = folder().resolve("session.json");
        byte[] whole = Files.readAllBytes(note);
        for (int i = 0; i < whole.length; i++) {
            byte[] wrong = whole.clone();
            wrong[i] ^= 1;
            Files.write(note, wrong);

            assertThatThrownBy(() -> Stores.profile(folder()).session()).as("byte %d", i)
                    .isInstanceOfSatisfying(StoreException.class,
                            e -> assertThat(e.trouble()).isEqualTo(StoreTrouble.SIGN_IN_UNREADABLE));
        }
        Stores.profile(folder()).signIn(WHO).close();
        assertThat(Stores.profile(folder()).session()).contains(WHO);
    }

    @Test
    void aFolderThatIsAFileIsRefused() throws Exception {
        Files.writeString(folder(), "");

        assertThatThrownBy(() -> Stores.profile(folder())).isInstanceOf(StoreException.class)
                .hasMessage("The folder of the profile cannot be used");
    }

    @Test
    void whileOneSignsInOrOutNobodyElseDoes() throws Exception {
        ProfileFolder profile = Stores.profile(folder());
        try (FolderLock _ = FolderLock.of(Disk.ofThisComputer(), folder())) {
            assertThatThrownBy(() -> profile.signIn(WHO)).isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> profile.signOut(ACCOUNT, Set.of())).isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> Stores.profile(folder()))
                    .isInstanceOf(StoreException.class);
        }

        profile.signIn(WHO).close();
        assertThat(profile.session()).contains(WHO);
    }

    @Test
    void anAccountThatCannotBeClearedAwayLocksNobodyOut() throws Exception {
        Path other = folder().resolve("accounts").resolve(OTHER_ACCOUNT.pseudonym());
        Files.createDirectories(other);
        AccountStore.open(Disk.ofThisComputer(), Stores.file(other), OTHER_ACCOUNT.pseudonym()).close();
        Stores.raw(other, "PRAGMA user_version = 99");

        try (LogOf log = new LogOf(ProfileFolder.class)) {
            Stores.profile(folder()).signIn(WHO).close();

            assertThat(log.lines()).containsOnly(
                    "WARNING A sign-out could not be finished; it is tried again at the next start");
        }
        assertThat(Stores.file(other)).as("a newer version may know what it is").exists();
    }

    @Test
    void whatIsNoFolderOfAnAccountIsLeftAlone() throws Exception {
        Stores.profile(folder());
        Path file = Files.writeString(folder().resolve("accounts").resolve("notes.txt"), "Somebody's");

        try (LogOf log = new LogOf(ProfileFolder.class)) {
            Stores.profile(folder()).signIn(WHO).close();

            assertThat(log.lines()).isEmpty();
        }
        assertThat(file).hasContent("Somebody's");
    }

    @Test
    void aDamagedNoteIsLogged() throws Exception {
        Stores.profile(folder());
        Files.writeString(folder().resolve("session.json"), "{}");

        try (LogOf log = new LogOf(ProfileFolder.class)) {
            Stores.profile(folder());

            assertThat(log.lines())
                    .containsExactly("WARNING No sign-out is finished before it is clear who is signed in");
        }
    }
}
