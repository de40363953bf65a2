package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.OTHER_ACCOUNT;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.UNKNOWN_PREFERENCE;
import static org.preferencecenter.client.testing.Examples.denied;
import static org.preferencecenter.client.testing.Examples.granted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.Choice;
import org.preferencecenter.client.History;
import org.preferencecenter.client.HistoryEntry;
import org.preferencecenter.client.ReceiptProof;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.client.WordsProof;
import org.preferencecenter.client.testing.Catalogs;
import org.preferencecenter.client.testing.ReceiptSigner;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.ledger.Surface;

/** What was decided on an account, with what proves it here. */
class HistoryTest {
    private final World world = new World();

    @TempDir
    Path desk;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void thereIsNoneWhileNobodyIsSignedIn() {
        assertThat(world.start(desk).center.history()).isCompletedWithValue(History.EMPTY);
    }

    @Test
    void tellsEachAnswerTheNewestFirstWithItsReceiptAndTheWordsThatWereShown() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        Notice german = program.state().catalog().notice(NEWS, "de");
        program.center.decide(List.of(new Choice(german, true)), Surface.CONSENT_DIALOG);
        world.passes(Duration.ofHours(1));
        program.declines(NEWS);
        world.settles();

        List<HistoryEntry> entries = history(program).entries();

        assertThat(entries).extracting(each -> each.decision().grants()).containsExactly(false, true);
        HistoryEntry first = entries.getLast();
        assertThat(first.madeHere()).isTrue();
        assertThat(first.saved()).isEqualTo(SaveState.ACCOUNT);
        assertThat(first.rejection()).isEmpty();
        assertThat(first.receipt()).isPresent();
        assertThat(first.proof()).isEqualTo(
                new ReceiptProof.Verified(ReceiptSigner.claims(ACCOUNT, 1, first.decision())));
        assertThat(first.words()).isEqualTo(new WordsProof.Match(german));
        assertThat(history(program).inForce().decisions()).hasSize(2);
        assertThat(history(program).receiptKeys()).contains(world.service.signer().published());
        assertThat(history(program).entry(first.decision())).contains(first);
    }

    @Test
    void anAnswerOnItsWayHasNoReceiptYet() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        world.service.disconnect();
        program.allows(NEWS);

        HistoryEntry entry = history(program).entries().getFirst();

        assertThat(entry.saved()).isEqualTo(SaveState.HERE);
        assertThat(entry.receipt()).isEmpty();
        assertThat(entry.proof()).isEqualTo(new ReceiptProof.NoReceipt());
        assertThat(entry.words()).isEqualTo(new WordsProof.Match(program.notice(NEWS)));
    }

    @Test
    void ofAnAnswerFromElsewhereTheWordsAreThoseOfTheCatalogIfItHasThem() {
        Decision elsewhere = granted(1, NEWS);
        Decision inOtherWords = inWords("f".repeat(64), denied(2, TRAINING));
        world.account().hold(elsewhere, inOtherWords);
        Program program = world.start(desk).signedIn(ACCOUNT);

        HistoryEntry known = history(program).entry(elsewhere).orElseThrow();
        HistoryEntry unknown = history(program).entry(inOtherWords).orElseThrow();

        assertThat(known.madeHere()).isFalse();
        assertThat(known.words()).isEqualTo(new WordsProof.Match(program.notice(NEWS)));
        assertThat(unknown.words()).isEqualTo(new WordsProof.NotKept());
        assertThat(unknown.proof()).isInstanceOf(ReceiptProof.Verified.class);
    }

    @Test
    void aDigestOfOtherWordsThanTheAnswerNamesIsNoMatch() {
        String training = world.start(desk).notice(TRAINING).digest();
        world.account().hold(inWords(training, granted(1, NEWS)));

        Program program = world.start(desk).signedIn(ACCOUNT);

        assertThat(history(program).entries().getFirst().words()).isEqualTo(new WordsProof.Differ());
    }

    @Test
    void theWordsThatWereShownHereStayWhenOthersAreInForce() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        Notice before = program.notice(NEWS);
        program.allows(NEWS);
        world.settles();
        world.service.publish(Catalogs.withNewWords(NEWS));
        world.passes(Duration.ofMinutes(15));
        assertThat(program.notice(NEWS)).isNotEqualTo(before);

        assertThat(history(program).entries().getFirst().words()).isEqualTo(new WordsProof.Match(before));
    }

    @Test
    void saysWhyTheServiceDoesNotTakeAnAnswerAndThatAGrantAmongThemDoesNotCount() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        world.account().refuse(NEWS, UNKNOWN_PREFERENCE);
        program.allows(NEWS);
        world.settles();

        HistoryEntry entry = history(program).entries().getFirst();

        assertThat(entry.saved()).isEqualTo(SaveState.REJECTED);
        assertThat(entry.rejection()).contains(UNKNOWN_PREFERENCE);
        assertThat(history(program).known().decisions()).containsExactly(entry.decision());
        assertThat(history(program).inForce().decisions()).isEmpty();
    }

    @Test
    void aReceiptThatIsNoLongerWhatTheServiceSignedIsWorthless() throws Exception {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        world.settles();
        assertThat(history(program).entries().getFirst().proof()).isInstanceOf(ReceiptProof.Verified.class);

        Damage.run(desk, "DROP TRIGGER receipt_is_never_changed");
        Damage.run(desk, "UPDATE receipt SET body = substr(body, 1, length(body) - 4) || 'AAAA'");

        assertThat(history(program).entries().getFirst().proof()).isEqualTo(new ReceiptProof.Worthless());
    }

    @Test
    void wordsThatAreNoLongerThoseThatWereShownAreNotTakenForThem() throws Exception {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);

        Damage.run(desk, "DROP TRIGGER notice_is_never_changed");
        Damage.run(desk, "UPDATE notice SET body = replace(body, 'events', 'gifts')");
        assertThat(history(program).entries().getFirst().words()).isEqualTo(new WordsProof.Differ());

        Damage.run(desk, "UPDATE notice SET body = 'no words'");
        assertThat(history(program).entries().getFirst().words()).isEqualTo(new WordsProof.Differ());
    }

    @Test
    void nobodyIsToldTheHistoryOfSomebodyElse() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        world.settles();

        program.signedIn(OTHER_ACCOUNT);

        assertThat(history(program)).isEqualTo(new History(List.of(), history(program).inForce(),
                Optional.of(world.service.signer().published())));
        assertThat(history(program).inForce().decisions()).isEmpty();
    }

    @Test
    void itIsReadWhileTheCenterGoesOn() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        CompletionStage<History> reading = program.center.history();

        program.allows(NEWS);

        assertThat(reading.toCompletableFuture()).isNotDone();
        assertThat(program.shown(NEWS).ticked()).isTrue();
        world.settles();
        assertThat(reading.toCompletableFuture().join().entries()).hasSize(1);
    }

    @Test
    void whoeverSignsOutMeanwhileLeavesNone() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        CompletionStage<History> reading = program.center.history();

        program.center.signOut();
        world.settles();

        assertThat(reading).isCompletedWithValue(History.EMPTY);
    }

    @Test
    void filesThatCannotBeReadTellNothing() throws IOException {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        Files.move(Damage.ledger(desk), desk.resolve("elsewhere"));

        CompletionStage<History> reading = program.center.history();
        world.settles();

        assertThat(reading.toCompletableFuture()).failsWithin(Duration.ZERO).withThrowableThat()
                .withCauseInstanceOf(IOException.class);
    }

    @Test
    void aClosedCenterTellsNothing() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.close();

        assertThat(program.center.history().toCompletableFuture()).isCompletedExceptionally();
    }

    private static Decision inWords(String digest, Decision decision) {
        return new Decision(decision.id(), decision.preference(), decision.answer(),
                new NoticeReference(decision.notice().revision(), digest, decision.notice().language()),
                decision.origin(), MORNING, decision.supersedes());
    }

    private History history(Program program) {
        CompletionStage<History> reading = program.center.history();
        world.settles();
        return reading.toCompletableFuture().join();
    }
}
