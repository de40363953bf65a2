package org.preferencecenter.desktop.shell;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Session;
import org.preferencecenter.desktop.parts.Page;
import org.preferencecenter.desktop.parts.Scrolling;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.status.StatusLine;

/** The window of a person who is signed in: side bar where there is one, a page, status line. */
final class SignedInView {
    private final Surroundings surroundings;
    private final Optional<SideBar> sideBar;
    private final Function<Place, Page> pages;
    private final Map<Place, Opened> opened = new EnumMap<>(Place.class);
    private final Map<Place, StackPane> rooms = new EnumMap<>(Place.class);
    /** One beside the other for each place, so that a place is found at the same step in each window. */
    private final StackPane places = new StackPane();
    private final StatusLine status;
    private final Frame frame;
    private Place here;
    private Opened current;
    private CenterState latest;

    /** A page, and what it scrolls in. It is made when it is first visited, and stays as it was left. */
    private record Opened(Page page, SettingsNotice notice, ScrollPane scrolling) {
        static Opened of(Page page, Surroundings surroundings) {
            SettingsNotice notice = new SettingsNotice(surroundings, page::focusFirst);
            VBox both = new VBox(notice, page.node());
            both.setAlignment(Pos.TOP_CENTER);
            return new Opened(page, notice, Scrolling.of(both, Pos.TOP_CENTER));
        }

        void show(CenterState state) {
            notice.show();
            page.show(state);
        }
    }

    /**
     * Shows a page.
     *
     * @param first     the page
     * @param navigates whether there are ways to the other pages
     * @param pages     makes a page
     * @param signIn    what "sign in again" does
     */
    SignedInView(CenterState state, Surroundings surroundings, Place first, boolean navigates,
            Function<Place, Page> pages, Runnable signIn) {
        this.surroundings = surroundings;
        this.pages = pages;
        this.latest = state;
        this.here = first;
        sideBar = navigates ? Optional.of(new SideBar(surroundings, first, this::go)) : Optional.empty();
        status = new StatusLine(surroundings, signIn);
        for (Place each : Place.values()) {
            rooms.put(each, new StackPane());
        }
        places.getChildren().setAll(rooms.values());
        frame = new Frame(sideBar.map(SideBar::node).orElseGet(Region::new), places, status.node(),
                surroundings.narrow());
        current = open(first);
        current.page().visit();
    }

    Node node() {
        return frame;
    }

    void show(Session.SignedIn session, CenterState state) {
        latest = state;
        sideBar.ifPresent(bar -> bar.show(session));
        current.show(state);
        status.show(state);
    }

    /** The page that is shown. */
    Place here() {
        return here;
    }

    void focusFirst() {
        current.page().focusFirst();
    }

    /**
     * Where the person is.
     *
     * @param scrolled how far the page is scrolled, from 0 to 1
     */
    record Spot(Place place, double scrolled, Optional<FocusPath> focus) {}

    Spot spot() {
        return new Spot(here, current.scrolling().getVvalue(), FocusPath.in(frame));
    }

    /** Puts the page and the focus back to where they were, once the page is laid out. */
    void resume(Spot spot) {
        current.scrolling().setVvalue(spot.scrolled());
        spot.focus().ifPresentOrElse(path -> path.follow(frame), this::focusFirst);
    }

    private void go(Place wanted) {
        current.page().leave();
        here = wanted;
        current = open(wanted);
        current.page().visit();
        current.show(latest);
    }

    private Opened open(Place wanted) {
        rooms.forEach((each, room) -> Shown.when(each == wanted, room));
        return opened.computeIfAbsent(wanted, this::make);
    }

    /** A page that is left is only hidden: taken away and put back, all of it would be styled anew. */
    private Opened make(Place wanted) {
        Opened made = Opened.of(pages.apply(wanted), surroundings);
        requireNonNull(rooms.get(wanted)).getChildren().add(made.scrolling());
        return made;
    }
}
