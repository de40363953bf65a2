package org.preferencecenter.desktop.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.StateBuilder;
import org.preferencecenter.desktop.fixture.WindowTest;

class SigningOutTest extends WindowTest {
    private void askedIn(CenterState state) {
        open(state);
        visit("Account and app");
        click(button("Sign out"));
    }

    private static StateBuilder twoUnsent() {
        return Examples.answered()
                .answer("industry-insights", true, Surface.PREFERENCES_WINDOW, StateBuilder.DEVICE,
                        Duration.ofMinutes(5))
                .saved("industry-insights", SaveState.HERE)
                .answer("usage-statistics", false, Surface.PREFERENCES_WINDOW, StateBuilder.DEVICE, Duration.ZERO)
                .saved("usage-statistics", SaveState.HERE).sync(new SyncStatus.Waiting(2, Trouble.OFFLINE,
                        StateBuilder.NOW.plusSeconds(60), Optional.empty()));
    }

    private static Set<DecisionId> ids(CenterState state) {
        return state.unsent().stream().flatMap(choice -> choice.decisions().stream()).map(Decision::id)
                .collect(Collectors.toSet());
    }

    @Test
    void whereTheAccountHasEverythingThereIsNothingToChoose() {
        askedIn(Examples.saved());

        assertThat(texts()).contains("All your choices are saved to your account.")
                .doesNotContain("Wait, then sign out", "Keep and sign out", "Discard and sign out");
    }

    @Test
    void whatIsUnsentIsCountedAndNamed() {
        askedIn(Examples.offline());

        assertThat(texts()).contains("2 choices are not saved to your account yet:",
                "“Industry news and case studies”: Allowed 5 minutes ago, on this computer",
                "“Usage statistics and user research”: Declined just now, on this computer");
    }

    @Test
    void theThreeWaysAreButtonsOfOneSizeAndLook() {
        askedIn(Examples.offline());
        List<Button> ways = List.of(button("Wait, then sign out"), button("Keep and sign out"),
                button("Discard and sign out"));

        assertThat(ways).extracting(Button::getWidth).containsOnly(ways.getFirst().getWidth());
        assertThat(ways).extracting(Button::getHeight).containsOnly(ways.getFirst().getHeight());
        assertThat(ways).extracting(way -> List.copyOf(way.getStyleClass()))
                .containsOnly(List.copyOf(ways.getFirst().getStyleClass()));
        assertThat(ways).noneMatch(Button::isDefaultButton).allMatch(way -> !way.getAccessibleHelp().isBlank());
    }

    @Test
    void keepingDiscardsNothing() {
        askedIn(Examples.offline());

        click(button("Keep and sign out"));

        assertThat(actions().discarded).containsExactly(Set.of());
        assertThat(dialogIsOpen()).isFalse();
    }

    @Test
    void discardingDiscardsExactlyWhatIsNamed() {
        askedIn(Examples.offline());

        click(button("Discard and sign out"));

        assertThat(actions().discarded).containsExactly(ids(Examples.offline()));
        assertThat(dialogIsOpen()).isFalse();
    }

    @Test
    void aNoThatHoldsBackAYesIsToldBeforeItIsDiscarded() {
        askedIn(Examples.offline());

        assertThat(texts()).anyMatch(text -> text.endsWith("Your no to “Usage statistics and user research” was not"
                + " sent; in your account it still counts as yes."));
        assertThat(texts()).noneMatch(text -> text.contains("Your no to “Industry"));
    }

    @Test
    void whatIsDecidedElsewhereWhileThePersonReadsIsNamedTooAndTheFocusIsOnStaying() {
        askedIn(Examples.offline());
        focus(button("Discard and sign out"));
        CenterState more = twoUnsent().answer("training", false, Surface.PREFERENCES_WINDOW, StateBuilder.DEVICE,
                Duration.ZERO).saved("training", SaveState.HERE).build();

        show(more);

        assertThat(focused()).isEqualTo(button("Stay signed in"));
        assertThat(texts()).contains("3 choices are not saved to your account yet:");
        click(button("Discard and sign out"));
        assertThat(actions().discarded).containsExactly(ids(more));
    }

    @Test
    void onceTheAccountHasEverythingTheQuestionIsThePlainOne() {
        askedIn(Examples.offline());

        show(Examples.saved());

        assertThat(texts()).contains("All your choices are saved to your account.");
        assertThat(texts()).doesNotContain("Discard and sign out");
    }

    @Test
    void waitingSaysWhatItWaitsForUntilTheAccountHasEverything() {
        askedIn(Examples.offline());

        click(button("Wait, then sign out"));
        assertThat(texts()).contains("Waiting to sign out")
                .anyMatch(text -> text.startsWith("You are offline. 2 choices"));
        show(Examples.signInNeeded());
        assertThat(texts()).anyMatch(text -> text.startsWith("Your account asks you to sign in again. 1 choice"));
        interact(() -> actions().waits.getFirst().complete(true));

        assertThat(dialogIsOpen()).isFalse();
    }

    @Test
    void whoDoesNotWantToWaitAnyLongerStaysOrGoesAnotherWay() {
        askedIn(Examples.offline());
        click(button("Wait, then sign out"));

        click(button("Go another way"));
        assertThat(actions().waits.getFirst()).isCompletedWithValue(false);
        assertThat(texts()).contains("Keep and sign out");
        click(button("Wait, then sign out"));
        keys(KeyCode.ESCAPE);

        assertThat(actions().waits.getLast()).isCompletedWithValue(false);
        assertThat(dialogIsOpen()).isFalse();
        assertThat(actions().signedOut).isZero();
    }

    @Test
    void everyWayCanBeGoneByKeyboard() {
        askedIn(Examples.offline());

        assertThat(focused()).isEqualTo(button("Stay signed in"));
        keys(KeyCode.TAB);
        assertThat(((Labeled) focused()).getText()).isEqualTo("Wait, then sign out");
        keys(KeyCode.TAB);
        assertThat(((Labeled) focused()).getText()).isEqualTo("Keep and sign out");
        keys(KeyCode.TAB, KeyCode.SPACE);

        assertThat(actions().discarded).containsExactly(ids(Examples.offline()));
    }

    @Test
    void aSignOutThatFailsIsSaidAndTheWaysAreStillThere() {
        askedIn(Examples.offline());
        actions().answer = CompletableFuture.failedFuture(new IOException("disk full"));

        click(button("Discard and sign out"));

        assertThat(texts()).contains("Keep and sign out")
                .anyMatch(text -> text.startsWith("The sign-out could not be completed"));
    }

    @Test
    void aChoiceThatTheServiceDoesNotTakeIsSaidToStay() {
        askedIn(twoUnsent().answer("training", false, Surface.PREFERENCES_WINDOW, StateBuilder.DEVICE, Duration.ZERO)
                .rejected("training", Problem.of(ProblemType.UNKNOWN_NOTICE, "revision 1.0 in en")).build());

        assertThat(texts())
                .contains("1 other choice, which the account service does not take, stays on this computer.");
    }
}
