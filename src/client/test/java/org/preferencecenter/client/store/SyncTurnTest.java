package org.preferencecenter.client.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.testing.JavaProgram;

class SyncTurnTest {
    @TempDir
    Path folder;

    private Optional<SyncTurn> take() {
        return SyncTurn.take(Disk.ofThisComputer(), folder);
    }

    @Test
    void itIsTakenByOneAtATime() {
        SyncTurn first = take().orElseThrow();

        assertThat(take()).isEmpty();
        first.close();
        try (SyncTurn next = take().orElseThrow()) {
            assertThat(next).isNotSameAs(first);
        }
    }

    @Test
    void anotherProgramHasItUntilItIsKilled() throws Exception {
        Process other = JavaProgram.likeThis().start(TurnTakingProcess.class, folder, folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = other.inputReader()) {
            assertThat(out.readLine()).isEqualTo("taken");
            assertThat(take()).isEmpty();
        } finally {
            other.destroyForcibly().waitFor();
        }

        assertThat(take()).hasValueSatisfying(SyncTurn::close);
    }

    @Test
    void aDiskWithoutLocksKeepsNobodyFromTheAccount() throws Exception {
        Path noFolder = Files.writeString(folder.resolve("file"), "");

        assertThat(SyncTurn.take(Disk.ofThisComputer(), noFolder)).hasValueSatisfying(SyncTurn::close);
    }
}
