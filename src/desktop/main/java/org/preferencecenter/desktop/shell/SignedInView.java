package org.preferencecenter.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Session;
import org.preferencecenter.desktop.parts.Scrolling;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.preferences.PreferencesPage;
import org.preferencecenter.desktop.status.StatusLine;

/** The window of a person who is signed in: side bar, preferences, status line. */
final class SignedInView {
    private final GridPane frame = new GridPane();
    private final SideBar sideBar;
    private final PreferencesPage page;
    private final StatusLine status;
    private final ScrollPane scroll;

    /**
     * @param signOut  what "sign out" does
     * @param signIn   what "sign in again" does
     */
    SignedInView(Surroundings surroundings, Runnable signOut, Runnable signIn) {
        sideBar = new SideBar(surroundings, signOut);
        page = new PreferencesPage(surroundings);
        status = new StatusLine(surroundings, signIn);
        scroll = Scrolling.of(page.node(), Pos.TOP_CENTER);
        frame.getChildren().addAll(sideBar.node(), scroll, status.node());
        GridPane.setHgrow(scroll, Priority.ALWAYS);
        GridPane.setVgrow(scroll, Priority.ALWAYS);
        surroundings.narrow().addListener((value, before, now) -> arrange(now));
        arrange(surroundings.narrow().get());
    }

    Node node() {
        return frame;
    }

    void show(Session.SignedIn session, CenterState state) {
        sideBar.show(session);
        page.show(state);
        status.show(state);
    }

    private void arrange(boolean narrow) {
        GridPane.setConstraints(sideBar.node(), 0, 0);
        GridPane.setConstraints(scroll, narrow ? 0 : 1, narrow ? 1 : 0);
        GridPane.setConstraints(status.node(), 0, narrow ? 2 : 1, narrow ? 1 : 2, 1);
    }
}
