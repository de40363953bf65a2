package org.preferencecenter.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.HistoryEntry;
import org.preferencecenter.client.News;
import org.preferencecenter.client.PreferenceState;
import org.preferencecenter.client.Rejection;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.client.SetAside;
import org.preferencecenter.client.SignInTrouble;
import org.preferencecenter.client.StoreTrouble;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.gate.Verdict;
import org.preferencecenter.core.history.PastAnswer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.Origin;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.standing.PreferenceStanding;
import org.preferencecenter.core.standing.Standing;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.Histories;
import org.preferencecenter.desktop.fixture.HistoryBuilder;
import org.preferencecenter.desktop.fixture.StateBuilder;

/** Walks everything that can be said, in each language. */
class SentencesTest {
    private static final Instant SOON = StateBuilder.NOW.plus(Duration.ofMinutes(4));

    static List<Speech> languages() {
        return List.of(speech(Locale.US), speech(Locale.GERMANY));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTroubleAndStatusHasASentenceOfItsOwn(Speech speech) {
        List<SyncStatus> statuses = new ArrayList<>(List.of(new SyncStatus.Idle(), new SyncStatus.AccountErased(),
                new SyncStatus.UpToDate(SOON),
                new SyncStatus.Syncing(0, Optional.empty()), new SyncStatus.Syncing(1, Optional.empty()),
                new SyncStatus.Syncing(2, Optional.empty()), new SyncStatus.SignInNeeded(0, Optional.empty()),
                new SyncStatus.SignInNeeded(3, Optional.empty())));
        for (StoreTrouble trouble : StoreTrouble.values()) {
            statuses.add(new SyncStatus.StoreUnavailable(trouble));
        }
        for (Trouble trouble : Trouble.values()) {
            statuses.add(new SyncStatus.Waiting(0, trouble, SOON, Optional.empty()));
            statuses.add(new SyncStatus.Waiting(1, trouble, SOON, Optional.empty()));
        }
        said(statuses.stream().map(status -> SyncWords.sentence(with(status), speech).text()).toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everySignInTroubleHasASentenceOfItsOwn(Speech speech) {
        said(Arrays.stream(SignInTrouble.values()).map(trouble -> SignInWords.of(trouble, speech)).toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPlaceIsNamed(Speech speech) {
        said(Arrays.stream(Surface.values()).map(surface -> Answers.of(from(surface, "field laptop"), speech))
                .toList());
        said(Arrays.stream(Surface.values()).map(surface -> Answers.of(from(surface, StateBuilder.DEVICE), speech))
                .toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyStandingIsSaid(Speech speech) {
        said(Arrays.stream(Standing.values()).map(standing -> Answers.of(standing(standing), speech)).toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyReasonThatTheAnswerDoesNotGiveIsSaid(Speech speech) {
        List<Reason> silent = List.of(Reason.GRANTED, Reason.REFUSED, Reason.WITHDRAWN, Reason.NOT_ASKED);
        List<String> notes = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            Optional<Remark> note = Notes.of(state(reason, SaveState.ACCOUNT), speech);
            assertThat(note.isEmpty()).as("%s", reason).isEqualTo(silent.contains(reason));
            note.ifPresent(remark -> notes.add(remark.text()));
        }
        said(notes);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPlaceToKeepAnAnswerIsSaid(Speech speech) {
        List<String> kept = new ArrayList<>();
        for (SaveState saved : SaveState.values()) {
            SavedWords.of(state(Reason.GRANTED, saved), new SyncStatus.UpToDate(SOON), speech)
                    .ifPresent(remark -> kept.add(remark.text()));
        }
        SavedWords.of(state(Reason.GRANTED, SaveState.HERE), new SyncStatus.Syncing(1, Optional.empty()), speech)
                .ifPresent(remark -> kept.add(remark.text()));
        assertThat(kept).hasSize(SaveState.values().length);
        said(kept);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyRejectionIsExplainedAndAnUnknownOneQuoted(Speech speech) {
        for (ProblemType type : ProblemType.values()) {
            String said = SavedWords.rejection(rejection(Problem.of(type, "detail")), speech);
            assertThat(said).doesNotContain("detail", "{").isNotBlank();
        }
        assertThat(SavedWords.rejection(rejection(
                new Problem("urn:other", "Title", 422, Optional.of("Only on Mondays."), Optional.empty())), speech))
                .contains("Only on Mondays.");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyKindOfNewsIsTold(Speech speech) {
        Decision decision = from(Surface.WEB_PAGE, "web");
        said(Arrays.stream(Standing.values()).map(after -> NewsWords
                .of(new News(decision, Standing.NOT_ASKED, after), Examples.saved().catalog(), speech)).toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aFileThatWasSetAsideIsToldOfWithHowFarTheAccountMadeUpForIt(Speech speech) {
        Instant at = StateBuilder.NOW.minus(Duration.ofMinutes(3));
        said(List.of(NewsWords.of(new SetAside(at), true, speech), NewsWords.of(new SetAside(at), false, speech)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyProofIsSaidInALineAndInASentence(Speech speech) {
        List<HistoryEntry> entries = Stream.concat(Histories.ofEveryProof().stream(),
                Histories.ofEveryPlace().stream()).toList();
        said(entries.stream().map(entry -> HistoryWords.line(entry, speech)).distinct().toList());
        said(Histories.ofEveryProof().stream().map(entry -> HistoryWords.line(entry, speech)).toList());
        said(Histories.ofEveryProof().stream().map(entry -> ProofWords.receipt(entry, speech).text()).toList());
        said(Histories.ofEveryWords().stream().map(entry -> ProofWords.words(entry, speech).text()).toList());
        said(Histories.ofEveryPlace().stream()
                .map(entry -> HistoryWords.surface(entry.decision().origin(), speech)).toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void ofAGrantThatIsNotTakenItIsSaidThatItDoesNotCountAndOfADenialThatItDoes(Speech speech) {
        Problem problem = Problem.of(ProblemType.UNKNOWN_NOTICE, "revision 1.0 in en");
        List<String> kept = Stream.of(true, false).map(granted -> new HistoryBuilder()
                .answer("training", granted, Duration.ofDays(1)).rejected(problem).build().entries().getFirst())
                .map(entry -> HistoryWords.kept(entry, speech)).toList();

        said(kept);
        assertThat(kept.getLast()).isEqualTo(SavedWords.rejection(rejection(problem), speech));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPastStandingIsSaid(Speech speech) {
        List<String> reasons = new ArrayList<>(Arrays.stream(Standing.values()).map(standing -> PastWords
                .reason(past(standing, true), speech)).toList());
        reasons.add(PastWords.reason(past(Standing.GRANTED, false), speech));
        said(reasons);
        said(List.of(PastWords.answer(past(Standing.GRANTED, true), speech).text(),
                PastWords.answer(past(Standing.GRANTED, false), speech).text()));
    }

    private static PastAnswer past(Standing standing, boolean clear) {
        return new PastAnswer(standing(standing), new Verdict(Reason.valueOf(standing.name())), clear);
    }

    private static void said(List<String> sentences) {
        assertThat(sentences).doesNotHaveDuplicates().allSatisfy(sentence -> assertThat(sentence).isNotBlank()
                .doesNotContain("{", "}", "null"));
    }

    private static Speech speech(Locale locale) {
        return Speech.of(locale, ZoneOffset.UTC, InstantSource.fixed(StateBuilder.NOW), StateBuilder.DEVICE);
    }

    /** A no that the service does not take. */
    private static Rejection rejection(Problem problem) {
        Decision no = Examples.saved().preferences().get(1).standing().heads().getFirst();
        return new Rejection(no, problem);
    }

    private static CenterState with(SyncStatus status) {
        return Examples.answered().sync(status).build();
    }

    private static Decision from(Surface surface, String device) {
        Decision some = Examples.saved().preferences().getFirst().standing().heads().getFirst();
        return new Decision(some.id(), some.preference(), some.answer(), some.notice(),
                new Origin(surface, some.origin().application(), device), some.decidedAt(), some.supersedes());
    }

    private static PreferenceStanding standing(Standing standing) {
        PreferenceStanding some = Examples.saved().preferences().getFirst().standing();
        return new PreferenceStanding(some.preference(), standing,
                standing == Standing.NOT_ASKED ? List.of() : some.heads(), Optional.empty());
    }

    private static PreferenceState state(Reason reason, SaveState saved) {
        PreferenceState some = Examples.saved().preferences().stream().filter(PreferenceState::ticked).findFirst()
                .orElseThrow();
        return new PreferenceState(some.preference(), some.standing(), new Verdict(reason), saved, some.lock(),
                some.rejection(), some.answered());
    }
}
