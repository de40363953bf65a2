package org.preferencecenter.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Session;
import org.preferencecenter.desktop.parts.Scrolling;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.preferences.PreferencesPage;
import org.preferencecenter.desktop.status.StatusLine;

/** The window of a person who is signed in: side bar, preferences, status line. */
final class SignedInView {
    private final SideBar sideBar;
    private final PreferencesPage page;
    private final StatusLine status;
    private final Frame frame;

    /**
     * @param signOut  what "sign out" does
     * @param signIn   what "sign in again" does
     */
    SignedInView(Surroundings surroundings, Runnable signOut, Runnable signIn) {
        sideBar = new SideBar(surroundings, signOut);
        page = new PreferencesPage(surroundings);
        status = new StatusLine(surroundings, signIn);
        frame = new Frame(sideBar.node(), Scrolling.of(page.node(), Pos.TOP_CENTER), status.node(),
                surroundings.narrow());
    }

    Node node() {
        return frame;
    }

    void show(Session.SignedIn session, CenterState state) {
        sideBar.show(session);
        page.show(state);
        status.show(state);
    }

    void focusFirst() {
        page.focusFirst();
    }
}
