package org.preferencecenter.core.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.core.example.Examples.MORNING;
import static org.preferencecenter.core.example.Examples.NEWS;
import static org.preferencecenter.core.example.Examples.TRAINING;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.example.Examples;
import org.preferencecenter.core.example.Replica;
import org.preferencecenter.core.example.Story;
import org.preferencecenter.core.standing.Standings;

/** What the consent dialog asks, and what it leaves in peace. */
class OpenQuestionsTest {
    private static final Reask USUAL = new Reask.AsUsual();

    private final Story story = new Story();
    private final Replica desk = story.replica("desk");
    private final Replica laptop = story.replica("laptop");

    @Test
    void everythingIsAskedOnceInTheOrderOfTheCatalog() {
        var catalog = BundledCatalog.read();
        var expected = catalog.preferences().stream().map(Preference::id).toList();

        assertThat(OpenQuestions.of(catalog, Map.of(), List.of(), List.of(), USUAL, MORNING)).isEqualTo(expected);
        assertThat(OpenQuestions.of(catalog, Standings.of(desk.ledger(), catalog, MORNING), List.of(), List.of(),
                USUAL, MORNING)).isEqualTo(expected);
    }

    @Test
    void whatWasAnsweredIsNotAskedAgain() {
        desk.grants(TRAINING);
        desk.denies(NEWS);

        assertThat(asked(1)).isEmpty();
    }

    @Test
    void aNoIsNotAskedAgainWhenTheWordsChange() {
        desk.denies(TRAINING);
        desk.grants(NEWS);
        desk.denies(NEWS);

        assertThat(asked(2)).isEmpty();
    }

    @Test
    void aYesToEarlierWordsIsAskedAgain() {
        desk.grants(TRAINING, 1);
        desk.denies(NEWS);

        assertThat(asked(2)).containsExactly(TRAINING);
    }

    @Test
    void aYesToNewerWordsThanThisCatalogHoldsIsNotAskedWithOlderOnes() {
        desk.grants(TRAINING, 3);
        desk.denies(NEWS);

        assertThat(asked(2)).isEmpty();
    }

    @Test
    void aNoThatOnlyAYesToEarlierWordsTookBackIsAskedAbout() {
        desk.denies(NEWS);
        laptop.grants(TRAINING, 2);
        desk.denies(TRAINING);
        desk.grants(TRAINING, 1);
        desk.hears(laptop);

        assertThat(asked(2)).containsExactly(TRAINING);
    }

    @Test
    void aContestedPreferenceIsNotAskedAboutSinceTheWindowShowsBothAnswers() {
        desk.denies(NEWS);
        desk.denies(TRAINING);
        laptop.grants(TRAINING);
        desk.hears(laptop);

        assertThat(asked(1)).isEmpty();
    }

    @Test
    void anExpiredYesIsAskedAgain() {
        desk.grants(TRAINING);
        story.passes(Duration.ofDays(400));
        var catalog = Examples.catalog(List.of(Examples.preference(TRAINING, Period.ofYears(1))));
        var standings = Standings.of(desk.ledger(), catalog, story.now());

        assertThat(OpenQuestions.of(catalog, standings, List.of(), List.of(), USUAL, story.now()))
                .containsExactly(TRAINING);
    }

    @Test
    void whatTheOrganizationLocksIsNotAsked() {
        assertThat(asked(1, List.of(new Lock(TRAINING, "Set by your administrator")), List.of(), MORNING))
                .containsExactly(NEWS);
    }

    @Test
    void aQuestionPutOffRestsForTheReaskInterval() {
        var putOff = List.of(new Deferral(TRAINING, 1, MORNING));
        Instant again = Instant.parse("2027-05-22T09:00:00Z");

        assertThat(asked(1, List.of(), putOff, MORNING)).containsExactly(NEWS);
        assertThat(asked(1, List.of(), putOff, again.minusMillis(1))).containsExactly(NEWS);
        assertThat(asked(1, List.of(), putOff, again)).containsExactly(TRAINING, NEWS);
    }

    @Test
    void theLatestOfSeveralDeferralsCounts() {
        var putOff = List.of(new Deferral(TRAINING, 1, MORNING.minus(Duration.ofDays(400))),
                new Deferral(TRAINING, 1, MORNING.minus(Duration.ofDays(10))));

        assertThat(asked(1, List.of(), putOff, MORNING)).containsExactly(NEWS);
    }

    @Test
    void aNewMajorRevisionIsANewQuestion() {
        var putOff = List.of(new Deferral(TRAINING, 1, MORNING));

        assertThat(asked(2, List.of(), putOff, MORNING)).containsExactly(TRAINING, NEWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT6M", "P1D", "P3650D"})
    void aDeferralThatAWrongClockDatedAheadSilencesNothing(Duration ahead) {
        var putOff = List.of(new Deferral(TRAINING, 1, MORNING.plus(ahead)));

        assertThat(asked(1, List.of(), putOff, MORNING)).containsExactly(TRAINING, NEWS);
    }

    @Test
    void aClockThatIsPutRightByMinutesAsksNothingAgain() {
        var putOff = List.of(new Deferral(TRAINING, 1, MORNING));

        assertThat(asked(1, List.of(), putOff, MORNING.minus(Duration.ofMinutes(5)))).containsExactly(NEWS);
    }

    @Test
    void aDeferralThatASlowClockDatedLongAgoIsOver() {
        var putOff = List.of(new Deferral(TRAINING, 1, MORNING.minus(Duration.ofDays(3650))));

        assertThat(asked(1, List.of(), putOff, MORNING)).containsExactly(TRAINING, NEWS);
    }

    @ParameterizedTest
    @CsvSource({"2028-02-29T09:00:00Z, 2028-08-27T09:00:00Z", "2027-09-02T09:00:00Z, 2028-02-29T09:00:00Z",
        "2027-10-31T00:30:00Z, 2028-04-28T00:30:00Z"})
    void aQuestionRestsForDaysThatAreAllOfTheSameLength(Instant putOff, Instant again) {
        var deferrals = List.of(new Deferral(TRAINING, 1, putOff));

        assertThat(asked(1, List.of(), deferrals, again.minusMillis(1))).containsExactly(NEWS);
        assertThat(asked(1, List.of(), deferrals, again)).containsExactly(TRAINING, NEWS);
    }

    @ParameterizedTest
    @CsvSource({"P1Y, 2027-11-23T09:00:00Z", "P400D, 2027-12-28T09:00:00Z", "P6M, 2027-05-23T09:00:00Z"})
    void aPersonMayLetAQuestionRestForLonger(Period wanted, Instant again) {
        var putOff = List.of(new Deferral(TRAINING, 1, MORNING));

        assertThat(asked(putOff, new Reask.After(wanted), again.minusMillis(1))).containsExactly(NEWS);
        assertThat(asked(putOff, new Reask.After(wanted), again)).containsExactly(TRAINING, NEWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P1D", "P179D"})
    void nobodyIsAskedMoreOftenThanTheCatalogSaysWhateverWasSet(Period wanted) {
        var putOff = List.of(new Deferral(TRAINING, 1, MORNING));
        Instant usual = Instant.parse("2027-05-22T09:00:00Z");

        assertThat(asked(putOff, new Reask.After(wanted), usual.minusMillis(1))).containsExactly(NEWS);
        assertThat(asked(putOff, new Reask.After(wanted), usual)).containsExactly(TRAINING, NEWS);
    }

    @Test
    void aQuestionThatIsNeverAskedAgainByItselfRestsForEver() {
        var putOff = List.of(new Deferral(TRAINING, 1, MORNING));

        assertThat(asked(putOff, new Reask.Never(), MORNING.plus(Duration.ofDays(36_500)))).containsExactly(NEWS);
    }

    @Test
    void neverAgainIsAboutTheWordsThatWereShownAndSaidByAClockThatWasRight() {
        var earlier = List.of(new Deferral(TRAINING, 1, MORNING));
        var ahead = List.of(new Deferral(TRAINING, 1, MORNING.plus(Duration.ofDays(1))));

        assertThat(asked(2, List.of(), earlier, new Reask.Never(), MORNING)).containsExactly(TRAINING, NEWS);
        assertThat(asked(ahead, new Reask.Never(), MORNING)).containsExactly(TRAINING, NEWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-1D", "P101Y", "P36526D"})
    void aTimeThatIsNoneIsNotTaken(Period wanted) {
        assertThatThrownBy(() -> new Reask.After(wanted)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<PreferenceId> asked(List<Deferral> deferrals, Reask reask, Instant now) {
        return asked(1, List.of(), deferrals, reask, now);
    }

    private List<PreferenceId> asked(int major) {
        return asked(major, List.of(), List.of(), MORNING);
    }

    private List<PreferenceId> asked(int major, List<Lock> locks, List<Deferral> deferrals, Instant now) {
        return asked(major, locks, deferrals, USUAL, now);
    }

    private List<PreferenceId> asked(int major, List<Lock> locks, List<Deferral> deferrals, Reask reask, Instant now) {
        var catalog = Examples
                .catalog(List.of(Examples.preference(TRAINING, major), Examples.preference(NEWS, major)));
        return OpenQuestions.of(catalog, Standings.of(desk.ledger(), catalog, now), locks, deferrals, reask,
                now);
    }
}
