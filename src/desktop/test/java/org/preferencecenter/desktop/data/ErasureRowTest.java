package org.preferencecenter.desktop.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.RequestOutcome;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.core.request.ErasureTerms;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.request.RequestStatus;
import org.preferencecenter.core.wire.PersonRequestDemand;
import org.preferencecenter.core.wire.PersonRequestsResponse;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.FakeRequests;
import org.preferencecenter.desktop.fixture.WindowTest;

class ErasureRowTest extends WindowTest {
    private static final String OPEN = "You asked for an erasure on November 22, 2026. It is carried out after"
            + " November 30, 2026, 2:32 PM. Until then you can take it back. The law sets December 22, 2026 as"
            + " the last day.";

    private FakeRequests requests() {
        return actions().requests;
    }

    private void visited() {
        open(Examples.saved());
        visit("Your data");
    }

    private void asked() {
        visited();
        press("Request…");
    }

    private void press(String link) {
        interact(link(link)::fire);
        settle();
    }

    private void received() {
        requests().answer = FakeRequests.done(FakeRequests.told(FakeRequests.erasure(RequestStatus.RECEIVED)));
    }

    @Test
    void whatIsNotKnownYetIsNotOffered() {
        open(Examples.saved());
        CompletableFuture<RequestOutcome<PersonRequestsResponse>> list = new CompletableFuture<>();
        requests().list = list;
        visit("Your data");
        assertThat(texts()).contains("Your account is asked whether an erasure is under way…")
                .doesNotContain("Request…", "Take back");

        interact(() -> list.complete(new RequestOutcome.Done<>(
                new PersonRequestsResponse(List.of(), FakeRequests.TERMS))));

        assertThat(texts()).contains("Request…").doesNotContain("Take back")
                .noneMatch(text -> text.startsWith("Your account is asked"));
    }

    @Test
    void beforeAnythingIsAskedForThePersonReadsWhatItDoesAsTheServiceSaysNow() {
        visited();
        Instant other = Instant.parse("2026-12-05T08:00:00Z");
        requests().list = FakeRequests.done(new PersonRequestsResponse(List.of(), new ErasureTerms(other,
                Optional.empty(), List.of("DECISIONS", "BACKUPS"),
                new ErasureTerms.Proof(List.of("ANSWER", "COLOR"), "NICKNAME", "CURIOSITY", "Art. 99",
                        Instant.parse("2031-01-01T00:00:00Z")))));

        press("Request…");

        assertThat(requests().made).isEmpty();
        assertThat(texts()).contains("Request an erasure?",
                "It is carried out after December 5, 2026, 8:00 AM. Until then you can take it back on this page.",
                "• Each choice you made\n• BACKUPS", "• Whether it was a yes or a no\n• COLOR\nNICKNAME",
                "CURIOSITY Art. 99 allows it.", "It is deleted on January 1, 2031, too.")
                .anyMatch(text -> text.startsWith("Until then your choices hold"))
                .anyMatch(text -> text.contains("other data that Pix4D holds"));
    }

    @Test
    void theTwoButtonsAreEqualNoneIsTheDefaultAndTheWayBackHasTheFocus() {
        asked();
        Button back = button("Go back");
        Button request = button("Request erasure");

        assertThat(back.getWidth()).isEqualTo(request.getWidth());
        assertThat(back.getHeight()).isEqualTo(request.getHeight());
        assertThat(List.copyOf(back.getStyleClass())).isEqualTo(List.copyOf(request.getStyleClass()));
        assertThat(back.isDefaultButton() || request.isDefaultButton()).isFalse();
        assertThat(focused()).isEqualTo(back);
    }

    @Test
    void escAndEnterAskForNothing() {
        visited();
        focus(link("Request…"));
        keys(KeyCode.ENTER, KeyCode.ENTER, KeyCode.ESCAPE);
        assertThat(dialogIsOpen()).isFalse();
        keys(KeyCode.ENTER);
        click(button("Go back"));

        assertThat(dialogIsOpen()).isFalse();
        assertThat(requests().made).isEmpty();
        assertThat(focused()).isEqualTo(link("Request…"));
    }

    @Test
    void byKeyboardItTakesAsManyStepsToAskAsToGoBackPlusOne() {
        asked();
        received();

        keys(KeyCode.TAB);
        assertThat(((Labeled) focused()).getText()).isEqualTo("Request erasure");
        keys(KeyCode.SPACE);

        assertThat(requests().made).extracting(PersonRequestDemand::kind).containsExactly(RequestKind.ERASURE);
        assertThat(dialogIsOpen()).isFalse();
    }

    @Test
    void afterwardsTheRowSaysWhenItIsCarriedOutAndHowToTakeItBack() {
        asked();
        received();

        click(button("Request erasure"));

        assertThat(texts()).contains(OPEN, "Take back").doesNotContain("Request…");
        assertThat(focused()).isEqualTo(link("Take back"));
    }

    @Test
    void pressedTwiceItIsOneRequest() {
        asked();
        requests().answer = new CompletableFuture<>();

        click(button("Request erasure"));
        click(button("Request erasure"));

        assertThat(requests().made).hasSize(1);
        assertThat(texts()).contains("Your request is on its way…");
    }

    @Test
    void withoutAnAnswerItIsNotClaimedEitherWayAndTheSameIsAskedAgain() {
        asked();
        requests().answer = FakeRequests.outcome(new RequestOutcome.Unanswered<>(Trouble.TIMED_OUT));

        click(button("Request erasure"));
        assertThat(texts()).contains("Your request has no answer. Your account did not answer in time. Whether it"
                + " arrived is shown on the page once your account answers.");
        click(button("Request erasure"));

        assertThat(requests().made).hasSize(2).containsOnly(requests().made.getFirst());
    }

    @Test
    void aRefusalIsTold() {
        asked();
        requests().answer = FakeRequests.outcome(new RequestOutcome.Refused<>());

        click(button("Request erasure"));

        assertThat(texts())
                .contains("Your request was not taken. The account service did not take the request.");
    }

    @Test
    void anAnswerThatComesWhenThePersonWentBackIsShownAllTheSame() {
        asked();
        requests().answer = new CompletableFuture<>();
        click(button("Request erasure"));
        click(button("Go back"));

        interact(() -> requests().answer.complete(new RequestOutcome.Done<>(
                FakeRequests.told(FakeRequests.erasure(RequestStatus.RECEIVED)))));

        assertThat(texts()).contains(OPEN, "Take back");
    }

    @Test
    void takingBackIsOneStepAndLeadsBackToWhereItBegan() {
        open(Examples.saved());
        requests().knows(FakeRequests.erasure(RequestStatus.RECEIVED));
        visit("Your data");
        requests().answer = FakeRequests.done(FakeRequests.told(FakeRequests.erasure(RequestStatus.CANCELLED)));
        focus(link("Take back"));

        keys(KeyCode.ENTER);

        assertThat(requests().takenBack).containsExactly(FakeRequests.erasure(RequestStatus.RECEIVED).id());
        assertThat(texts()).contains("Request…", "You took back the erasure that you asked for on November 22, 2026."
                + " Nothing was deleted.").doesNotContain("Take back");
        assertThat(focused()).isEqualTo(link("Request…"));
    }

    @Test
    void whatIsCarriedOutAlreadyIsToldAndTheAccountIsAskedHowItStands() {
        open(Examples.saved());
        requests().knows(FakeRequests.erasure(RequestStatus.RECEIVED));
        visit("Your data");
        requests().answer = FakeRequests.outcome(new RequestOutcome.Settled<>());
        requests().knows(FakeRequests.erasure(RequestStatus.DONE));

        press("Take back");

        assertThat(texts()).contains("The erasure could not be taken back. It can no longer be taken back.",
                "The erasure you asked for was carried out on November 23, 2026. What proves your choices of before"
                        + " stays until January 1, 2030.")
                .doesNotContain("Take back");
    }

    @Test
    void whatWasAskedForOnAnotherComputerMeanwhileIsNotAskedForAgain() {
        visited();
        requests().knows(FakeRequests.erasure(RequestStatus.RECEIVED));

        press("Request…");

        assertThat(dialogIsOpen()).isFalse();
        assertThat(texts()).contains(OPEN, "Take back");
    }

    @Test
    void whoWentToAnotherPageMeanwhileIsNotAsked() {
        visited();
        CompletableFuture<RequestOutcome<PersonRequestsResponse>> list = new CompletableFuture<>();
        requests().list = list;
        press("Request…");
        visit("Preferences");

        interact(() -> list.complete(new RequestOutcome.Done<>(
                new PersonRequestsResponse(List.of(), FakeRequests.TERMS))));

        assertThat(dialogIsOpen()).isFalse();
    }

    @Test
    void whereTheAccountDoesNotAnswerThatIsSaidWithTheNextStep() {
        open(Examples.saved());
        requests().list = FakeRequests.outcome(new RequestOutcome.Unanswered<>(Trouble.OFFLINE));
        visit("Your data");
        assertThat(texts()).contains("Whether an erasure is under way is not known. The account service was not"
                + " reached, or the connection broke off.").doesNotContain("Request…", "Take back");

        requests().knows();
        press("Try again");

        assertThat(texts()).contains("Request…").doesNotContain("Try again");
    }

    @Test
    void whatWasKnownStaysInSightWhenTheAccountIsNotReachedAnyMore() {
        open(Examples.saved());
        requests().knows(FakeRequests.erasure(RequestStatus.RECEIVED));
        visit("Your data");
        visit("Preferences");
        requests().list = FakeRequests.outcome(new RequestOutcome.Unanswered<>(Trouble.OFFLINE));

        visit("Your data");

        assertThat(texts()).contains(OPEN, "Take back", "Try again");
    }
}
