package org.preferencecenter.core.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.core.example.Examples.MORNING;
import static org.preferencecenter.core.example.Examples.NEWS;
import static org.preferencecenter.core.example.Examples.STATISTICS;
import static org.preferencecenter.core.example.Examples.TRAINING;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.Confirmation;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.catalog.Revision;
import org.preferencecenter.core.example.Examples;
import org.preferencecenter.core.example.Replica;
import org.preferencecenter.core.example.Story;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.Ledger;
import org.preferencecenter.core.standing.Standing;

/** What the gate would have answered on a past day. */
class ReplayTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final Story story = new Story();
    private final Replica desk = story.replica("desk");
    private Catalog catalog = Examples.catalog(List.of(Examples.preference(TRAINING, 1)));

    @Test
    void beforeAnyAnswerNothingWasAllowed() {
        desk.grants(TRAINING);
        story.passes(DAY);

        PastAnswer before = on(MORNING.minusMillis(1));
        assertThat(before.standing().standing()).isEqualTo(Standing.NOT_ASKED);
        assertThat(before.permitted()).isFalse();
        assertThat(before.clear()).isTrue();
    }

    @Test
    void eachAnswerCountsFromItsOwnMomentOn() {
        desk.grants(TRAINING);
        story.passes(DAY);
        desk.denies(TRAINING);
        story.passes(DAY);
        desk.grants(TRAINING);
        story.passes(DAY);

        assertThat(on(MORNING).permitted()).isTrue();
        assertThat(on(MORNING.plus(DAY).minusMillis(1)).permitted()).isTrue();
        assertThat(on(MORNING.plus(DAY)).verdict().reason()).isEqualTo(Reason.WITHDRAWN);
        assertThat(on(MORNING.plus(DAY.multipliedBy(2))).permitted()).isTrue();
    }

    @Test
    void answersComeInTheOrderOfTheCatalogForThatAndNothingElse() {
        catalog = Examples.catalog(List.of(Examples.preference(STATISTICS, 1), Examples.preference(TRAINING, 1)));
        desk.grants(TRAINING);
        desk.grants(NEWS);
        story.passes(DAY);

        assertThat(replay().at(MORNING)).extracting(each -> each.standing().preference())
                .containsExactly(STATISTICS, TRAINING);
        assertThat(replay().at(MORNING)).extracting(PastAnswer::permitted).containsExactly(false, true);
    }

    @Test
    void aYesAndANoThatHadNotHeardOfEachOtherContestedEachOther() {
        Replica laptop = story.replica("laptop");
        desk.grants(TRAINING);
        laptop.denies(TRAINING);
        story.passes(DAY);
        desk.hears(laptop);

        assertThat(on(MORNING).verdict().reason()).isEqualTo(Reason.CONTESTED);
    }

    @Test
    void theAccountIsTakenAsHeardHoweverLongAgoTheAnswerWas() {
        desk.grants(TRAINING);
        story.passes(Duration.ofDays(400));

        assertThat(on(MORNING.plus(Duration.ofDays(399))).permitted()).isTrue();
    }

    @Test
    void aGrantForATimeHadEnded() {
        catalog = Examples.catalog(List.of(Examples.preference(TRAINING, Period.ofDays(10))));
        desk.grants(TRAINING);
        story.passes(Duration.ofDays(30));

        assertThat(on(MORNING.plus(Duration.ofDays(9))).permitted()).isTrue();
        assertThat(on(MORNING.plus(Duration.ofDays(10))).verdict().reason()).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void aYesThatHasToBeConfirmedCountedOnlyOnceItWas() {
        catalog = Examples.catalog(List.of(Examples.preference(TRAINING, new Revision(1, 0), Optional.empty(),
                Confirmation.EMAIL)));
        Decision yes = desk.grants(TRAINING);
        story.passes(DAY);
        desk.confirms(yes);
        story.passes(DAY);

        assertThat(on(MORNING).verdict().reason()).isEqualTo(Reason.PENDING);
        assertThat(on(MORNING.plus(DAY)).permitted()).isTrue();
    }

    @Test
    void sinceTheCatalogWasPublishedAYesToEarlierWordsWasNone() {
        catalog = Examples.catalog(List.of(Examples.preference(TRAINING, 2)));
        Instant published = catalog.published().atStartOfDay(ZoneOffset.UTC).toInstant();
        desk.writes(story.nextId(), TRAINING, Answer.GRANTED, 1, published.minus(DAY), List.of());
        story.passes(DAY);

        assertThat(on(published.minusMillis(1)).permitted()).isTrue();
        assertThat(on(published).verdict().reason()).isEqualTo(Reason.OUTDATED);
    }

    @Test
    void beforeTheCatalogWasPublishedTheLatestWordsThatWereAnsweredByThenCount() {
        catalog = Examples.catalog(List.of(Examples.preference(TRAINING, 3)));
        Instant early = MORNING.minus(DAY.multipliedBy(9));
        Replica laptop = story.replica("laptop");
        desk.writes(story.nextId(), TRAINING, Answer.GRANTED, 1, early, List.of());
        laptop.writes(story.nextId(), TRAINING, Answer.GRANTED, 2, early.plus(DAY), List.of());
        Decision later = desk.writes(story.nextId(), TRAINING, Answer.DENIED, 2, early.plus(DAY.multipliedBy(2)),
                desk.ledger().toSupersede(TRAINING));
        desk.hears(laptop);

        assertThat(on(early).permitted()).isTrue();
        assertThat(on(early.plus(DAY)).permitted()).as("one of both is in the words in force").isTrue();
        assertThat(on(later.decidedAt()).verdict().reason()).isEqualTo(Reason.CONTESTED);
    }

    @Test
    void anAnswerThatBuildsOnALaterOneMakesTheDayUnclear() {
        Decision ahead = desk.writes(story.nextId(), TRAINING, Answer.GRANTED, 1, MORNING.plus(DAY), List.of());
        desk.writes(story.nextId(), TRAINING, Answer.GRANTED, 1, MORNING, List.of(ahead.id()));
        story.passes(DAY.multipliedBy(2));

        assertThat(on(MORNING).clear()).isFalse();
        assertThat(on(MORNING).permitted()).isFalse();
        assertThat(on(MORNING.plus(DAY)).permitted()).isTrue();
    }

    @Test
    void whatAWrongClockDatedAheadOfTodayWasMadeBeforeWhateverBuildsOnIt() {
        desk.grants(TRAINING);
        desk.writes(story.nextId(), TRAINING, Answer.DENIED, 1, MORNING.plus(Duration.ofDays(3_650)),
                desk.ledger().toSupersede(TRAINING));
        Instant again = MORNING.plus(DAY);
        desk.writes(story.nextId(), TRAINING, Answer.DENIED, 1, again, desk.ledger().toSupersede(TRAINING));
        story.passes(DAY.multipliedBy(2));

        assertThat(on(again).clear()).isTrue();
        assertThat(on(again).verdict().reason()).isEqualTo(Reason.WITHDRAWN);
        assertThat(on(MORNING).clear()).as("it may have been made by then").isFalse();
        assertThat(on(MORNING).permitted()).isFalse();
    }

    @Test
    void whereAnAnswerIsMissingThatAnotherReplacesNothingWasAllowed() {
        Decision no = desk.denies(TRAINING);
        story.passes(DAY);
        desk.grants(TRAINING);
        story.passes(DAY);
        Ledger without = Ledger.of(desk.ledger().decisions().stream().filter(each -> !each.equals(no)).toList());

        assertThat(on(MORNING.plus(DAY)).permitted()).isTrue();
        PastAnswer then = new Replay(without, without, catalog, story.now()).at(MORNING.plus(DAY)).getFirst();
        assertThat(then.clear()).isFalse();
        assertThat(then.permitted()).isFalse();
    }

    @Test
    void aGrantThatTheServiceRejectedIsKnownButDoesNotCount() {
        Decision rejected = desk.grants(TRAINING);
        story.passes(DAY);
        Decision no = desk.denies(TRAINING);
        story.passes(DAY);
        Replay replay = new Replay(desk.ledger(), Ledger.of(List.of(no)), catalog, story.now());

        assertThat(replay.at(rejected.decidedAt()).getFirst().verdict().reason()).isEqualTo(Reason.NOT_ASKED);
        assertThat(replay.at(no.decidedAt()).getFirst().verdict().reason()).isEqualTo(Reason.REFUSED);
        assertThat(replay.at(no.decidedAt()).getFirst().clear()).isTrue();
    }

    @Test
    void ofNowAndOfWhatIsToComeNothingIsTold() {
        assertThatThrownBy(() -> on(story.now())).isInstanceOf(IllegalArgumentException.class);
    }

    private Replay replay() {
        return new Replay(desk.ledger(), desk.ledger(), catalog, story.now());
    }

    private PastAnswer on(Instant moment) {
        PreferenceId first = catalog.preferences().stream().map(Preference::id).findFirst().orElseThrow();
        return replay().at(moment).stream().filter(each -> each.standing().preference().equals(first)).findFirst()
                .orElseThrow();
    }
}
