package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.TRAINING;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.Diagnostics;
import org.preferencecenter.client.Diagnostics.Holdings;
import org.preferencecenter.client.PastTrouble;
import org.preferencecenter.client.SignInTrouble;
import org.preferencecenter.client.StoreTrouble;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.client.Trouble;

class DiagnosticsTest {
    private final World world = new World();

    @TempDir
    Path desk;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void itCountsWhatIsKeptOfTheAccount() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        world.settles();
        program.declines(TRAINING, NEWS);
        assertThat(program.center.defer(program.questions())).isCompleted();

        assertThat(of(program).holdings())
                .contains(new Holdings(3, 1, 2, 0, program.state().preferences().size() - 2, 1));
    }

    @Test
    void itSaysWhichProgramAndRuntimeItIs() {
        Diagnostics diagnostics = of(world.start(desk));

        assertThat(diagnostics.at()).isEqualTo(MORNING);
        assertThat(diagnostics.application()).isEqualTo("Example 1.0");
        assertThat(diagnostics.java()).contains(System.getProperty("java.version"));
        assertThat(diagnostics.system()).contains(System.getProperty("os.name"));
        assertThat(diagnostics.schema()).isPositive();
    }

    @Test
    void whereNobodyIsSignedInThereIsNothingToCount() {
        assertThat(of(world.start(desk)).holdings()).isEqualTo(Optional.empty());
    }

    @Test
    void aTroubleThatLastsIsNotedOnceAndAgainWhenItComesBack() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        world.service.disconnect();
        program.allows(NEWS);
        world.settles();
        world.passes(Duration.ofMinutes(10));
        assertThat(of(program).troubles()).containsExactly(new PastTrouble.OfAccount(MORNING, Trouble.OFFLINE));

        world.service.connect();
        world.passes(Duration.ofMinutes(20));
        assertThat(program.sync()).isInstanceOf(SyncStatus.UpToDate.class);
        world.service.disconnect();
        program.declines(NEWS);
        world.settles();

        assertThat(of(program).troubles()).containsExactly(
                new PastTrouble.OfAccount(MORNING.plus(Duration.ofMinutes(30)), Trouble.OFFLINE),
                new PastTrouble.OfAccount(MORNING, Trouble.OFFLINE));
    }

    @Test
    void onlyTheLatestTroublesAreKept() {
        TroubleLog log = new TroubleLog(world.time);
        for (int number = 1; number <= 25; number++) {
            log.signIn(SignInTrouble.TIMED_OUT);
        }
        log.status(new SyncStatus.StoreUnavailable(StoreTrouble.DISK_FULL));

        assertThat(log.latest()).hasSize(20).startsWith(new PastTrouble.OfFiles(MORNING, StoreTrouble.DISK_FULL),
                new PastTrouble.OfSignIn(MORNING, SignInTrouble.TIMED_OUT));
    }

    @Test
    void aCenterThatIsClosedTellsNothing() {
        Program program = world.start(desk);
        program.close();

        assertThat(program.center.diagnostics()).isCompletedExceptionally();
    }

    private static Diagnostics of(Program program) {
        return program.center.diagnostics().toCompletableFuture().join();
    }
}
