package org.preferencecenter.desktop.parts;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

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

    /**
     * Scrolls what it lies in as little as it takes to see a node whole, and no further than to where the top of its row is at the top.
     * Does nothing where nothing scrolls.
     *
     * @param row what a person looks at now, with the node in it or beneath it
     */
    public static void reveal(Node node, Node row) {
        if (scrollPaneAbove(row) instanceof ScrollPane scroll) {
            // Where it will be is known only once it is laid out.
            scroll.applyCss();
            scroll.layout();
            double bottom = scroll.snappedTopInset() + scroll.getViewportBounds().getHeight();
            double missing = in(scroll, node).getMaxY() - bottom;
            double room = in(scroll, row).getMinY() - scroll.snappedTopInset();
            double hidden = scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
            double wanted = Math.min(missing, room);
            if (wanted > 0 && hidden > 0) {
                scroll.setVvalue(Math.min(scroll.getVmax(), scroll.getVvalue() + wanted / hidden * scroll.getVmax()));
            }
        }
    }

    private static @Nullable Node scrollPaneAbove(Node node) {
        Node above = node;
        while (above != null && !(above instanceof ScrollPane)) {
            above = above.getParent();
        }
        return above;
    }

    private static Bounds in(ScrollPane scroll, Node node) {
        return scroll.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }
}
