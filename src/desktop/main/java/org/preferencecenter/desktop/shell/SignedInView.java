package org.preferencecenter.desktop.shell;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Session;
import org.preferencecenter.desktop.parts.Scrolling;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.preferences.PreferencesPage;
import org.preferencecenter.desktop.status.StatusLine;

/** The window of a person who is signed in: side bar where there is one, preferences, status line. */
final class SignedInView {
    private final Optional<SideBar> sideBar;
    private final PreferencesPage page;
    private final StatusLine status;
    private final Frame frame;

    /** @param signIn what "sign in again" does */
    SignedInView(Surroundings surroundings, Optional<SideBar> sideBar, Runnable signIn) {
        this.sideBar = sideBar;
        page = new PreferencesPage(surroundings);
        status = new StatusLine(surroundings, signIn);
        frame = new Frame(sideBar.map(SideBar::node).orElseGet(Region::new),
                Scrolling.of(page.node(), Pos.TOP_CENTER), status.node(), surroundings.narrow());
    }

    Node node() {
        return frame;
    }

    void show(Session.SignedIn session, CenterState state) {
        sideBar.ifPresent(bar -> bar.show(session));
        page.show(state);
        status.show(state);
    }

    void focusFirst() {
        page.focusFirst();
    }
}
