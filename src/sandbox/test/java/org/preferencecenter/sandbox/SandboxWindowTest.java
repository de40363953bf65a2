package org.preferencecenter.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.client.SignInAttempt;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.desktop.host.Computer;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The button that fills in the sign-in page: each page is good for one sign-in. */
class SandboxWindowTest {
    private static final long STARTING = 30_000;
    private static final String SIGN_IN = "Sign in as you@example.org";

    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private Sandbox sandbox;
    private PreferenceCenter center;
    private BrowserDesk desk;
    private Parent window;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(SandboxFolder.open(folder));
        center = PreferenceCenter.open(sandbox.settings(), new LastingSecrets());
        desk = new BrowserDesk(new NoBrowser(), sandbox.settings().issuer());
        window = WaitForAsyncUtils.waitForAsyncFx(STARTING,
                () -> new SandboxWindow(sandbox, center, desk, new Words(Locale.ENGLISH), "en").root());
    }

    @AfterEach
    void stop() throws Exception {
        center.close();
        sandbox.close();
    }

    @Test
    void aSignInPageIsFilledInOnce() {
        assertThat(button().isDisabled()).as("no page was opened yet").isTrue();
        SignInAttempt attempt = beginToSignIn();
        assertThat(button().isDisabled()).isFalse();

        String said = saidAfterPressing();

        assertThat(Await.done(attempt.outcome())).isEqualTo(new SignInOutcome.Done());
        assertThat(said).isEqualTo("Done: " + SIGN_IN);
        assertThat(button().isDisabled()).as("the page is used up").isTrue();
    }

    @Test
    void aSignInThatWasGivenUpIsSaidToBeOver() {
        SignInAttempt attempt = beginToSignIn();
        attempt.cancel();
        Await.done(attempt.outcome());

        assertThat(saidAfterPressing()).isEqualTo("That did not work: The application no longer waits for this sign-in."
                + " Press “Sign in” there once more.");
    }

    private SignInAttempt beginToSignIn() {
        SignInAttempt attempt = center.signIn();
        URI page = Await.done(attempt.address());
        robot.interact(() -> desk.open(page));
        return attempt;
    }

    private String saidAfterPressing() {
        CompletableFuture<String> said = new CompletableFuture<>();
        robot.interact(() -> {
            List<Label> labels = all(Label.class);
            labels.getLast().textProperty().addListener((text, before, now) -> said.complete(now));
            button().fire();
        });
        return Await.done(said);
    }

    private Button button() {
        return all(Button.class).stream().filter(each -> each.getText().equals(SIGN_IN)).findFirst().orElseThrow();
    }

    private <T extends Labeled> List<T> all(Class<T> kind) {
        return window.getChildrenUnmodifiable().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static final class NoBrowser implements Computer {
        @Override
        public boolean open(URI address) {
            return false;
        }

        @Override
        public void copy(String text) {}

        @Override
        public CompletionStage<Boolean> save(String suggestedName, String text) {
            return CompletableFuture.completedStage(false);
        }
    }
}
