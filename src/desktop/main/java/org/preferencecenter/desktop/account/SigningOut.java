package org.preferencecenter.desktop.account;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.SignOutAttempt;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.client.Unsent;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.text.SyncWords;

/**
 * Asks before signing out, and says what stays on this computer. While the person thinks about it, the question is put anew when
 * it becomes another one: the account got a choice, or another program made one.
 */
public final class SigningOut {
    private final Surroundings surroundings;
    private @Nullable SignOutDialog dialog;
    private Consumer<CenterState> whileOpen = state -> {};
    private CenterState latest;

    public SigningOut(CenterState state, Surroundings surroundings) {
        this.latest = state;
        this.surroundings = surroundings;
    }

    /** What may change the question, or what one waits for. */
    public void show(CenterState state) {
        latest = state;
        if (dialog != null && dialog.isOpen()) {
            whileOpen.accept(state);
        }
    }

    /** The person wants to sign out. */
    public void ask() {
        List<Unsent> asked = unsent(latest);
        open(asked.isEmpty() ? nothingUnsent() : aboutUnsent());
        whileOpen = state -> {
            if (!unsent(state).equals(asked)) {
                close();
                ask();
            }
        };
    }

    /** Of files that cannot be read nobody knows what is unsent. */
    private static List<Unsent> unsent(CenterState state) {
        return state.sync() instanceof SyncStatus.StoreUnavailable ? List.of() : state.unsent();
    }

    private SignOutDialog nothingUnsent() {
        Button signOut = new Button(surroundings.text("signout.confirm"));
        signOut.setOnAction(event -> signOut(Set.of()));
        VBox body = new VBox(Texts.of(SyncWords.atSignOut(latest, surroundings.speech())),
                Texts.of(surroundings.text("signout.removed")));
        return new SignOutDialog(surroundings.text("signout.title"), body, surroundings, () -> {}, signOut);
    }

    private SignOutDialog aboutUnsent() {
        VBox body = new UnsentChoices(latest, surroundings, new UnsentChoices.Ways() {
            @Override
            public void untilSent() {
                await();
            }

            @Override
            public void discarding(Set<DecisionId> named) {
                signOut(named);
            }
        }).body();
        return new SignOutDialog(surroundings.text("signout.title"), body, surroundings, () -> {});
    }

    private void signOut(Set<DecisionId> discarded) {
        if (dialog != null) {
            dialog.closeAfter(surroundings.actions().signOutDiscarding(discarded));
        }
    }

    private void await() {
        close();
        SignOutAttempt attempt = surroundings.actions().signOutWhenSent();
        Label sentence = Texts.of(SyncWords.sentence(latest, surroundings.speech()).text());
        Button otherwise = new Button(surroundings.text("signout.waiting.otherwise"));
        otherwise.setOnAction(event -> {
            attempt.cancel();
            close();
            ask();
        });
        VBox body = new VBox(Texts.of(surroundings.text("signout.waiting.text")), sentence);
        SignOutDialog waiting = new SignOutDialog(surroundings.text("signout.waiting.title"), body, surroundings,
                attempt::cancel, otherwise);
        open(waiting);
        whileOpen = state -> sentence.setText(SyncWords.sentence(state, surroundings.speech()).text());
        waiting.closeAfter(attempt.outcome());
    }

    private void open(SignOutDialog opened) {
        dialog = opened;
    }

    private void close() {
        if (dialog != null) {
            dialog.close();
        }
    }
}
