package org.preferencecenter.desktop.account;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Unsent;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;
import org.preferencecenter.desktop.text.Answers;
import org.preferencecenter.desktop.text.SyncWords;
import org.preferencecenter.desktop.text.Titles;

/** Names the choices that the account does not have, and offers the ways to sign out with them: equal, each with what it does. */
final class UnsentChoices {
    private final CenterState state;
    private final Surroundings surroundings;
    private final Ways ways;

    /** The ways to sign out. */
    interface Ways {
        /** As soon as the account has every choice. */
        void untilSent();

        /** At once; what is not named stays. */
        void discarding(Set<DecisionId> named);
    }

    UnsentChoices(CenterState state, Surroundings surroundings, Ways ways) {
        this.state = state;
        this.surroundings = surroundings;
        this.ways = ways;
    }

    VBox body() {
        int count = state.unsent().size();
        VBox body = new VBox(choices(count));
        SyncWords.rejectedToo(state, surroundings.speech()).map(Texts::of).ifPresent(body.getChildren()::add);
        body.getChildren().addAll(
                way("signout.wait", untilSent(), ways::untilSent),
                way("signout.keep", surroundings.text("signout.keep.text", count), () -> ways.discarding(Set.of())),
                way("signout.discard", discarding(count), () -> ways.discarding(ids())),
                Texts.of(surroundings.text("signout.removed")));
        return body;
    }

    private VBox choices(int count) {
        VBox choices = stack(Texts.of(surroundings.text("signout.unsent", count)));
        state.unsent().stream().map(this::choice).forEach(choices.getChildren()::add);
        return choices;
    }

    private Label choice(Unsent choice) {
        return Texts.of(surroundings.text("signout.choice", title(choice),
                Answers.of(choice.answer(), surroundings.speech())), Styles.QUIET);
    }

    private String title(Unsent choice) {
        return Titles.of(choice.preference(), state.catalog(), surroundings.speech());
    }

    private String untilSent() {
        String text = surroundings.text("signout.wait.text");
        return surroundings.speech().words()
                .sentences(SyncWords.trouble(state.sync(), surroundings.speech()).orElse(""), text);
    }

    private String discarding(int count) {
        List<String> sentences = state.unsent().stream().filter(Unsent::holdsBackAGrant)
                .map(choice -> surroundings.text("signout.discard.yes", title(choice))).toList();
        return surroundings.text("signout.discard.text", count)
                + sentences.stream().map(sentence -> " " + sentence).collect(Collectors.joining());
    }

    private Set<DecisionId> ids() {
        return state.unsent().stream().flatMap(choice -> choice.decisions().stream()).map(Decision::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private VBox way(String key, String text, Runnable action) {
        Button button = new Button(surroundings.text(key));
        button.setMnemonicParsing(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleHelp(text);
        button.setOnAction(event -> action.run());
        return stack(button, Texts.of(text, Styles.FINE));
    }

    private static VBox stack(Node... nodes) {
        VBox stack = new VBox(nodes);
        stack.getStyleClass().add(Styles.STACK);
        return stack;
    }
}
