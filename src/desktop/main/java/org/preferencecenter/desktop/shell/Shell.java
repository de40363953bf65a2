package org.preferencecenter.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Session;
import org.preferencecenter.desktop.account.SignOutDialog;
import org.preferencecenter.desktop.consent.ConsentAsker;
import org.preferencecenter.desktop.parts.Scrolling;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.signin.SignInDialog;
import org.preferencecenter.desktop.signin.SignInPanel;

/** The whole window: the sign-in page, or the preferences of the person who is signed in, with the consent dialog over them. */
public final class Shell {
    private final StackPane place;
    private final Surroundings surroundings;
    private final ConsentAsker asker;
    private @Nullable SignedInView signedIn;
    private @Nullable SignInPanel signIn;
    private @Nullable CenterState latest;

    /** @param place the pane that the window fills; its first child belongs to the shell */
    public Shell(StackPane place, Surroundings surroundings) {
        this.place = place;
        this.surroundings = surroundings;
        this.asker = new ConsentAsker(surroundings);
    }

    public void show(CenterState state) {
        latest = state;
        switch (state.session()) {
            case Session.SignedOut() -> showSignIn(state);
            case Session.SignedIn session -> showPreferences(session, state);
        }
        asker.show(state);
    }

    /** The window is about to close: an open question is put off, a sign-in under way is ended. */
    public void leave() {
        asker.leave();
        if (signIn != null) {
            signIn.cancel();
        }
    }

    private void showSignIn(CenterState state) {
        if (signIn == null) {
            signedIn = null;
            signIn = SignInPanel.first(state.catalog().vendor(), surroundings);
            place.getChildren().setAll(Scrolling.of(signIn.node(), Pos.CENTER));
        }
    }

    private void showPreferences(Session.SignedIn session, CenterState state) {
        SignedInView view = signedIn;
        boolean first = view == null;
        if (view == null) {
            signIn = null;
            view = new SignedInView(surroundings, this::signOut, this::signInAgain);
            signedIn = view;
            place.getChildren().setAll(view.node());
        }
        view.show(session, state);
        if (first) {
            place.applyCss();
            place.layout();
            view.focusFirst();
        }
    }

    private void signOut() {
        if (latest != null) {
            SignOutDialog.open(latest, surroundings);
        }
    }

    private void signInAgain() {
        if (latest != null) {
            SignInDialog.open(latest.catalog().vendor(), surroundings);
        }
    }
}
