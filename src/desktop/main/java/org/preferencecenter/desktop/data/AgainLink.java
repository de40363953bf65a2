package org.preferencecenter.desktop.data;

import java.util.Optional;
import javafx.scene.control.Hyperlink;
import org.preferencecenter.client.RequestOutcome;
import org.preferencecenter.desktop.parts.Links;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;

/** The next step where the account gave no answer: to ask again, or to sign in first. */
final class AgainLink {
    private final Surroundings surroundings;
    private final Hyperlink link;
    private Runnable step;
    private final Runnable ask;
    private final Runnable signIn;

    AgainLink(Surroundings surroundings, Runnable ask, Runnable signIn) {
        this.surroundings = surroundings;
        this.ask = ask;
        this.signIn = signIn;
        this.step = ask;
        this.link = Links.of("", () -> step.run());
    }

    Hyperlink node() {
        return link;
    }

    /** Shows the step, where there is a failure. */
    void show(Optional<RequestOutcome<?>> failure) {
        boolean signInNeeded = failure.filter(RequestOutcome.SignInNeeded.class::isInstance).isPresent();
        step = signInNeeded ? signIn : ask;
        link.setText(surroundings.text(signInNeeded ? "sync.step.signIn" : "request.again"));
        Shown.when(failure.isPresent(), link);
    }
}
