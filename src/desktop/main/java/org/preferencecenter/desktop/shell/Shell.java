package org.preferencecenter.desktop.shell;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Session;
import org.preferencecenter.desktop.account.AccountPage;
import org.preferencecenter.desktop.account.SigningOut;
import org.preferencecenter.desktop.consent.ConsentAsker;
import org.preferencecenter.desktop.data.DataPage;
import org.preferencecenter.desktop.history.HistoryPage;
import org.preferencecenter.desktop.parts.Page;
import org.preferencecenter.desktop.parts.Scrolling;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.preferences.PreferencesPage;
import org.preferencecenter.desktop.signin.SignInDialog;
import org.preferencecenter.desktop.signin.SignInPanel;

/** Shows the sign-in page, or the preferences of the person who is signed in. */
public final class Shell {
    private final StackPane place;
    private final Surroundings surroundings;
    private final Optional<ConsentAsker> asker;
    private @Nullable SignedInView signedIn;
    private @Nullable SignInPanel signIn;
    private @Nullable SigningOut signingOut;
    private @Nullable CenterState latest;
    /** The page that whoever signs in next sees first. */
    private Place first;
    /** Where the person was in the window that this one takes the place of. */
    private Optional<SignedInView.Spot> spot = Optional.empty();

    private Shell(StackPane place, Surroundings surroundings, Optional<ConsentAsker> asker, Place first) {
        this.place = place;
        this.surroundings = surroundings;
        this.asker = asker;
        this.first = first;
    }

    /**
     * A whole window: with a side bar, and the consent dialog over it when there is something to ask.
     *
     * @param place the pane that fills the window
     * @param page  the page to begin with, as {@link #page} told it
     */
    public static Shell ofWindow(StackPane place, Surroundings surroundings, String page) {
        return new Shell(place, surroundings, Optional.of(new ConsentAsker(surroundings)), Place.remembered(page));
    }

    /** What a host builds into its own settings: the preferences alone. The host signs out and asks for consent. */
    public static Shell builtIn(StackPane place, Surroundings surroundings) {
        return new Shell(place, surroundings, Optional.empty(), Place.PREFERENCES);
    }

    /** The same window in other surroundings, at the same page. A sign-in under way is ended. */
    public Shell anew(Surroundings other) {
        Shell next = new Shell(place, other, asker.map(each -> new ConsentAsker(other)), here());
        next.spot = Optional.ofNullable(signedIn).map(SignedInView::spot);
        if (signIn != null) {
            signIn.cancel();
        }
        return next;
    }

    public void show(CenterState state) {
        latest = state;
        switch (state.session()) {
            case Session.SignedOut() -> showSignIn(state);
            case Session.SignedIn session -> showPreferences(session, state);
        }
        asker.ifPresent(each -> each.show(state));
        if (signingOut != null) {
            signingOut.show(state);
        }
    }

    /** The page that is shown, for a window that is to open with it the next time. */
    public String page() {
        return here().id();
    }

    private Place here() {
        return signedIn == null ? first : signedIn.here();
    }

    /** The window is about to close: an open question is put off, a sign-in under way is ended. */
    public void leave() {
        asker.ifPresent(ConsentAsker::leave);
        if (signIn != null) {
            signIn.cancel();
        }
    }

    private void showSignIn(CenterState state) {
        if (signIn == null) {
            if (signedIn != null) {
                first = Place.PREFERENCES;
            }
            signedIn = null;
            surroundings.overlays().closeAll();
            signIn = SignInPanel.first(state.catalog().vendor(), surroundings);
            place.getChildren().setAll(Scrolling.of(signIn.node(), Pos.CENTER));
        }
        signIn.show(state.sync());
    }

    private void showPreferences(Session.SignedIn session, CenterState state) {
        SignedInView view = signedIn;
        boolean opens = view == null;
        if (view == null) {
            signIn = null;
            surroundings.overlays().closeAll();
            view = new SignedInView(state, surroundings, first, asker.isPresent(), this::page, this::signInAgain);
            signedIn = view;
            place.getChildren().setAll(view.node());
        }
        view.show(session, state);
        if (opens && (asker.isPresent() || spot.isPresent())) {
            // What lies in a scroll pane can take the focus only once the pane has its skin.
            place.applyCss();
            place.layout();
            spot.ifPresentOrElse(view::resume, view::focusFirst);
            spot = Optional.empty();
        }
    }

    private Page page(Place wanted) {
        return switch (wanted) {
            case PREFERENCES -> new PreferencesPage(surroundings);
            case HISTORY -> new HistoryPage(surroundings);
            case DATA -> new DataPage(surroundings, this::signInAgain);
            case ACCOUNT -> new AccountPage(surroundings, this::signOut);
        };
    }

    private void signOut() {
        if (latest != null) {
            signingOut = new SigningOut(latest, surroundings);
            signingOut.ask();
        }
    }

    private void signInAgain() {
        if (latest != null) {
            SignInDialog.open(latest.catalog().vendor(), surroundings);
        }
    }
}
