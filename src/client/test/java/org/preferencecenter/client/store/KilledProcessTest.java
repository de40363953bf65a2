package org.preferencecenter.client.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.testing.JavaProgram;

/** What was said to be saved is saved, whatever happens to the program next. */
class KilledProcessTest {
    private static final int ROUNDS = 20;

    @TempDir
    Path folder;

    private Process process;

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void noDecisionThatWasAcknowledgedIsLostWhenTheProcessIsKilled() throws Exception {
        int next = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int last = appendAndBeKilled(next, 1 + round % 3);
            next = held(last);
        }
    }

    /** Starts the program, kills it after so many decisions, and returns the last one it acknowledged. */
    private int appendAndBeKilled(int first, int decisions) throws Exception {
        process = JavaProgram.of(AppendingProcess.class, folder, folder.toString(), "" + first)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = process.inputReader()) {
            int last = first - 1;
            for (int i = 0; i < decisions; i++) {
                last = Integer.parseInt(out.readLine());
            }
            process.toHandle().destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            return lastOf(out, last);
        }
    }

    private static int lastOf(BufferedReader out, int known) throws IOException {
        int last = known;
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            last = Integer.parseInt(line);
        }
        return last;
    }

    /** Checks that everything up to this number is there, and returns the number of the next decision. */
    private int held(int last) throws Exception {
        try (AccountStore store = AccountStore.open(Disk.ofThisComputer(), Stores.file(folder), "someone")) {
            List<?> decisions = store.read().decisions();
            assertThat(decisions).hasSizeGreaterThan(last).element(last).isEqualTo(AppendingProcess.decision(last));
            assertThat(store.read().unsent()).isEqualTo(decisions);
            return decisions.size();
        }
    }
}
