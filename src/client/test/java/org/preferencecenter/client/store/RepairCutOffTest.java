package org.preferencecenter.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.MORNING;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.core.ledger.Decision;

/** The power goes out in the middle of setting a file aside, at every point there is; the next start goes on with it. */
class RepairCutOffTest {
    /** More than anything here takes. */
    private static final int FOREVER = 200;

    @TempDir
    Path folder;

    private Path damaged(String name) throws IOException {
        Path profile = Wounds.profileOfKilledProgram(folder.resolve(name));
        Wounds.overwrite(Wounds.ledger(profile), "Training and tutorials", "Training and something");
        return profile;
    }

    /** What is done on a disk that may die. */
    @FunctionalInterface
    private interface Use {
        void of(ProfileFolder profile) throws StoreException;
    }

    /** Whether the disk died before it was done. */
    private static boolean diesAt(int operation, Path profile, Use use) {
        DyingDisk disk = new DyingDisk(operation);
        try {
            use.of(ProfileFolder.open(disk, profile, () -> MORNING));
        } catch (StoreException e) {
            assertThat(disk.isDead()).isTrue();
        }
        return disk.isDead();
    }

    private static void isWhole(Path profile) throws IOException {
        StoredState state = Wounds.read(profile);
        assertThat(state.decisions()).containsExactlyInAnyOrder(
                Stream.concat(WholeLedger.ALL.stream(), Wounds.IN_THE_LOG.stream()).toArray(Decision[]::new));
        assertThat(state.inDoubt()).isTrue();
        assertThat(state.setAside()).isPresent();
        assertThat(Wounds.setAside(profile)).hasSize(1).first()
                .satisfies(aside -> assertThat(aside).isDirectoryContaining("glob:**/ledger.db"));
        assertThat(Wounds.account(profile)).as("nothing is left over")
                .isDirectoryNotContaining("glob:**/{setting-aside,recovered.db,salvaged.db*}");
    }

    @Test
    void nothingIsLostWhereverTheRepairIsCutOff() throws Exception {
        boolean died = true;
        for (int operation = 0; died; operation++) {
            assertThat(operation).isLessThan(FOREVER);
            Path profile = damaged("profile-" + operation);
            died = diesAt(operation, profile, folder -> folder.resume(Wounds.WHO).close());
            isWhole(profile);
        }
    }

    @Test
    void norWhereItIsCutOffAgainAndAgain() throws Exception {
        Path profile = damaged("profile");
        boolean died = true;
        for (int operation = 0; died; operation++) {
            assertThat(operation).isLessThan(FOREVER);
            died = diesAt(operation, profile, folder -> folder.resume(Wounds.WHO).close());
        }
        isWhole(profile);
    }

    @Test
    void norWhereASignOutFromADamagedFileIsCutOff() throws Exception {
        boolean died = true;
        for (int operation = 0; died; operation++) {
            assertThat(operation).isLessThan(FOREVER);
            Path profile = damaged("profile-" + operation);
            died = diesAt(operation, profile, folder -> folder.signOut(ACCOUNT, Set.of()));
            Stores.profile(profile).signOut(ACCOUNT, Set.of());
            try (AccountStore store = Stores.profile(profile).signIn(Wounds.WHO)) {
                assertThat(store.read().unsent()).containsExactlyInAnyOrder(WholeLedger.UNSENT,
                        WholeLedger.UNSENT_TOO, Wounds.IN_THE_LOG.getFirst(), Wounds.IN_THE_LOG.getLast());
                assertThat(store.read().inDoubt()).isTrue();
            }
            assertThat(Wounds.setAside(profile)).hasSize(1);
        }
    }
}
