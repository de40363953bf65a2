package org.preferencecenter.desktop.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.History;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.Histories;
import org.preferencecenter.desktop.fixture.HistoryBuilder;
import org.preferencecenter.desktop.fixture.StateBuilder;
import org.preferencecenter.desktop.fixture.WindowTest;
import org.preferencecenter.desktop.parts.Figures;

class HistoryPageTest extends WindowTest {
    @Test
    void showsEachAnswerByDayTheNewestFirstWithWhatProvesIt() {
        openHistory(Histories.usual());

        assertThat(texts()).containsSubsequence("Today", "Allowed", "Usage statistics and user research",
                "Preferences window · this computer · notice 1.0, English · waiting for the receipt", "Withdrawn",
                "Training and tutorials", "Unsubscribed from an e-mail · notice 1.0, English · receipt verified",
                "November 12, 2026", "Declined", "Uploads for research and AI training",
                "Consent dialog · office workstation · notice 1.0, German · receipt verified");
        assertThat(all(Figures.class).map(Node::getAccessibleText).map(WindowTest::plain)).startsWith("2:32 PM",
                "2:29 PM", "9:05 AM");
        assertThat(plain(details().getFirst().getAccessibleText())).isEqualTo(
                "Details: Allowed, Usage statistics and user research, November 23, 2026, 2:32 PM");
    }

    @Test
    void aNoAfterAYesIsAWithdrawalAndWhatThisVersionDoesNotKnowCountsAsNo() {
        openHistory(new HistoryBuilder().answer("training", false, Duration.ofDays(4))
                .answer("training", true, Duration.ofDays(3)).answer("training", false, Duration.ofDays(2))
                .answer("training", false, Duration.ofDays(1)).unknownAnswer("corporate-news", Duration.ofHours(30))
                .build());

        assertThat(texts()).containsSubsequence("Yesterday", "Declined", "Counts as no", "Withdrawn", "Allowed",
                "Declined");
    }

    @Test
    void searchFindsAllWordsAndTheFilterOnePreference() {
        openHistory(Histories.usual());

        search("e-mail withdrawn");
        assertThat(details()).hasSize(1);
        search("german november");
        assertThat(details()).hasSize(5);
        pick("Training and tutorials");
        assertThat(details()).hasSize(1);
        search("");
        assertThat(details()).hasSize(2);
        pick("All preferences");
        assertThat(details()).hasSize(7);
    }

    @Test
    void whereNothingMatchesEverythingIsOneClickAway() {
        openHistory(Histories.usual());

        search("invoice");
        assertThat(texts()).contains("No choice matches what you look for.");
        click(link("Show all"));

        assertThat(details()).hasSize(7);
        assertThat(texts()).doesNotContain("No choice matches what you look for.");
    }

    @Test
    void aPreferenceThatIsAskedNoMoreCanStillBePicked() {
        openHistory(new HistoryBuilder().answer("training", true, Duration.ofDays(1)).build());

        assertThat(filter().getItems()).hasSize(6);
    }

    @Test
    void aLongHistoryIsShownInPieces() {
        openHistory(Histories.longer(140));
        assertThat(details()).hasSize(100);
        assertThat(texts()).contains("100 of 140 choices are shown, the newest first.");
        Hyperlink older = link("Show older choices");

        focus(older);
        keys(KeyCode.ENTER);

        assertThat(details()).hasSize(140);
        assertThat(focused()).as("the first that was not shown before").isEqualTo(details().get(100));
        assertThat(texts()).doesNotContain("Show older choices");
    }

    @Test
    void theLongestHistoryThereIsCanBeShownAndSearched() {
        openHistory(Histories.longer(10_000));

        search("withdrawn training");

        assertThat(details()).hasSize(100);
        assertThat(texts()).contains("100 of 2,500 choices are shown, the newest first.");
    }

    @Test
    void isReadAgainWhenTheStateChangesAndNotOtherwise() {
        openHistory(History.EMPTY);
        assertThat(texts()).contains("No choice was made on this account yet.").doesNotContain("Export");

        show(Examples.syncing());
        assertThat(actions().readings).isEqualTo(1);
        actions().history = CompletableFuture.completedFuture(Histories.usual());
        show(Examples.saved());

        assertThat(actions().readings).isEqualTo(2);
        assertThat(details()).hasSize(7);
    }

    @Test
    void whatChangesWhileItIsReadIsReadAfterwards() {
        CompletableFuture<History> first = new CompletableFuture<>();
        open(Examples.syncing());
        actions().history = first;
        visit("History");
        show(Examples.offline());
        show(Examples.saved());
        assertThat(actions().readings).isEqualTo(1);

        actions().history = CompletableFuture.completedFuture(Histories.usual());
        interact(() -> first.complete(History.EMPTY));

        assertThat(actions().readings).isEqualTo(2);
        assertThat(details()).hasSize(7);
    }

    @Test
    void theFocusStaysWhereItWasWhenAnswersCome() {
        HistoryBuilder builder = new HistoryBuilder().answer("training", true, Duration.ofDays(3));
        openHistory(builder.build());
        focus(details().getFirst());
        actions().history = CompletableFuture
                .completedFuture(builder.answer("training", false, Duration.ofMinutes(1)).build());

        show(Examples.saved());

        assertThat(details()).hasSize(2);
        assertThat(focused()).isEqualTo(details().getLast());
    }

    @Test
    void saysWhenItCannotBeRead() {
        open(Examples.syncing());
        actions().history = CompletableFuture.failedFuture(new IOException("disk"));

        visit("History");

        assertThat(texts())
                .contains("The history cannot be read, because files on this computer cannot be used.");
    }

    @Test
    void theWholeHistoryIsSavedWhereThePersonChooses() {
        openHistory(Histories.usual());
        search("training");

        click(link("Export"));

        assertThat(actions().saved).containsOnlyKeys("preference-history.json");
        assertThat(actions().saved.get("preference-history.json")).isEqualTo(
                HistoryFile.of(Histories.usual(), HistoryBuilder.ACCOUNT, StateBuilder.NOW));
        assertThat(texts()).contains("The whole history is saved in the file you chose.");
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidAndOneThatIsNotChosenIsNot() {
        openHistory(Histories.usual());
        actions().saving = CompletableFuture.failedFuture(new IOException("disk full"));
        click(link("Export"));
        assertThat(texts()).contains("The history could not be saved there. Choose another place, or try again.");

        actions().saving = CompletableFuture.completedFuture(false);
        click(link("Export"));

        assertThat(texts()).noneMatch(text -> text.startsWith("The history could not") || text.startsWith("The whole"));
    }

    @Test
    void everyPartCanBeReachedByKeyboard() {
        openHistory(new HistoryBuilder().answer("training", true, Surface.CONSENT_DIALOG, StateBuilder.DEVICE,
                Duration.ofDays(3), "en").build());
        focus(link("Export"));

        keys(KeyCode.TAB);
        assertThat(focused()).isInstanceOf(TextField.class);
        keys(KeyCode.TAB);
        assertThat(focused()).isEqualTo(filter());
        keys(KeyCode.DOWN);
        assertThat(filter().getSelectionModel().getSelectedIndex()).isEqualTo(1);
        keys(KeyCode.UP, KeyCode.TAB);
        assertThat(focused().getAccessibleText()).isEqualTo("On this day…");
        keys(KeyCode.TAB);
        assertThat(focused()).isEqualTo(details().getFirst());
    }

    @Test
    void speaksGermanToo() {
        open(new Opening(Locale.GERMANY, ColorScheme.DARK, 1, 960, 800), Examples.syncing());
        actions().history = CompletableFuture.completedFuture(Histories.usual());
        visit("Verlauf");

        assertThat(texts()).contains("Heute", "Erlaubt",
                "Einwilligungsdialog · office workstation · Fassung 1.0, Deutsch · Quittung geprüft");
    }

    private void openHistory(History history) {
        open(Examples.syncing());
        actions().history = CompletableFuture.completedFuture(history);
        visit("History");
    }

    private List<Hyperlink> details() {
        return all(Hyperlink.class).filter(each -> each.getText().equals("Details")).toList();
    }

    private void search(String words) {
        interact(() -> all(TextField.class).findFirst().orElseThrow().setText(words));
        settle();
    }

    private ComboBox<?> filter() {
        return all(ComboBox.class).findFirst().orElseThrow();
    }

    private void pick(String name) {
        int index = filter().getItems().stream().map(Object::toString).toList().indexOf(filter().getItems().stream()
                .map(Object::toString).filter(each -> each.contains(name)).findFirst().orElseThrow());
        interact(() -> filter().getSelectionModel().select(index));
        settle();
    }
}
