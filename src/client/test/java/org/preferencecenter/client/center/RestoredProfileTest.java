package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.STATISTICS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.denied;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.standing.Standing;

/** A profile that is not the one that was left on this computer revives no grant before the account was heard. */
class RestoredProfileTest {
    private static final Duration QUARTER_HOUR = Duration.ofMinutes(15);
    private static final Duration TWO_PULSES = Duration.ofSeconds(1);
    private final World world = new World();

    @TempDir
    Path folder;

    private Path desk;
    private Path backup;

    @BeforeEach
    void places() {
        desk = folder.resolve("desk");
        backup = folder.resolve("backup");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        delete(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static void delete(Path place) throws IOException {
        if (Files.exists(place)) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Allows news, makes a backup of the whole profile, and takes it back; training was declined before. */
    private void withdrawAfterTheBackup() throws IOException {
        Program before = world.start(desk).signedIn(ACCOUNT);
        before.allows(NEWS, STATISTICS);
        before.declines(TRAINING);
        world.settles();
        before.close();
        copy(desk, backup);
        Program after = world.start(desk);
        after.declines(NEWS);
        world.settles();
        after.close();
    }

    @Test
    void aWithdrawnGrantDoesNotComeBackWithABackup() throws Exception {
        withdrawAfterTheBackup();
        copy(backup, desk);
        world.service.disconnect();

        Program restored = world.start(desk);
        assertThat(restored.reason(NEWS)).as("before the keychain has answered").isEqualTo(Reason.STALE);
        world.settles();

        assertThat(restored.reason(NEWS)).isEqualTo(Reason.STALE);
        assertThat(restored.reason(STATISTICS)).isEqualTo(Reason.STALE);
        assertThat(restored.reason(TRAINING)).as("a refusal stays").isEqualTo(Reason.REFUSED);
        assertThat(restored.questions()).as("what may be answered already").isEmpty();

        world.service.connect();
        world.passes(QUARTER_HOUR);

        assertThat(restored.reason(NEWS)).isEqualTo(Reason.WITHDRAWN);
        assertThat(restored.reason(STATISTICS)).isEqualTo(Reason.GRANTED);
        assertThat(restored.reason(TRAINING)).isEqualTo(Reason.REFUSED);
    }

    @Test
    void theDoubtOutlastsTheProgramAndWhateverIsWrittenMeanwhile() throws Exception {
        withdrawAfterTheBackup();
        copy(backup, desk);
        world.service.disconnect();
        for (int i = 0; i < 3; i++) {
            Program restored = world.start(desk);
            world.settles();
            restored.allows(TRAINING);
            world.settles();
            restored.close();
        }

        Program again = world.start(desk);
        world.settles();

        assertThat(again.reason(NEWS)).isEqualTo(Reason.STALE);
        assertThat(again.reason(TRAINING)).as("nobody knows what the account says of it").isEqualTo(Reason.STALE);
    }

    @Test
    void aProgramThatIsKilledBeforeTheKeychainAnswersProvesNothing() throws Exception {
        withdrawAfterTheBackup();
        copy(backup, desk);
        world.service.disconnect();
        for (int i = 0; i < 10; i++) {
            Program restored = world.start(desk);
            restored.declines(TRAINING);
            restored.close();
            world.background.forget();
        }

        Program again = world.start(desk);
        world.settles();

        assertThat(again.reason(NEWS)).isEqualTo(Reason.STALE);
    }

    @Test
    void aBackupIsRecognizedAsOftenAsItIsRestored() throws Exception {
        withdrawAfterTheBackup();
        copy(backup, desk);
        Program restored = world.start(desk);
        world.settles();
        assertThat(restored.reason(NEWS)).isEqualTo(Reason.WITHDRAWN);
        restored.close();
        copy(backup, desk);
        world.service.disconnect();

        Program again = world.start(desk);
        world.settles();

        assertThat(again.reason(NEWS)).isEqualTo(Reason.STALE);
    }

    @Test
    void aProfileThatWasCopiedToAnotherComputerPermitsNothingBeforeTheAccountWasHeard() throws Exception {
        withdrawAfterTheBackup();
        Path laptop = folder.resolve("laptop");
        copy(desk, laptop);
        world.service.disconnect();

        Program copied = world.start(laptop);
        world.settles();

        assertThat(copied.reason(STATISTICS)).isEqualTo(Reason.STALE);
        assertThat(copied.reason(NEWS)).isEqualTo(Reason.WITHDRAWN);

        world.service.connect();
        world.passes(QUARTER_HOUR);

        assertThat(copied.reason(STATISTICS)).isEqualTo(Reason.GRANTED);
    }

    @Test
    void whereNoKeychainLastsNothingProvesWhatWasLeftHere() throws Exception {
        world.keychain(desk).lasting = false;
        withdrawAfterTheBackup();
        world.service.disconnect();

        Program again = world.start(desk);
        world.settles();
        assertThat(again.reason(STATISTICS)).isEqualTo(Reason.STALE);

        world.service.connect();
        world.passes(QUARTER_HOUR);
        assertThat(again.reason(STATISTICS)).isEqualTo(Reason.GRANTED);
    }

    @Test
    void aKeychainThatFailsProvesNothingAndStopsNobody() throws Exception {
        withdrawAfterTheBackup();
        world.keychain(desk).silent = true;
        world.service.disconnect();

        Program again = world.start(desk);
        world.settles();

        assertThat(again.reason(STATISTICS)).isEqualTo(Reason.STALE);
        again.declines(STATISTICS);
        assertThat(again.saved(STATISTICS)).isEqualTo(SaveState.HERE);
    }

    @Test
    void anOrdinaryRestartNeedsNoNetwork() throws Exception {
        withdrawAfterTheBackup();
        world.service.disconnect();

        for (int i = 0; i < 3; i++) {
            Program again = world.start(desk);
            world.settles();
            assertThat(again.reason(STATISTICS)).isEqualTo(Reason.GRANTED);
            again.close();
        }
    }

    @Test
    void whatWasWrittenButNotYetNotedInTheKeychainRaisesNoDoubt() throws Exception {
        withdrawAfterTheBackup();
        world.service.disconnect();
        Program killed = world.start(desk);
        world.settles();
        killed.allows(TRAINING);
        killed.close();
        world.background.forget();

        Program again = world.start(desk);
        world.settles();

        assertThat(again.reason(TRAINING)).isEqualTo(Reason.GRANTED);
    }

    @Test
    void twoProgramsThatWriteByTurnsRaiseNoDoubt() throws Exception {
        Program one = world.start(desk).signedIn(ACCOUNT);
        Program other = world.start(desk);
        world.settles();
        world.service.disconnect();
        one.allows(NEWS);
        other.allows(TRAINING);
        one.allows(STATISTICS);
        world.settles();
        one.close();
        other.close();

        Program again = world.start(desk);
        world.settles();

        assertThat(again.reason(NEWS)).isEqualTo(Reason.GRANTED);
        assertThat(again.reason(TRAINING)).isEqualTo(Reason.GRANTED);
    }

    @Test
    void aProgramThatIsKilledWhileItLearnsLeavesNothingThatVouchesForABackup() throws Exception {
        withdrawAfterTheBackup();
        copy(desk, backup);
        world.account().hold(denied(500, STATISTICS));
        Program killed = world.start(desk);
        world.keychain(desk).broken = true;
        world.settles();
        assertThat(killed.standing(STATISTICS)).as("it was learned of").isEqualTo(Standing.CONTESTED);
        killed.close();
        world.background.forget();
        world.keychain(desk).broken = false;
        copy(backup, desk);
        world.service.disconnect();

        Program restored = world.start(desk);
        world.settles();

        assertThat(restored.reason(STATISTICS)).isEqualTo(Reason.STALE);
    }

    @Test
    void aDoubtThatCannotBeWrittenIsTriedAgain() throws Exception {
        withdrawAfterTheBackup();
        copy(backup, desk);
        Program restored = world.start(desk);
        Damage.refuseToHear(desk);
        world.settles();
        assertThat(restored.reason(NEWS)).isEqualTo(Reason.STALE);
        Damage.makeRoom(desk);

        world.passes(QUARTER_HOUR);

        assertThat(restored.reason(NEWS)).isEqualTo(Reason.WITHDRAWN);
        assertThat(restored.reason(STATISTICS)).isEqualTo(Reason.GRANTED);
    }

    @Test
    void aLockThatCameAfterTheBackupIsKnownBeforeAGrantCountsAgain() throws Exception {
        withdrawAfterTheBackup();
        world.account().lock(new Lock(STATISTICS, "Field work is confidential"));
        copy(backup, desk);
        Program restored = world.start(desk);
        List<Reason> seen = new ArrayList<>();
        for (int request = 0; request < 3; request++) {
            world.service.nextBut(0, _ -> {
                world.time.passes(TWO_PULSES);
                seen.add(restored.reason(STATISTICS));
            });
        }

        world.settles();

        assertThat(seen).hasSize(3).doesNotContain(Reason.GRANTED).endsWith(Reason.ORGANIZATION_POLICY);
        assertThat(restored.reason(STATISTICS)).isEqualTo(Reason.ORGANIZATION_POLICY);
    }

    @Test
    void aSignOutLeavesNothingInTheKeychain() throws Exception {
        withdrawAfterTheBackup();
        Program again = world.start(desk);
        world.settles();
        assertThat(world.keychain(desk).kept).isNotEmpty();

        assertThat(again.center.signOut()).isCompleted();
        world.settles();

        assertThat(world.keychain(desk).kept).isEmpty();
    }
}
