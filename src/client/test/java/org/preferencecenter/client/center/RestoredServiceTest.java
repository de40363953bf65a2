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
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.client.Unsent;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.standing.Standing;

/** What a person sees, and what the gate says, when the account service was put back to an earlier state. */
class RestoredServiceTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final World world = new World();

    @TempDir
    Path desk;

    @TempDir
    Path laptop;

    private Program program;

    /** Allows news, declines training; the restore loses the latter and a withdrawal that came from elsewhere. */
    @BeforeEach
    void decideAndLoseSomeOfIt() {
        program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS, STATISTICS);
        world.settles();
        program.declines(TRAINING);
        world.settles();
        world.account().hold(denied(1, STATISTICS, decision(STATISTICS)));
        world.passes(QUARTER);
        program.center.dismissNews();
        assertThat(world.account().decisions()).hasSize(4);
        world.account().restoreTo(2);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Decision decision(PreferenceId preference) {
        return world.account().decisions().stream().filter(each -> each.preference().equals(preference)).findFirst()
                .orElseThrow();
    }

    /** What there is to see after the service said that it has another ledger, and nothing more. */
    private void hearsNoMoreThanThat() {
        world.service.nextBut(1, request -> world.service.disconnect());
        program.center.syncNow();
        world.settles();
    }

    @Test
    void theNextExchangeBringsItBackAndNothingElseChanges() {
        world.passes(QUARTER);

        assertThat(world.account().decisions()).extracting(Decision::preference).containsExactly(NEWS, STATISTICS,
                TRAINING, STATISTICS);
        assertThat(program.sync()).isInstanceOf(SyncStatus.UpToDate.class);
        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
        assertThat(program.reason(TRAINING)).isEqualTo(Reason.REFUSED);
        assertThat(program.reason(STATISTICS)).isEqualTo(Reason.WITHDRAWN);
        assertThat(program.saved(TRAINING)).isEqualTo(SaveState.ACCOUNT);
        assertThat(program.state().news()).as("what the person knows is no news").isEmpty();
        assertThat(program.state().inDoubt()).isFalse();
    }

    @Test
    void untilTheAccountWasHeardWholeNoGrantCountsRefusalsStayAndNobodyIsAsked() {
        hearsNoMoreThanThat();

        assertThat(program.reason(NEWS)).isEqualTo(Reason.STALE);
        assertThat(program.standing(NEWS)).isEqualTo(Standing.GRANTED);
        assertThat(program.reason(TRAINING)).isEqualTo(Reason.REFUSED);
        assertThat(program.reason(STATISTICS)).isEqualTo(Reason.WITHDRAWN);
        assertThat(program.questions()).isEmpty();
        assertThat(program.state().inDoubt()).isTrue();
    }

    @Test
    void meanwhileNothingIsCalledSavedToTheAccount() {
        hearsNoMoreThanThat();

        assertThat(program.saved(NEWS)).isEqualTo(SaveState.HERE);
        assertThat(program.saved(STATISTICS)).as("decided elsewhere").isEqualTo(SaveState.HERE);
        assertThat(program.state().unsent()).extracting(Unsent::preference).containsExactlyInAnyOrder(NEWS,
                STATISTICS, TRAINING);
        assertThat(program.sync()).isInstanceOfSatisfying(SyncStatus.Waiting.class, waiting -> {
            assertThat(waiting.unsent()).isEqualTo(3);
            assertThat(waiting.trouble()).isEqualTo(Trouble.OFFLINE);
        });
    }

    @Test
    void aStartInTheMiddleGoesOnWithIt() {
        hearsNoMoreThanThat();
        program.close();
        world.service.connect();

        Program again = world.start(desk);
        world.settles();

        assertThat(again.reason(NEWS)).isEqualTo(Reason.GRANTED);
        assertThat(world.account().decisions()).hasSize(4);
    }

    @Test
    void aSignOutInTheMiddleKeepsWhatMayBeTheOnlyCopy() {
        hearsNoMoreThanThat();

        program.center.signOut();
        world.service.connect();
        program.signedIn(ACCOUNT);

        assertThat(world.account().decisions()).hasSize(4);
        assertThat(program.reason(STATISTICS)).isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void aSignOutThatWaitsUntilAllIsSentWaitsForThat() {
        hearsNoMoreThanThat();
        var attempt = program.center.signOutWhenSent();
        world.settles();
        assertThat(attempt.outcome()).isNotDone();

        world.service.connect();
        world.passes(QUARTER);

        assertThat(attempt.outcome()).isCompletedWithValue(true);
        assertThat(world.account().decisions()).hasSize(4);
    }

    @Test
    void aComputerThatNeverKnewHearsItFromTheOneThatDid() {
        Program there = world.start(laptop).signedIn(ACCOUNT);
        assertThat(there.reason(STATISTICS)).isEqualTo(Reason.GRANTED);

        world.passes(QUARTER.plusSeconds(2));
        world.passes(QUARTER.plusSeconds(2));

        assertThat(there.reason(STATISTICS)).isEqualTo(Reason.WITHDRAWN);
        assertThat(there.standing(TRAINING)).isEqualTo(Standing.REFUSED);
    }

    @Test
    void twoProgramsOnOneProfileBringItBackOnce() {
        Program other = world.start(desk);

        world.passes(QUARTER.plusSeconds(2));

        assertThat(world.account().decisions()).hasSize(4);
        assertThat(other.saved(TRAINING)).isEqualTo(SaveState.ACCOUNT);
        assertThat(other.state().inDoubt()).isFalse();
    }

    @Test
    void aDamagedFileWhoseCursorIsLostBringsItBackAsWell() throws Exception {
        program.close();
        loseTheHeader();

        Program again = world.start(desk);
        world.settles();

        assertThat(world.account().decisions()).extracting(Decision::preference).containsExactlyInAnyOrder(NEWS,
                STATISTICS, TRAINING, STATISTICS);
        assertThat(again.reason(STATISTICS)).isEqualTo(Reason.WITHDRAWN);
        assertThat(again.reason(NEWS)).isEqualTo(Reason.GRANTED);
    }

    private void loseTheHeader() throws IOException {
        String bytes = Files.readString(Damage.ledger(desk), StandardCharsets.ISO_8859_1);
        Files.writeString(Damage.ledger(desk), bytes.replace("SQLite format 3", "NOTHING HERE..."),
                StandardCharsets.ISO_8859_1);
    }
}
