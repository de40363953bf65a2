package org.preferencecenter.client.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.StoreTrouble;
import org.preferencecenter.core.ledger.Decision;

/**
 * Wherever in its files one byte is wrong, an account is as it was, or it is in doubt and has lost next to nothing; never does it
 * say what nobody decided.
 */
class EveryByteTest {
    private static final int PAGE = 4096;
    /** Where a database has its {@code user_version}. */
    private static final int VERSION_AT = 60;
    private static final int SAMPLES_EACH_PAGE = 8;

    private final Random chance = new Random(20261123);

    @TempDir
    Path folder;

    @Test
    void oneWrongByteInTheDatabaseInventsNothingAndLosesNextToNothing() throws Exception {
        Path profile = Wounds.profile(folder.resolve("profile"));

        everywhere(profile, Wounds::ledger, Set.copyOf(WholeLedger.ALL));
    }

    @Test
    void norInADatabaseWithALaterLedgerOfTheAccount() throws Exception {
        Path profile = Wounds.restarted(folder.resolve("profile"));
        Set<Decision> written = new HashSet<>(WholeLedger.ALL);
        written.remove(WholeLedger.ALLOWED);
        written.add(WholeLedger.REUSED);

        everywhere(profile, Wounds::ledger, written);
    }

    @Test
    void oneWrongByteInTheLogInventsNothingAndLosesNoDenial() throws Exception {
        Path profile = Wounds.profileOfKilledProgram(folder.resolve("profile"));
        Set<Decision> written = new HashSet<>(WholeLedger.ALL);
        written.addAll(Wounds.IN_THE_LOG);

        everywhere(profile, Wounds::log, written);
    }

    /** Names a file of a profile. */
    @FunctionalInterface
    private interface Target {
        Path in(Path profile);
    }

    private void everywhere(Path profile, Target target, Set<Decision> written) throws Exception {
        Path whole = folder.resolve("whole");
        Wounds.copy(profile, whole);
        StoredState before = Wounds.read(profile);
        int noticed = 0;
        int[] offsets = offsets(Files.size(target.in(whole)));
        for (int offset : offsets) {
            Path wounded = folder.resolve("wounded");
            Wounds.copy(whole, wounded);
            byte[] bytes = Files.readAllBytes(target.in(wounded));
            bytes[offset] ^= (byte) (1 + chance.nextInt(255));
            Files.write(target.in(wounded), bytes);
            noticed += noticed(wounded, offset, before, written) ? 1 : 0;
            delete(wounded);
        }
        assertThat(noticed).as("much of a file is not in use, but not all").isBetween(offsets.length / 20,
                offsets.length);
    }

    private int[] offsets(long size) {
        return IntStream.range(0, (int) (size / PAGE))
                .flatMap(page -> chance.ints(SAMPLES_EACH_PAGE, page * PAGE, (page + 1) * PAGE)).toArray();
    }

    private static boolean noticed(Path wounded, int offset, StoredState before, Set<Decision> written)
            throws IOException {
        StoredState after;
        try {
            after = Wounds.read(wounded);
        } catch (StoreException e) {
            assertThat(e.trouble()).as("byte %d: what cannot be mended permits nothing", offset)
                    .isEqualTo(StoreTrouble.NEWER_VERSION);
            assertThat(offset).isBetween(VERSION_AT, VERSION_AT + 3);
            return true;
        }
        if (!after.inDoubt()) {
            // When a question was put off decides nothing, and has no checksum.
            assertThat(after).as("byte %d", offset).usingRecursiveComparison().ignoringFields("deferrals")
                    .isEqualTo(before);
            return false;
        }
        assertThat(after.setAside()).isPresent();
        assertThat(Wounds.setAside(wounded)).hasSize(1);
        Set<Decision> possible = new HashSet<>(written);
        // Where the account's own was lost, what was made here is left under its id, until the account is heard.
        possible.addAll(Set.of(WholeLedger.OURS, WholeLedger.ALLOWED));
        assertThat(possible).as("byte %d", offset).containsAll(after.decisions());
        Set<Decision> lost = new HashSet<>(written);
        lost.removeAll(after.decisions());
        assertThat(lost).as("byte %d", offset).hasSizeLessThan(2);
        return true;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
