package org.preferencecenter.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.OTHER_ACCOUNT;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.denied;
import static org.preferencecenter.client.testing.Examples.granted;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.testing.Bytes;
import org.preferencecenter.core.ledger.Decision;

/** The power goes out in the middle of a sign-out, at one point after the other; the next start finishes it. */
class SignOutCutOffTest {
    private static final ProfileFolder.SignedIn WHO = new ProfileFolder.SignedIn(ACCOUNT, true);
    private final Decision unsent = denied(2, TRAINING);

    @TempDir
    Path folder;

    private Path account;
    private Path note;

    @BeforeEach
    void signIn() throws Exception {
        account = folder.resolve("accounts").resolve(ACCOUNT.pseudonym());
        note = folder.resolve("session.json");
        try (AccountStore store = Stores.profile(folder).signIn(WHO)) {
            store.apply(Stores.arrival(0, granted(1, NEWS)));
            store.keepProfile("person@mail.example");
            Stores.append(store, unsent);
        }
    }

    private void startAgain() throws Exception {
        ProfileFolder profile = Stores.profile(folder);

        assertThat(profile.session()).isEmpty();
        assertThat(Bytes.of(folder)).doesNotContain("mail.example", NEWS.value());
        try (AccountStore store = profile.signIn(WHO)) {
            assertThat(store.read().unsent()).containsExactly(unsent);
        }
    }

    @Test
    void beforeAnythingHappenedThePersonIsStillSignedIn() throws Exception {
        ProfileFolder profile = Stores.profile(folder);

        assertThat(profile.session()).contains(WHO);
        try (AccountStore store = profile.resume(WHO)) {
            assertThat(store.read().decisions()).hasSize(2);
        }
    }

    @Test
    void afterTheNoteIsGone() throws Exception {
        Files.delete(note);

        startAgain();
    }

    @Test
    void afterTheFileWasRetired() throws Exception {
        Files.delete(note);
        try (AccountStore store = Stores.account(account).open()) {
            store.retire(Set.of());
        }

        startAgain();
    }

    @Test
    void whileWhatIsKeptIsWritten() throws Exception {
        Files.delete(note);
        try (AccountStore store = Stores.account(account).open()) {
            store.retire(Set.of());
        }
        Files.writeString(account.resolve("unsent.db"), "half of it");
        Files.writeString(account.resolve("unsent.db-wal"), "half of it");

        startAgain();
    }

    @Test
    void beforeWhatIsKeptTakesThePlaceOfTheRest() throws Exception {
        Files.delete(note);
        try (AccountStore store = Stores.account(account).open();
                AccountStore kept = AccountStore.open(Disk.ofThisComputer(), account.resolve("unsent.db"),
                        ACCOUNT.pseudonym())) {
            kept.keep(store.retire(Set.of()));
        }

        startAgain();
    }

    @Test
    void afterWhatIsKeptTookThePlaceOfTheRest() throws Exception {
        Stores.profile(folder).signOut(ACCOUNT, Set.of());

        startAgain();
    }

    @Test
    void whenNothingIsKeptAndTheFilesAreHalfGone() throws Exception {
        try (AccountStore store = Stores.account(account).open()) {
            store.apply(new SyncChanges(0, 1, List.of(), SyncChanges.Namesakes.NONE,
                    List.of(new SyncChanges.StoredReceipt(unsent.id(), 2, "receipt")), Map.of(), 2,
                    MORNING));
        }
        Files.delete(note);
        Files.delete(account.resolve("ledger.db"));
        Files.writeString(account.resolve("unsent.db"), TRAINING.value());

        Stores.profile(folder);

        assertThat(folder.resolve("accounts")).isEmptyDirectory();
    }

    @Test
    void aLeftoverOfASignOutThatWasOvertakenByASignInGoesWithTheNextSignOut() throws Exception {
        Files.writeString(account.resolve("unsent.db"), NEWS.value());

        Stores.profile(folder).signOut(ACCOUNT, Set.of());

        assertThat(Bytes.of(folder)).doesNotContain(NEWS.value());
    }

    @Test
    void anotherAccountsDamagedFileKeepsNobodyFromTheirs() throws Exception {
        Path other = folder.resolve("accounts").resolve(OTHER_ACCOUNT.pseudonym());
        Files.createDirectory(other);
        Files.writeString(other.resolve("ledger.db"), "This is no database, whatever it is. ".repeat(100));

        ProfileFolder profile = Stores.profile(folder);

        try (AccountStore store = profile.resume(profile.session().orElseThrow())) {
            assertThat(store.read().decisions()).hasSize(2);
        }
        assertThat(other).as("nothing is lost").isDirectoryRecursivelyContaining("glob:**damaged-*/ledger.db");
    }

    @Test
    void whatIsLeftOfItIsInDoubtAlsoForThePersonWhoComesBackAtOnce() throws Exception {
        try (AccountStore store = Stores.account(account).open()) {
            assertThat(store.read().inDoubt()).isFalse();
            store.retire(Set.of());
        }

        try (AccountStore again = Stores.account(account).open()) {
            assertThat(again.read().inDoubt()).isTrue();
        }
    }
}
