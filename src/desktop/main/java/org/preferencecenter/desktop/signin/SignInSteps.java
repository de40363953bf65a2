package org.preferencecenter.desktop.signin;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.preferencecenter.desktop.parts.AddressLine;
import org.preferencecenter.desktop.parts.EqualButtons;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;
import org.preferencecenter.desktop.text.SignInWords;

/** What the panel looks like at each step. */
final class SignInSteps {
    private final String vendor;
    private final Occasion occasion;
    private final Surroundings surroundings;
    private final SignInPanel panel;

    SignInSteps(String vendor, Occasion occasion, Surroundings surroundings, SignInPanel panel) {
        this.vendor = vendor;
        this.occasion = occasion;
        this.surroundings = surroundings;
        this.panel = panel;
    }

    /** The nodes of a step, and the one the person most likely wants. */
    record Shape(List<Node> nodes, Node focus) {}

    Shape ready(SignInStep.Ready ready) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Emblem.make());
        nodes.add(title(occasion.title()));
        nodes.add(text(occasion.why()));
        ready.lastTime().ifPresent(
                trouble -> nodes.add(Texts.of(SignInWords.of(trouble, surroundings.speech()), Styles.TROUBLE)));
        Button signIn = button("signin.button", panel::start);
        nodes.add(EqualButtons.atTheStart(signIn));
        nodes.add(quiet("signin.next"));
        if (occasion == Occasion.FIRST) {
            nodes.add(quiet("signin.quiet"));
        }
        return new Shape(nodes, signIn);
    }

    Shape preparing() {
        Button cancel = button("signin.cancel", panel::cancel);
        return new Shape(List.of(Emblem.make(), title("signin.waiting.title"), text("signin.preparing"),
                EqualButtons.atTheStart(cancel)), cancel);
    }

    Shape inBrowser(SignInStep.InBrowser step) {
        Button again = button("signin.openAgain", () -> panel.open(step.address()));
        Button cancel = button("signin.cancel", panel::cancel);
        return new Shape(List.of(Emblem.make(), title("signin.waiting.title"),
                text(step.opened() ? "signin.waiting.text" : "signin.unopened"),
                new AddressLine(surroundings.text("signin.link"), step.address(), surroundings),
                EqualButtons.atTheStart(again, cancel)), again);
    }

    private Label title(String key) {
        return Texts.of(surroundings.text(key), Styles.PAGE_TITLE);
    }

    private Label text(String key) {
        return Texts.of(surroundings.text(key, vendor));
    }

    private Label quiet(String key) {
        return Texts.of(surroundings.text(key, vendor), Styles.QUIET);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(surroundings.text(key));
        button.setOnAction(event -> action.run());
        return button;
    }
}
