package org.preferencecenter.desktop.signin;

import java.net.URI;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.SignInAttempt;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;
import org.preferencecenter.desktop.text.Remark;
import org.preferencecenter.desktop.text.SyncWords;

/** Leads through signing in: who asks, one button, what happens next, the link to copy, and how it ended. */
public final class SignInPanel {
    private final Surroundings surroundings;
    private final SignInSteps steps;
    private final Runnable signedIn;
    private final VBox panel = new VBox();
    private final Label files = Texts.of("", Styles.TROUBLE);
    private @Nullable SignInAttempt attempt;

    private SignInPanel(String vendor, Occasion occasion, Surroundings surroundings, Runnable signedIn) {
        this.surroundings = surroundings;
        this.signedIn = signedIn;
        this.steps = new SignInSteps(vendor, occasion, surroundings, this);
        panel.getStyleClass().add(Styles.SIGN_IN);
        Shown.when(false, files);
        show(new SignInStep.Ready(Optional.empty()));
    }

    /**
     * For a person who is not signed in. The state that follows shows that they are.
     *
     * @param vendor who asks
     */
    public static SignInPanel first(String vendor, Surroundings surroundings) {
        return new SignInPanel(vendor, Occasion.FIRST, surroundings, () -> {});
    }

    /**
     * For a person whose account asks them to sign in again.
     *
     * @param signedIn called when they have done so
     */
    static SignInPanel again(String vendor, Surroundings surroundings, Runnable signedIn) {
        return new SignInPanel(vendor, Occasion.AGAIN, surroundings, signedIn);
    }

    public VBox node() {
        return panel;
    }

    /** Says why the files on this computer cannot be used, while they cannot. */
    public void show(SyncStatus status) {
        Shown.text(SyncWords.files(status, surroundings.speech()).map(Remark::text), files);
    }

    /** Starts to sign in, unless that is under way. */
    public void start() {
        if (attempt == null) {
            SignInAttempt started = surroundings.actions().signIn();
            attempt = started;
            show(new SignInStep.Preparing());
            started.address().thenAccept(address -> sendToBrowser(started, address));
            started.outcome().thenAccept(outcome -> end(started, outcome));
        }
    }

    /** Ends what is under way. */
    public void cancel() {
        if (attempt != null) {
            attempt.cancel();
        }
    }

    void open(URI address) {
        show(new SignInStep.InBrowser(address, surroundings.actions().open(address)));
    }

    private void sendToBrowser(SignInAttempt started, URI address) {
        if (started.equals(attempt)) {
            open(address);
        }
    }

    private void end(SignInAttempt ended, SignInOutcome outcome) {
        if (!ended.equals(attempt)) {
            return;
        }
        attempt = null;
        switch (outcome) {
            case SignInOutcome.Done() -> {
                show(new SignInStep.Ready(Optional.empty()));
                signedIn.run();
            }
            case SignInOutcome.Failed(var trouble) -> show(new SignInStep.Ready(Optional.of(trouble)));
        }
    }

    private void show(SignInStep step) {
        boolean focused = panel.getScene() != null && panel.getScene().getFocusOwner() != null;
        SignInSteps.Shape shape = switch (step) {
            case SignInStep.Ready ready -> steps.ready(ready);
            case SignInStep.Preparing() -> steps.preparing();
            case SignInStep.InBrowser inBrowser -> steps.inBrowser(inBrowser);
        };
        panel.getChildren().setAll(shape.nodes());
        panel.getChildren().add(files);
        if (focused) {
            shape.focus().requestFocus();
        }
    }
}
