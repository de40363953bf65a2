package org.preferencecenter.desktop.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.History;
import org.preferencecenter.client.ReceiptProof;
import org.preferencecenter.client.WordsProof;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.NoticeWords;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.Histories;
import org.preferencecenter.desktop.fixture.HistoryBuilder;
import org.preferencecenter.desktop.fixture.WindowTest;

class EntryDialogTest extends WindowTest {
    private static final String GENUINE = "The receipt is genuine: its signature is that of the account service, and it names"
            + " this answer and your account.";
    private static final String WORDS_GENUINE = "The words are genuine: their digest is the one that this answer carries.";

    @Test
    void showsTheWordsInTheirOwnLanguageAndAllThatIsKnownOfTheAnswer() {
        openEntry(Histories.usual(), 2);

        NoticeWords words = BundledCatalog.read().notice(new PreferenceId("scientific-research"), "de").words();
        assertThat(texts()).contains("November 12, 2026, 9:05:00 AM Z", "Consent dialog", "office workstation",
                HistoryBuilder.APPLICATION, "In your account", "No earlier answer",
                "00000000-0005-7000-8000-000000000000", "https://account.example.org",
                "November 12, 2026, 9:05:02 AM Z", "Number 5 in your account", "receipt-5", "Was Sie erlauben",
                String.join("\n", words.explanation()), words.data(), words.legalBasis(), words.withdrawal(),
                "Fassung 1.0, Deutsch");
        assertThat(texts()).as("what was not part of these words").doesNotContain("Verantwortlich", "Responsible");
    }

    @Test
    void saysWhatItReplacesAndWhatIsNotHereOfThat() {
        openEntry(Histories.usual(), 1);
        assertThat(texts()).contains("Allowed on November 12, 2026, in the consent dialog on “office workstation”");
        keys(KeyCode.ESCAPE);
        closeWindow();

        openEntry(new HistoryBuilder().answerOnMissing("training", true, Duration.ofDays(1)).build(), 0);
        assertThat(texts()).contains("An answer that is not on this computer");
    }

    @Test
    void saysWhenAClockWasWrong() {
        String wrong = "This is what the clock of that device said. It does not fit the other answers or today, so a clock"
                + " was wrong.";
        openEntry(new HistoryBuilder().answer("training", true, Duration.ofDays(1))
                .answer("training", false, Duration.ofDays(2)).build(), 1);
        assertThat(texts()).contains(wrong);
        keys(KeyCode.ESCAPE);
        closeWindow();

        openEntry(new HistoryBuilder().answer("training", true, Duration.ofDays(-3)).build(), 0);
        assertThat(texts()).contains(wrong);
        keys(KeyCode.ESCAPE);
        closeWindow();

        openEntry(new HistoryBuilder().answer("training", true, Duration.ofDays(3)).build(), 0);
        assertThat(texts()).doesNotContain(wrong);
    }

    @Test
    void saysWhyTheServiceDoesNotTakeAnAnswer() {
        openEntry(new HistoryBuilder().answer("training", true, Duration.ofDays(1))
                .rejected(Problem.of(ProblemType.UNKNOWN_NOTICE, "revision 1.0 in en")).build(), 0);

        assertThat(texts()).contains(
                "You allowed this yesterday, on this computer. The account service does not know the words you answered."
                        + " So it does not count.");
    }

    @Test
    void verifyingSaysWhatWasCheckedAndWhatCameOfIt() {
        openEntry(Histories.usual(), 2);
        assertThat(texts()).doesNotContain(GENUINE);

        click(button("Verify"));

        assertThat(texts()).containsSubsequence(GENUINE, WORDS_GENUINE,
                "Checked just now on this computer, without a network.");
    }

    @Test
    void verifyingLooksAtTheFilesAgain() {
        HistoryBuilder builder = new HistoryBuilder().answer("training", true, Duration.ofDays(1));
        openEntry(builder.build(), 0);
        actions().history = CompletableFuture.completedFuture(
                builder.proof(new ReceiptProof.Worthless()).words(new WordsProof.Differ()).build());

        click(button("Verify"));
        assertThat(texts()).doesNotContain(GENUINE, WORDS_GENUINE)
                .anyMatch(text -> text.startsWith("The receipt proves nothing"))
                .anyMatch(text -> text.startsWith("The words that are kept on this computer are not the ones"));

        actions().history = CompletableFuture.completedFuture(History.EMPTY);
        click(button("Verify"));
        assertThat(texts()).contains("This answer is no longer on this computer.")
                .noneMatch(text -> text.startsWith("The receipt proves nothing"));

        actions().history = CompletableFuture.failedFuture(new IOException("disk"));
        click(button("Verify"));
        assertThat(texts()).contains("The history cannot be read, because files on this computer cannot be used.");
    }

    @Test
    void wordsThatAreNotTheOnesAreNotShown() {
        openEntry(new HistoryBuilder().answer("training", true, Duration.ofDays(1)).words(new WordsProof.Differ())
                .build(), 0);

        assertThat(texts()).anyMatch(text -> text.startsWith("The words that are kept on this computer are not"))
                .doesNotContain("What you allow");
    }

    @Test
    void theReceiptCanBeTakenAlong() {
        openEntry(Histories.usual(), 2);
        String receipt = Histories.usual().entries().get(2).receipt().orElseThrow();
        assertThat(all(TextField.class).map(TextField::getText)).contains(receipt);

        click(button("Copy"));

        assertThat(actions().copied).containsExactly(receipt);
        assertThat(texts()).contains("The receipt is copied.");
    }

    @Test
    void anAnswerOnItsWayHasNoReceiptToShow() {
        openEntry(Histories.usual(), 0);
        assertThat(texts()).contains("On this computer, not yet in your account").doesNotContain("Copy", "Signed by");

        click(button("Verify"));

        assertThat(texts()).contains(
                "There is no receipt on this computer: the account service has not confirmed this answer yet.",
                WORDS_GENUINE);
    }

    @Test
    void escClosesItAndTheFocusGoesBack() {
        openEntry(Histories.usual(), 2);
        assertThat(dialogIsOpen()).isTrue();

        keys(KeyCode.ESCAPE);

        assertThat(dialogIsOpen()).isFalse();
        assertThat(focused()).isEqualTo(details().get(2));
    }

    private void openEntry(History history, int index) {
        open(Examples.syncing());
        actions().history = CompletableFuture.completedFuture(history);
        visit("History");
        focus(details().get(index));
        keys(KeyCode.ENTER);
    }

    private List<Hyperlink> details() {
        return all(Hyperlink.class).filter(each -> each.getText().equals("Details")).toList();
    }
}
