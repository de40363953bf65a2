package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.OTHER_ACCOUNT;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.denied;
import static org.preferencecenter.client.testing.Examples.granted;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.client.SignInTrouble;
import org.preferencecenter.client.StoreTrouble;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.client.testing.LogOf;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.standing.Standing;

/** Files that cannot be read or written permit nothing, and lose nothing when they can be again. */
class StoreUnavailableTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration PULSE = Duration.ofMillis(500);
    private final World world = new World();

    @TempDir
    Path desk;

    @AfterEach
    void close() {
        world.close();
    }

    private Program grantedAndClosed() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        world.settles();
        program.close();
        return program;
    }

    @Test
    void aFolderThatIsAFilePermitsNothingAndAdmitsNobody() throws Exception {
        Path file = Files.writeString(desk.resolve("profile"), "");
        Program program = world.start(file);

        assertThat(program.sync()).isEqualTo(new SyncStatus.StoreUnavailable(StoreTrouble.UNUSABLE));
        assertThat(program.reason(NEWS)).isEqualTo(Reason.STORE_UNAVAILABLE);
        assertThat(program.signIn(ACCOUNT)).isEqualTo(new SignInOutcome.Failed(SignInTrouble.STORE_UNAVAILABLE));
        assertThat(program.center.signOut()).isCompletedExceptionally();
        assertThat(file).as("nothing is lost").isEmptyFile();
        world.passes(MINUTE);
        assertThat(world.service.requests()).isEmpty();
    }

    @Test
    void aFolderThatCanBeUsedAgainIsUsedAgainWithoutARestart() throws Exception {
        Path profile = Files.writeString(desk.resolve("profile"), "");
        Program program = world.start(profile);
        Files.delete(profile);

        assertThat(program.signIn(ACCOUNT)).isEqualTo(new SignInOutcome.Done());

        assertThat(program.reason(NEWS)).isEqualTo(Reason.NOT_ASKED);
    }

    @Test
    void whatWasDeniedWhileNothingCouldBeWrittenStaysDeniedWhenItCan() throws Exception {
        grantedAndClosed();
        Damage.run(desk, "PRAGMA user_version = 99");
        Program program = world.start(desk);
        assertThat(program.reason(NEWS)).isEqualTo(Reason.STORE_UNAVAILABLE);
        program.close();
        Damage.run(desk, "PRAGMA user_version = 2");
        Program again = world.start(desk);
        Damage.refuseDecisions(desk);
        Damage.run(desk, "PRAGMA user_version = 99");

        assertThat(again.decide(false, NEWS)).isCompletedExceptionally();

        Damage.run(desk, "PRAGMA user_version = 2");
        world.passes(MINUTE);
        assertThat(again.reason(NEWS)).isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void anotherPersonMaySignInWhoseFilesAreNotDamaged() throws Exception {
        Program program = world.start(desk).signedIn(ACCOUNT);
        Damage.run(desk, "INSERT INTO decision (id, body, made_here, checksum) VALUES ('x', '{}', 1, '')");
        world.time.passes(PULSE);
        assertThat(program.reason(NEWS)).isEqualTo(Reason.STORE_UNAVAILABLE);
        world.service.account(OTHER_ACCOUNT).hold(granted(1, NEWS));

        program.signedIn(OTHER_ACCOUNT);

        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
        assertThat(program.state().setAside()).as("it is not theirs").isEmpty();
        assertThat(program.authenticator.forgotten).containsExactly(ACCOUNT);
        assertThat(Damage.ledger(desk).getParent()).as("nothing is lost")
                .isDirectoryRecursivelyContaining("glob:**damaged-*/ledger.db");
    }

    @Test
    void aTroubleWithTheFilesIsLoggedOnceAndWithoutThePerson() throws Exception {
        grantedAndClosed();
        Damage.run(desk, "PRAGMA user_version = 99");
        try (LogOf log = new LogOf(FileCare.class)) {
            world.start(desk);
            world.passes(MINUTE.multipliedBy(5));

            assertThat(log.lines()).containsExactly("SEVERE The profile cannot be used");
        }
    }

    @Test
    void whatWasHeardAndCannotBeWrittenPermitsNothing() throws Exception {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        world.settles();
        world.account().hold(denied(1, NEWS, world.account().decisions().getFirst()));
        Damage.refuseToHear(desk);

        program.center.syncNow();
        world.settles();
        assertThat(program.reason(NEWS)).isEqualTo(Reason.STORE_UNAVAILABLE);
        assertThat(program.sync()).isEqualTo(new SyncStatus.StoreUnavailable(StoreTrouble.UNUSABLE));
        world.service.disconnect();
        world.passes(MINUTE);
        assertThat(program.reason(NEWS)).as("that nobody can be heard does not mend it")
                .isEqualTo(Reason.STORE_UNAVAILABLE);

        Damage.makeRoom(desk);
        world.service.connect();
        world.passes(MINUTE);
        assertThat(program.reason(NEWS)).isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void aDamagedNoteDoesNotKeepThePersonFromSigningInAgain() throws Exception {
        Program first = world.start(desk).signedIn(ACCOUNT);
        world.service.disconnect();
        first.declines(TRAINING);
        first.close();
        Files.writeString(desk.resolve("session.json"), "{");
        world.service.connect();

        Program program = world.start(desk);
        assertThat(program.sync()).isEqualTo(new SyncStatus.StoreUnavailable(StoreTrouble.SIGN_IN_UNREADABLE));
        assertThat(program.reason(TRAINING)).isEqualTo(Reason.STORE_UNAVAILABLE);
        program.signedIn(ACCOUNT);

        assertThat(program.standing(TRAINING)).as("nothing is lost").isEqualTo(Standing.REFUSED);
        assertThat(world.account().decisions()).hasSize(1);
    }

    @Test
    void aPersonCanSignOutOfFilesThatCannotBeRead() throws Exception {
        grantedAndClosed();
        Damage.run(desk, "PRAGMA user_version = 99");
        Program program = world.start(desk);

        assertThat(program.center.signOut()).as("not all could be removed").isCompletedExceptionally();

        assertThat(program.reason(NEWS)).isEqualTo(Reason.NOT_SIGNED_IN);
        assertThat(desk.resolve("session.json")).doesNotExist();
    }
}
