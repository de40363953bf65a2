package org.preferencecenter.desktop.parts;

import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Lets a page scroll up and down, and stand in the middle where there is more room than it takes. */
public final class Scrolling {
    private Scrolling() {}

    public static ScrollPane of(Region page, Pos place) {
        StackPane middle = new StackPane(page);
        StackPane.setAlignment(page, place);
        // Of what is too high for the window, none is pressed together: there is a way to scroll.
        middle.setMinHeight(Region.USE_PREF_SIZE);
        page.setMaxHeight(Region.USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }
}
