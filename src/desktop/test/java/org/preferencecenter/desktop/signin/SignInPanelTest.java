package org.preferencecenter.desktop.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.client.SignInTrouble;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.WindowTest;
import org.preferencecenter.desktop.text.SignInWords;

class SignInPanelTest extends WindowTest {
    private static final URI PAGE = URI.create("https://id.example.org/authorize?state=1");

    @Test
    void saysWhoAsksWhatHappensNextAndThatNobodyIsContacted() {
        open(Examples.signedOut());

        assertThat(texts()).anyMatch(text -> text.startsWith("Pix4D asks what it may send you"))
                .contains("Your browser opens the sign-in page of Pix4D. After that, this window goes on by itself.",
                        "Until you sign in, this program contacts no one.");
        assertThat(all(Button.class)).singleElement().returns("Sign in", Button::getText);
        assertThat(focused()).isEqualTo(button("Sign in"));
    }

    @Test
    void saysWhyTheFilesCannotBeUsedForAsLongAsTheyCannot() {
        open(Examples.signInUnreadable());
        assertThat(texts()).anyMatch(text -> text.startsWith("It cannot be read who is signed in on this computer"));

        show(Examples.signedOut());
        assertThat(texts()).noneMatch(text -> text.startsWith("It cannot be read"));
    }

    @Test
    void opensTheBrowserAndOffersTheLink() {
        open(Examples.signedOut());
        click(button("Sign in"));
        assertThat(texts()).contains("Asking Pix4D for the sign-in page…");

        interact(() -> actions().address.complete(PAGE));

        assertThat(actions().opened).containsExactly(PAGE);
        assertThat(all(TextField.class)).singleElement().returns(PAGE.toString(), TextField::getText)
                .returns(false, TextField::isEditable);
        click(button("Copy link"));
        assertThat(actions().copied).containsExactly(PAGE.toString());
        assertThat(texts()).contains("The link is copied.");
        click(button("Open again"));
        assertThat(actions().opened).containsExactly(PAGE, PAGE);
    }

    @Test
    void saysWhenTheBrowserDidNotOpen() {
        open(Examples.signedOut());
        actions().browserOpens = false;
        actions().address.complete(PAGE);

        click(button("Sign in"));

        assertThat(texts()).anyMatch(text -> text.startsWith("The browser did not open. Copy the link"));
    }

    @Test
    void cancelEndsTheAttemptAndLeadsBack() {
        open(Examples.signedOut());
        actions().address.complete(PAGE);
        click(button("Sign in"));

        click(button("Cancel"));

        assertThat(actions().cancelled).isEqualTo(1);
        assertThat(texts()).contains("The sign-in was cancelled. Nothing has changed.");
        assertThat(focused()).isEqualTo(button("Sign in"));
    }

    @ParameterizedTest
    @EnumSource
    void everyFailureIsOneCalmSentenceAndCanBeTriedAgain(SignInTrouble trouble) {
        open(Examples.signedOut());
        actions().outcome.complete(new SignInOutcome.Failed(trouble));

        click(button("Sign in"));

        assertThat(texts()).contains(SignInWords.of(trouble, stand().surroundings.speech()));
        assertThat(button("Sign in").isDisabled()).isFalse();
    }

    @Test
    void theEndOfAnEarlierAttemptDoesNotEndALaterOne() {
        open(Examples.signedOut());
        CompletableFuture<SignInOutcome> first = actions().outcome;
        click(button("Sign in"));
        click(button("Cancel"));
        actions().outcome = new CompletableFuture<>();
        click(button("Sign in"));

        interact(() -> first.obtrudeValue(new SignInOutcome.Done()));

        assertThat(texts()).contains("Continue in your browser");
    }
}
