package org.preferencecenter.desktop.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.ExportCopy;
import org.preferencecenter.client.RequestOutcome;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.request.RequestStatus;
import org.preferencecenter.core.wire.PersonRequestDemand;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.Exports;
import org.preferencecenter.desktop.fixture.FakeRequests;
import org.preferencecenter.desktop.fixture.StateBuilder;
import org.preferencecenter.desktop.fixture.WindowTest;
import org.preferencecenter.desktop.style.Styles;

class CopyRowTest extends WindowTest {
    private static final ExportCopy COPY = Exports.copy(Exports.of("office-pc"));

    private FakeRequests requests() {
        return actions().requests;
    }

    private void visited() {
        open(Examples.saved());
        visit("Your data");
    }

    private void made() {
        requests().answer = FakeRequests.done(FakeRequests.told(FakeRequests.export(RequestStatus.READY)));
    }

    private void fetched() {
        visited();
        made();
        requests().copy = FakeRequests.done(COPY);
        press("Export…");
    }

    private void press(String link) {
        interact(link(link)::fire);
        settle();
    }

    @Test
    void nothingIsAskedForBeforeThePersonDoes() {
        visited();

        assertThat(requests().made).isEmpty();
        assertThat(texts()).doesNotContain("Save as JSON…");
    }

    @Test
    void itIsAskedForFetchedAndThenOfferedInBothForms() {
        visited();
        requests().answer = new CompletableFuture<>();
        requests().copy = new CompletableFuture<>();
        focus(link("Export…"));
        keys(KeyCode.SPACE, KeyCode.SPACE);
        assertThat(requests().made).extracting(PersonRequestDemand::kind).containsExactly(RequestKind.EXPORT);
        assertThat(texts()).contains("Your account is asked for the copy…");

        interact(() -> requests().answer.complete(new RequestOutcome.Done<>(
                FakeRequests.told(FakeRequests.export(RequestStatus.READY)))));
        interact(() -> requests().copy.complete(new RequestOutcome.Done<>(COPY)));
        settle();

        assertThat(texts()).contains("The copy is here, as of November 23, 2026, 2:32 PM, with 2 choices. It"
                + " stays here until you leave this page.");
        assertThat(focused()).isEqualTo(link("Save as a page…"));
    }

    @Test
    void theJsonIsSavedToTheLetterAndThePageInTheLanguageOfTheWindow() {
        fetched();

        press("Save as JSON…");
        press("Save as a page…");

        assertThat(actions().saved).containsOnlyKeys("preference-center-2026-11-23.json",
                "preference-center-2026-11-23.html");
        assertThat(actions().saved.get("preference-center-2026-11-23.json")).isEqualTo(COPY.text());
        assertThat(actions().saved.get("preference-center-2026-11-23.html"))
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
        assertThat(texts()).contains("The file is saved.");
    }

    @Test
    void aFileThatCannotBeWrittenIsToldAndTheCopyIsStillThere() {
        fetched();
        actions().saving = CompletableFuture.failedFuture(new IOException("disk full"));

        press("Save as JSON…");

        assertThat(texts()).contains("The file could not be written there. Choose another place.", "Save as JSON…");
        assertThat(all(Label.class).filter(each -> each.getText().startsWith("The file could not"))).singleElement()
                .satisfies(said -> assertThat(said.getStyleClass()).contains(Styles.TROUBLE));
    }

    @Test
    void whoChoosesNoFileIsToldNothing() {
        fetched();
        actions().saving = CompletableFuture.completedFuture(false);

        press("Save as JSON…");

        assertThat(texts()).doesNotContain("The file is saved.",
                "The file could not be written there. Choose another place.");
    }

    @Test
    void whoLeavesThePageLeavesNoCopyBehind() {
        fetched();

        visit("Preferences");
        visit("Your data");

        assertThat(texts()).contains("Export…").doesNotContain("Save as JSON…");
    }

    @Test
    void aCopyThatArrivesWhenThePersonHasLeftIsNotKept() {
        visited();
        made();
        press("Export…");
        visit("Preferences");

        interact(() -> requests().copy.complete(new RequestOutcome.Done<>(COPY)));
        visit("Your data");

        assertThat(texts()).contains("Export…").doesNotContain("Save as JSON…");
    }

    @Test
    void withoutAnAnswerItIsSaidAndAskingAgainIsTheSameRequest() {
        visited();
        requests().answer = FakeRequests.outcome(new RequestOutcome.Unanswered<>(Trouble.OFFLINE));
        press("Export…");
        assertThat(texts()).contains("No copy came. The account service was not reached, or the connection broke off."
                + " You can ask for it again. What this computer holds of it can be saved under “History”.");

        made();
        requests().copy = FakeRequests.outcome(new RequestOutcome.Unreadable<>());
        press("Export…");
        assertThat(texts()).contains("No copy came. The answer broke off or is in a form this version cannot read, so"
                + " it is not used. You can ask for it again. What this computer holds of it can be saved under"
                + " “History”.");
        press("Export…");

        assertThat(requests().made).hasSize(3).containsOnly(requests().made.getFirst());
    }

    @Test
    void onceThereIsACopyTheNextOneIsAnotherRequest() {
        fetched();
        visit("Preferences");
        visit("Your data");

        press("Export…");

        assertThat(requests().made).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void whoHasToWaitIsToldUntilWhen() {
        visited();
        requests().answer = FakeRequests.outcome(
                new RequestOutcome.Busy<>(Optional.of(StateBuilder.NOW.plus(Duration.ofHours(20)))));

        press("Export…");

        assertThat(texts()).anyMatch(text -> text.contains("asks you to wait until November 24, 2026, 10:32"));
    }

    @Test
    void whoHasToSignInAgainFindsTheWayBesideIt() {
        open(Examples.signInNeeded());
        visit("Your data");
        requests().answer = FakeRequests.outcome(new RequestOutcome.SignInNeeded<>());
        press("Export…");
        assertThat(texts())
                .anyMatch(text -> text.startsWith("No copy came. Your account asks you to sign in again first."));

        show(Examples.saved());

        assertThat(texts()).as("once the account is heard").doesNotContain("Sign in again")
                .noneMatch(text -> text.startsWith("No copy came."));
    }

    @Test
    void ofANewerFormThereIsTheJsonAndItIsSaidWhyThereIsNoPage() {
        visited();
        made();
        requests().copy = FakeRequests.done(new ExportCopy("{}", Optional.empty()));

        press("Export…");
        press("Save as JSON…");

        assertThat(texts()).doesNotContain("Save as a page…").anyMatch(text -> text.contains("makes no page"));
        assertThat(actions().saved).containsExactly(Map.entry("preference-center.json", "{}"));
    }

    @Test
    void whenACopyWasAskedForLastIsSaid() {
        open(Examples.saved());
        requests().knows(FakeRequests.export(RequestStatus.DONE));
        visit("Your data");

        assertThat(texts()).contains("You last asked for a copy on November 23, 2026.");
    }
}
