package org.preferencecenter.client.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.service.receipt.SigningKeys;

/** The real service is put back to a backup from before a withdrawal, and two desktops go on with it. */
class RestoredServiceTest {
    private static final int HERE = 0;
    private static final int THERE = 2;
    private static final int QUARTER_HOUR = 900;
    private static final int NEWS = 0;
    private static final int INSIGHTS = 1;
    private static final int TRAINING = 2;
    private static final PreferenceId NEWS_ID = new Vendor().preference(NEWS);

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void aWithdrawalThatTheBackupDoesNotHold() throws Exception {
        world = new World(folder, SigningKeys.open(folder.resolve("keys.json"), Instant.EPOCH), 1, Sabotage.NONE);
        takes(new Step.Start(HERE), new Step.Run(0), new Step.SignIn(HERE, 0));
        takes(new Step.Decide(HERE, NEWS, true));
        takes(new Step.BackUpService());
        takes(new Step.Decide(HERE, NEWS, false), new Step.Decide(HERE, TRAINING, false));
        assertThat(answers()).hasSize(3);
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** Takes some steps, and lets everything happen that follows from them. */
    private void takes(Step... steps) {
        for (Step step : steps) {
            world.take(step);
            world.runAll();
        }
        while (!world.network.calls.isEmpty()) {
            world.take(new Step.Carry(0));
            world.runAll();
        }
    }

    private List<String> answers() {
        return world.chronicle.account(Person.number(0)).stream().map(Entry::decision)
                .map(decision -> decision.preference() + " " + decision.answer()).toList();
    }

    private Reason reason(int program) {
        return Objects.requireNonNull(world.programs[program]).center.gate().check(NEWS_ID).reason();
    }

    @Test
    void aWithdrawalThatARestoreLostReachesTheAccountAgainAndNoDesktopTakesWhatIsInItsPlaceForKnown() {
        takes(new Step.RestoreService());
        assertThat(answers()).containsExactly("corporate-news GRANTED");
        takes(new Step.Start(THERE), new Step.Run(0), new Step.SignIn(THERE, 0));
        assertThat(reason(THERE)).as("what nobody could know there").isEqualTo(Reason.GRANTED);
        takes(new Step.Decide(THERE, INSIGHTS, false), new Step.Decide(THERE, TRAINING, true));
        assertThat(answers()).as("others have come to the places of what was lost").hasSize(3);

        takes(new Step.Pass(QUARTER_HOUR));
        takes(new Step.Pass(QUARTER_HOUR));

        assertThat(answers()).containsExactly("corporate-news GRANTED", "industry-insights DENIED",
                "training GRANTED", "corporate-news DENIED", "training DENIED");
        assertThat(reason(HERE)).isEqualTo(Reason.WITHDRAWN);
        assertThat(reason(THERE)).isEqualTo(Reason.WITHDRAWN);
        assertThat(known(HERE)).isEqualTo(known(THERE)).hasSize(5);
    }

    private List<Decision> known(int program) {
        return world.computers.get(program / 2).watch(Person.number(0)).now().ledger().decisions();
    }

    @Test
    void whatOneDesktopKeepsIsEnoughForAllOthers() {
        takes(new Step.Start(THERE), new Step.Run(0), new Step.SignIn(THERE, 0));
        takes(new Step.SignOut(HERE));
        takes(new Step.RestoreService());

        takes(new Step.Pass(QUARTER_HOUR));

        assertThat(answers()).as("the other desktop sends what was decided here").hasSize(3);
    }
}
