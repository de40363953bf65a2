package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.STATISTICS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.denied;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.client.Session;
import org.preferencecenter.client.SetAside;
import org.preferencecenter.client.StoreTrouble;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.client.testing.Answers;
import org.preferencecenter.client.testing.LogOf;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.standing.Standing;
import org.preferencecenter.core.wire.ProblemType;

/** A ledger that is damaged permits nothing until the account was heard, and then everything is as it was. */
class DamagedLedgerTest {
    private static final Duration PULSE = Duration.ofMillis(500);
    private static final String GARBAGE = "This is no database, whatever it is. ".repeat(100);
    private final World world = new World();

    @TempDir
    Path desk;

    @AfterEach
    void close() {
        world.close();
    }

    /** Allows news, declines training, both in the account, and declines statistics without a network. */
    private void decideAndClose() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        program.declines(TRAINING);
        world.settles();
        world.service.disconnect();
        program.declines(STATISTICS);
        world.settles();
        program.close();
    }

    private void loseTheHeader() throws IOException {
        String bytes = Files.readString(Damage.ledger(desk), StandardCharsets.ISO_8859_1);
        Files.writeString(Damage.ledger(desk), bytes.replace("SQLite format 3", "NOTHING HERE..."),
                StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatCouldBeReadIsInForceButNoGrantIsUntilTheAccountWasHeard() throws Exception {
        decideAndClose();
        loseTheHeader();

        Program program = world.start(desk);
        world.settles();

        assertThat(program.reason(NEWS)).isEqualTo(Reason.STALE);
        assertThat(program.standing(NEWS)).as("the answer itself was not lost").isEqualTo(Standing.GRANTED);
        assertThat(program.reason(TRAINING)).isEqualTo(Reason.REFUSED);
        assertThat(program.reason(STATISTICS)).isEqualTo(Reason.REFUSED);
        assertThat(program.questions()).as("nobody is asked again what may be answered already").isEmpty();
        assertThat(program.state().setAside()).contains(new SetAside(world.time.instant()));
        assertThat(program.state().inDoubt()).isTrue();

        world.service.connect();
        program.center.syncNow();
        world.settles();

        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
        assertThat(program.saved(NEWS)).isEqualTo(SaveState.ACCOUNT);
        assertThat(program.saved(STATISTICS)).isEqualTo(SaveState.ACCOUNT);
        assertThat(program.sync()).isInstanceOf(SyncStatus.UpToDate.class);
        assertThat(world.account().decisions()).as("nothing is sent twice, nothing is lost").hasSize(3);
        assertThat(program.state().news()).as("what comes back is no news").isEmpty();
    }

    @Test
    void whatCouldNotBeReadComesBackFromTheAccount() throws Exception {
        decideAndClose();
        world.service.connect();
        Files.writeString(Damage.ledger(desk), GARBAGE);

        Program program = world.start(desk);
        assertThat(program.reason(NEWS)).isEqualTo(Reason.STALE);
        assertThat(program.reason(TRAINING)).as("that it was not answered is not known either").isEqualTo(Reason.STALE);
        world.settles();

        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
        assertThat(program.standing(TRAINING)).isEqualTo(Standing.REFUSED);
        assertThat(program.questions()).contains(STATISTICS).doesNotContain(NEWS, TRAINING);
    }

    @Test
    void aWithdrawalThatWasOnlyInTheLostPartCountsWhenTheAccountIsHeard() throws Exception {
        decideAndClose();
        byte[] before = Files.readAllBytes(Damage.ledger(desk));
        world.service.connect();
        Program program = world.start(desk);
        program.declines(NEWS);
        world.settles();
        program.close();
        Files.write(Damage.ledger(desk), before);
        world.service.disconnect();

        Program again = world.start(desk);
        world.settles();
        assertThat(again.standing(NEWS)).isEqualTo(Standing.GRANTED);
        assertThat(again.reason(NEWS)).isEqualTo(Reason.STALE);

        world.service.connect();
        again.center.syncNow();
        world.settles();
        assertThat(again.reason(NEWS)).isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void theDoubtLastsUntilTheLastPageOfTheAccount() throws Exception {
        decideAndClose();
        world.account().hold(denied(900, NEWS, world.account().decisions().getFirst()));
        Files.writeString(Damage.ledger(desk), GARBAGE);
        world.service.connect();
        world.service.pageSize(1);
        Reason[] meanwhile = {Reason.GRANTED};
        Program program = world.start(desk);
        world.service.nextBut(3, request -> meanwhile[0] = program.reason(NEWS));

        world.settles();

        assertThat(meanwhile[0]).isEqualTo(Reason.STALE);
        assertThat(program.reason(NEWS)).isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void thePersonIsToldUntilTheyTookNoteAlsoAfterARestart() throws Exception {
        decideAndClose();
        world.service.connect();
        Files.writeString(Damage.ledger(desk), GARBAGE);
        Program program = world.start(desk);
        world.settles();
        assertThat(program.state().setAside()).isPresent();
        assertThat(program.state().inDoubt()).isFalse();
        program.close();

        Program again = world.start(desk);
        assertThat(again.state().setAside()).isPresent();
        again.center.dismissNews();

        assertThat(again.state().setAside()).isEmpty();
        again.close();
        assertThat(world.start(desk).state().setAside()).isEmpty();
    }

    @Test
    void damageThatIsFoundWhileTheProgramRunsIsMendedAtOnce() throws Exception {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        world.settles();

        Damage.run(desk, "INSERT INTO decision (id, body, made_here, checksum) VALUES ('x', '{}', 1, '')");
        world.time.passes(PULSE);
        assertThat(program.reason(NEWS)).isEqualTo(Reason.STORE_UNAVAILABLE);
        assertThat(program.sync()).isEqualTo(new SyncStatus.StoreUnavailable(StoreTrouble.DAMAGED));
        assertThat(program.questions()).isEmpty();
        assertThat(program.state().session()).as("the person is still who they are")
                .isInstanceOf(Session.SignedIn.class);
        assertThat(program.decide(true, TRAINING)).isCompletedExceptionally();

        world.time.passes(PULSE);
        assertThat(program.reason(NEWS)).isEqualTo(Reason.STALE);
        world.settles();
        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
        assertThat(program.state().setAside()).isPresent();
    }

    @Test
    void aDecisionThatFindsTheDamageFailsVisiblyAndCanBeMadeAgain() throws Exception {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        world.settles();
        Damage.run(desk, "INSERT INTO decision (id, body, made_here, checksum) VALUES ('x', '{}', 1, '')");

        assertThat(program.decide(false, NEWS)).isCompletedExceptionally();
        world.passes(PULSE);

        assertThat(program.reason(NEWS)).as("the denial holds").isEqualTo(Reason.WITHDRAWN);
        program.declines(NEWS);
        assertThat(program.standing(NEWS)).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void damageThatAnExchangeFindsIsMendedAtOnce() throws Exception {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        world.settles();
        world.service.nextBut(0, request -> {
            try {
                Damage.run(desk,
                        "INSERT INTO decision (id, body, made_here, checksum) VALUES ('x', '{}', 1, '')");
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });

        program.center.syncNow();
        world.settles();
        world.passes(PULSE);

        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
        assertThat(program.state().setAside()).isPresent();
        assertThat(program.state().inDoubt()).isFalse();
    }

    @Test
    void anotherProgramGoesOnWithTheNewFileAndLosesNothing() throws Exception {
        Program here = world.start(desk).signedIn(ACCOUNT);
        here.allows(NEWS);
        world.settles();
        Program there = world.start(desk);
        Damage.run(desk, "INSERT INTO decision (id, body, made_here, checksum) VALUES ('x', '{}', 1, '')");
        world.passes(PULSE.multipliedBy(4));
        assertThat(here.reason(NEWS)).isEqualTo(Reason.GRANTED);
        assertThat(there.reason(NEWS)).isEqualTo(Reason.GRANTED);

        there.declines(NEWS);
        world.passes(PULSE);

        assertThat(here.reason(NEWS)).isEqualTo(Reason.WITHDRAWN);
        try (var accounts = Files.walk(desk)) {
            assertThat(accounts.filter(file -> file.getFileName().toString().startsWith("damaged-"))).hasSize(1);
        }
    }

    @Test
    void anAccountThatDoesNotAnswerLeavesTheDoubt() throws Exception {
        decideAndClose();
        loseTheHeader();
        world.service.connect();
        world.service.next(request -> Answers.problem(request, ProblemType.INTERNAL));

        Program program = world.start(desk);
        world.settles();

        assertThat(program.reason(NEWS)).isEqualTo(Reason.STALE);
    }

    @Test
    void signingOutOfADamagedFileKeepsTheFileAndWhatIsUnsent() throws Exception {
        decideAndClose();
        loseTheHeader();
        Program program = world.start(desk);

        assertThat(program.center.signOut()).isCompleted();

        assertThat(program.state().setAside()).isEqualTo(Optional.empty());
        world.service.connect();
        program.signedIn(ACCOUNT);
        assertThat(program.standing(STATISTICS)).isEqualTo(Standing.REFUSED);
        assertThat(world.account().decisions()).hasSize(3);
    }

    @Test
    void theLogSaysItOnceAndWithoutThePerson() throws Exception {
        decideAndClose();
        Files.writeString(Damage.ledger(desk), GARBAGE);
        try (LogOf log = new LogOf("org.preferencecenter.client.store.AccountFolder")) {
            world.start(desk);

            assertThat(log.lines()).containsExactly(
                    "WARNING The file of an account is damaged; it is set aside, and what can be read is kept");
        }
    }
}
