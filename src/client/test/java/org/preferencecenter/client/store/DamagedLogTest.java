package org.preferencecenter.client.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.core.ledger.Decision;

/** The log holds the last of what was decided until it is moved into the file; without it the file is whole, and too old. */
class DamagedLogTest {
    @TempDir
    Path folder;

    private Path profile;

    @BeforeEach
    void make() throws Exception {
        profile = Wounds.profileOfKilledProgram(folder.resolve("profile"));
    }

    private static Decision[] everything() {
        return Stream.concat(WholeLedger.ALL.stream(), Wounds.IN_THE_LOG.stream()).toArray(Decision[]::new);
    }

    @Test
    void aLogThatIsWholeIsReadWithTheFile() throws Exception {
        assertThat(Wounds.read(profile).decisions()).containsExactlyInAnyOrder(everything());
        assertThat(Wounds.read(profile).inDoubt()).isFalse();
    }

    @Test
    void aLogThatIsGoneIsMissed() throws Exception {
        Files.delete(Wounds.log(profile));

        StoredState state = Wounds.read(profile);

        assertThat(state.inDoubt()).isTrue();
        assertThat(state.decisions()).containsExactlyInAnyOrderElementsOf(WholeLedger.ALL);
    }

    @Test
    void aLogThatIsGoneWithEverythingThatWasEverWrittenIsMissed() throws Exception {
        Path young = folder.resolve("young");
        Path running = folder.resolve("running");
        try (AccountStore store = Stores.profile(running).signIn(Wounds.WHO)) {
            WholeLedger.writeTo(store);
            Wounds.copy(running, young);
        }
        Files.delete(Wounds.log(young));

        assertThat(Wounds.read(young).inDoubt()).isTrue();
    }

    @Test
    void aLogThatIsCutOffInTheMiddleIsMissedAndItsDenialsAreKept() throws Exception {
        byte[] log = Files.readAllBytes(Wounds.log(profile));
        Files.write(Wounds.log(profile), Arrays.copyOf(log, log.length - 1));

        StoredState state = Wounds.read(profile);

        assertThat(state.inDoubt()).isTrue();
        assertThat(state.decisions()).contains(everything());
    }

    @Test
    void aLogWithAWrongHeaderIsMissedAndItsDenialsAreKept() throws Exception {
        byte[] log = Files.readAllBytes(Wounds.log(profile));
        log[16]++;
        Files.write(Wounds.log(profile), log);

        StoredState state = Wounds.read(profile);

        assertThat(state.inDoubt()).isTrue();
        assertThat(state.decisions()).contains(everything());
        assertThat(Files.readAllBytes(Wounds.setAside(profile).getFirst().resolve("ledger.db-wal")))
                .as("and not tidied up by SQLite").isEqualTo(log);
    }

    @Test
    void aLogIsReadIntoAFileThatIsEmptyOrHasNoHeader() throws Exception {
        Path other = folder.resolve("other");
        Wounds.copy(profile, other);
        Files.write(Wounds.ledger(profile), new byte[0]);
        byte[] bytes = Files.readAllBytes(Wounds.ledger(other));
        bytes[0] = 'X';
        Files.write(Wounds.ledger(other), bytes);

        assertThat(Wounds.read(profile).decisions()).containsAll(Wounds.IN_THE_LOG);
        assertThat(Wounds.read(other).decisions()).containsExactlyInAnyOrder(everything());
    }

    @Test
    void whatWasCommittedIntoTheLogIsReadAlsoWhereItGrants() throws Exception {
        Path young = folder.resolve("young");
        Path running = folder.resolve("running");
        try (AccountStore store = Stores.profile(running).signIn(Wounds.WHO)) {
            WholeLedger.writeTo(store);
            Wounds.copy(running, young);
        }
        Files.write(Wounds.ledger(young), "No database".getBytes(StandardCharsets.UTF_8));

        assertThat(Wounds.read(young).decisions()).containsExactlyInAnyOrderElementsOf(WholeLedger.ALL);
    }
}
