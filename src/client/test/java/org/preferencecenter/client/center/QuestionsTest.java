package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.CATALOG;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.STATISTICS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.denied;
import static org.preferencecenter.client.testing.Examples.granted;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.testing.Catalogs;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.standing.Standing;

class QuestionsTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration PULSE = Duration.ofMillis(500);
    private static final Instant ASKED_AGAIN = MORNING.atOffset(ZoneOffset.UTC).plus(CATALOG.reaskAfter()).toInstant();
    private final World world = new World();

    @TempDir
    Path desk;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whoeverWasNeverAskedIsAskedEverything() {
        Program program = world.start(desk);
        assertThat(program.questions()).as("nobody is there to ask").isEmpty();

        program.signedIn(ACCOUNT);

        assertThat(program.questions()).isEqualTo(CATALOG.preferences().stream().map(Preference::id).toList());
    }

    @Test
    void aNewComputerTakesOverWhatTheAccountHoldsAndAsksOnlyWhatIsOpen() {
        world.account().hold(granted(1, NEWS), denied(2, TRAINING));

        Program program = world.start(desk).signedIn(ACCOUNT);

        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
        assertThat(program.reason(TRAINING)).isEqualTo(Reason.REFUSED);
        assertThat(program.questions()).hasSize(CATALOG.preferences().size() - 2).doesNotContain(NEWS, TRAINING);
    }

    @Test
    void aQuestionThatIsPutOffAnswersNothingAndRestsUntilItsTime() {
        Program program = world.start(desk).signedIn(ACCOUNT);

        assertThat(program.center.defer(program.questions())).isCompleted();

        assertThat(program.questions()).isEmpty();
        assertThat(program.reason(NEWS)).isEqualTo(Reason.NOT_ASKED);
        program.close();
        Program again = world.start(desk);
        assertThat(again.questions()).isEmpty();
        world.time.set(ASKED_AGAIN.minusSeconds(90));
        world.passes(PULSE);
        assertThat(again.questions()).isEmpty();
        world.time.set(ASKED_AGAIN.plusSeconds(1));
        world.passes(PULSE);
        assertThat(again.questions()).as("without a restart").hasSize(CATALOG.preferences().size());
    }

    @Test
    void aQuestionThatIsNoneIsNotPutOff() {
        Program program = world.start(desk).signedIn(ACCOUNT);

        assertThat(program.center.defer(List.of(new PreferenceId("no-such"))))
                .isCompleted();

        assertThat(program.questions()).hasSize(CATALOG.preferences().size());
    }

    @Test
    void whenTheWordsChangeAYesNoLongerCountsAndIsAskedAgain() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        program.declines(TRAINING);
        world.settles();

        world.service.publish(Catalogs.withNewWords(NEWS));
        world.passes(QUARTER);

        assertThat(program.standing(NEWS)).isEqualTo(Standing.OUTDATED);
        assertThat(program.reason(NEWS)).isEqualTo(Reason.OUTDATED);
        assertThat(program.questions()).contains(NEWS).doesNotContain(TRAINING);
        assertThat(program.notice(NEWS).words().change()).isNotEmpty();
        program.allows(NEWS);
        world.settles();
        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
    }

    @Test
    void aQuestionPutOffInOldWordsIsANewQuestionInNewOnes() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        assertThat(program.center.defer(program.questions())).isCompleted();

        world.service.publish(Catalogs.withNewWords(NEWS));
        world.passes(QUARTER);

        assertThat(program.questions()).containsExactly(NEWS);
    }

    @Test
    void theCatalogThatWasHeardIsTheOneOfTheNextStartWithoutANetwork() {
        world.service.publish(Catalogs.withNewWords(NEWS));
        world.start(desk).signedIn(ACCOUNT).close();
        world.service.disconnect();

        Program program = world.start(desk);

        assertThat(program.state().catalog().version()).isEqualTo(CATALOG.version() + 1);
    }

    @Test
    void aCatalogThatIsDamagedHereIsTheBundledOneUntilItIsHeardAgain() throws Exception {
        world.service.publish(Catalogs.withNewWords(NEWS));
        world.start(desk).signedIn(ACCOUNT).close();
        Damage.run(desk, "UPDATE account SET catalog = '{', catalog_tag = NULL");

        Program program = world.start(desk);
        assertThat(program.state().catalog().version()).isEqualTo(CATALOG.version());
        world.settles();

        assertThat(program.state().catalog().version()).isEqualTo(CATALOG.version() + 1);
    }

    @Test
    void whatTheOrganizationKeepsAtNoIsDeniedAndNotAskedAndThePersonsAnswerIsKept() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        world.settles();
        Lock lock = new Lock(NEWS, "Not in this company");

        world.account().lock(lock, new Lock(TRAINING, "Neither"));
        world.passes(QUARTER);

        assertThat(program.reason(NEWS)).isEqualTo(Reason.ORGANIZATION_POLICY);
        assertThat(program.shown(NEWS).lock()).contains(lock);
        assertThat(program.shown(NEWS).ticked()).isFalse();
        assertThat(program.standing(NEWS)).as("beneath it").isEqualTo(Standing.GRANTED);
        assertThat(program.questions()).doesNotContain(TRAINING);
        world.account().lock();
        world.passes(QUARTER);
        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
    }

    @Test
    void locksThatCannotBeReadHereLetNothingThroughUntilTheyAreHeardAgain() throws Exception {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        world.settles();
        program.close();
        Damage.run(desk, "UPDATE account SET profile = '{'");

        Program again = world.start(desk);
        assertThat(again.reason(NEWS)).isEqualTo(Reason.STALE);
        world.settles();

        assertThat(again.reason(NEWS)).isEqualTo(Reason.GRANTED);
    }

    @Test
    void doNotTrackDeniesStatisticsAndTouchesNoAnswer() {
        Program program = world.start(desk, true).signedIn(ACCOUNT);

        program.allows(STATISTICS, NEWS);

        assertThat(program.reason(STATISTICS)).isEqualTo(Reason.DO_NOT_TRACK);
        assertThat(program.standing(STATISTICS)).isEqualTo(Standing.GRANTED);
        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
    }
}
