package org.preferencecenter.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.WindowTest;

class ShellTest extends WindowTest {
    @Test
    void saysWhoIsSignedIn() {
        open(Examples.saved());

        assertThat(texts()).contains("Signed in", "you@example.org");
        assertThat(texts()).noneMatch(text -> text.startsWith("For this session only"));
    }

    @Test
    void saysWhenTheSignInLastsForThisSessionOnly() {
        open(Examples.sessionOnly());

        assertThat(texts()).contains("For this session only: this computer has no place for secrets.");
    }

    @Test
    void movesTheSideBarOnTopWhereThereIsLittleRoom() {
        open(new Opening(Locale.US, ColorScheme.LIGHT, 1, 559, 640), Examples.saved());
        assertThat(sideBar().getLayoutBounds().getWidth()).isEqualTo(559);

        interact(() -> stand().root.getScene().getWindow().setWidth(900));
        settle();

        assertThat(sideBar().getLayoutBounds().getWidth()).isEqualTo(200);
    }

    @Test
    void aSignOutThatFailsIsSaidAndCanBeTriedAgain() {
        open(Examples.saved());
        actions().answer = CompletableFuture.failedFuture(new IOException("disk full"));
        visit("Account and app");
        click(button("Sign out"));

        focus(button("Stay signed in"));
        interact(() -> all(Button.class)
                .filter(each -> each.getText().equals("Sign out") && !each.isDisabled()).findFirst().orElseThrow()
                .fire());

        assertThat(dialogIsOpen()).isTrue();
        assertThat(texts()).anyMatch(text -> text.startsWith("The sign-out could not be completed"));
    }

    @Test
    void signingInAgainStartsAtOnceAndClosesWhenItIsDone() {
        open(Examples.signInNeeded());
        actions().address.complete(URI.create("https://id.example.org/authorize"));

        click(link("Sign in again"));
        assertThat(actions().opened).containsExactly(URI.create("https://id.example.org/authorize"));
        assertThat(dialogIsOpen()).isTrue();
        interact(() -> actions().outcome.complete(new SignInOutcome.Done()));

        assertThat(dialogIsOpen()).isFalse();
    }

    @Test
    void aDialogDoesNotOutliveThePersonWhoIsSignedIn() {
        open(Examples.firstSignIn());

        show(Examples.signedOut());

        assertThat(dialogIsOpen()).isFalse();
        assertThat(button("Sign in").isDisabled()).isFalse();
        assertThat(actions().deferred).isEmpty();
    }

    @Test
    void whatWasShownOfAPersonWhoSignedOutIsNotKeptInMemory() {
        open(Examples.saved());
        WeakReference<Node> shown = new WeakReference<>(sideBar().getParent());

        show(Examples.signedOut());
        show(Examples.saved());

        for (int turn = 0; turn < 50 && shown.get() != null; turn++) {
            System.gc();
            settle();
        }
        assertThat(shown.get()).isNull();
    }

    @Test
    void leavingTheSignInPageEndsTheAttempt() {
        open(Examples.signedOut());
        click(button("Sign in"));

        interact(() -> stand().shell.leave());

        assertThat(actions().cancelled).isEqualTo(1);
    }

    private Node sideBar() {
        return all(Node.class).filter(node -> node.getStyleClass().contains("side-bar")).findFirst().orElseThrow();
    }
}
