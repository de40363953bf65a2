package org.preferencecenter.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.denied;
import static org.preferencecenter.client.testing.Examples.granted;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.core.ledger.Decision;

/** The power goes out while a person signs out who discarded a choice by name, at one point after the other. */
class DiscardCutOffTest {
    private static final ProfileFolder.SignedIn WHO = new ProfileFolder.SignedIn(ACCOUNT, true);
    private static final int FOREVER = 200;
    private final Decision discarded = granted(1, NEWS);
    private final Decision unsent = denied(2, TRAINING);

    @TempDir
    Path folder;

    private Path signedIn(String name) throws Exception {
        Path profile = folder.resolve(name);
        try (AccountStore store = Stores.profile(profile).signIn(WHO)) {
            Stores.append(store, discarded, unsent);
        }
        return profile;
    }

    /** Whether the disk died before the person was signed out. */
    private boolean diesAt(int operation, Path profile) {
        DyingDisk disk = new DyingDisk(operation);
        try {
            ProfileFolder.open(disk, profile, () -> MORNING).signOut(ACCOUNT, Set.of(discarded.id()));
        } catch (StoreException e) {
            assertThat(disk.isDead()).isTrue();
        }
        return disk.isDead();
    }

    @Test
    void afterTheNextStartEitherNothingHappenedOrExactlyThatIsDiscarded() throws Exception {
        boolean died = true;
        for (int operation = 0; died; operation++) {
            assertThat(operation).isLessThan(FOREVER);
            Path profile = signedIn("profile-" + operation);
            died = diesAt(operation, profile);
            boolean stayed = Files.exists(profile.resolve("session.json"));

            ProfileFolder again = Stores.profile(profile);
            try (AccountStore store = stayed ? again.resume(WHO) : again.signIn(WHO)) {
                assertThat(store.read().unsent()).as("cut off at %s", operation)
                        .isEqualTo(stayed ? List.of(discarded, unsent) : List.of(unsent));
            }
            assertThat(profile.resolve("accounts").resolve(ACCOUNT.pseudonym()))
                    .isDirectoryNotContaining("glob:**/discarded");
        }
    }

    @Test
    void whoSignsInAgainBeforeTheNextStartFindsTheSame() throws Exception {
        boolean died = true;
        for (int operation = 0; died; operation++) {
            assertThat(operation).isLessThan(FOREVER);
            Path profile = signedIn("profile-" + operation);
            ProfileFolder running = Stores.profile(profile);
            died = diesAt(operation, profile);
            boolean stayed = Files.exists(profile.resolve("session.json"));

            try (AccountStore store = running.signIn(WHO)) {
                assertThat(store.read().unsent()).as("cut off at %s", operation)
                        .isEqualTo(stayed ? List.of(discarded, unsent) : List.of(unsent));
            }
        }
    }

    @Test
    void aNoteOfWhatWasDiscardedThatCannotBeReadDiscardsNothing() throws Exception {
        Path profile = signedIn("profile");
        Files.delete(profile.resolve("session.json"));
        Files.writeString(profile.resolve("accounts").resolve(ACCOUNT.pseudonym()).resolve("discarded"),
                discarded.id() + "?");

        try (AccountStore store = Stores.profile(profile).signIn(WHO)) {
            assertThat(store.read().unsent()).containsExactly(discarded, unsent);
        }
    }
}
