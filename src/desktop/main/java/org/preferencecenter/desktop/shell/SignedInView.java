package org.preferencecenter.desktop.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Session;
import org.preferencecenter.desktop.parts.Page;
import org.preferencecenter.desktop.parts.Scrolling;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.status.StatusLine;

/** The window of a person who is signed in: side bar where there is one, a page, status line. */
final class SignedInView {
    private final Optional<SideBar> sideBar;
    private final Function<Place, Page> pages;
    private final Map<Place, Opened> opened = new EnumMap<>(Place.class);
    private final StackPane place = new StackPane();
    private final StatusLine status;
    private final Frame frame;
    private Opened current;
    private CenterState latest;

    /** A page, and what it scrolls in. It is made when it is first visited, and stays as it was left. */
    private record Opened(Page page, Node scrolling) {
        static Opened of(Page page) {
            return new Opened(page, Scrolling.of(page.node(), Pos.TOP_CENTER));
        }
    }

    /**
     * Shows the preferences.
     *
     * @param navigates whether there are ways to the other pages
     * @param pages     makes a page
     * @param signIn    what "sign in again" does
     */
    SignedInView(CenterState state, Surroundings surroundings, boolean navigates, Function<Place, Page> pages,
            Runnable signIn) {
        this.pages = pages;
        this.latest = state;
        sideBar = navigates ? Optional.of(new SideBar(surroundings, this::go)) : Optional.empty();
        status = new StatusLine(surroundings, signIn);
        frame = new Frame(sideBar.map(SideBar::node).orElseGet(Region::new), place, status.node(),
                surroundings.narrow());
        current = open(Place.PREFERENCES);
    }

    Node node() {
        return frame;
    }

    void show(Session.SignedIn session, CenterState state) {
        latest = state;
        sideBar.ifPresent(bar -> bar.show(session));
        current.page().show(state);
        status.show(state);
    }

    void focusFirst() {
        current.page().focusFirst();
    }

    private void go(Place wanted) {
        current = open(wanted);
        current.page().show(latest);
    }

    private Opened open(Place wanted) {
        Opened wantedPage = opened.computeIfAbsent(wanted, each -> Opened.of(pages.apply(each)));
        place.getChildren().setAll(wantedPage.scrolling());
        return wantedPage;
    }
}
