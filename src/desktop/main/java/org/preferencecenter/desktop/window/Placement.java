package org.preferencecenter.desktop.window;

import java.util.Comparator;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/**
 * Where and how large a window opens.
 *
 * @param corner    its upper left corner; where there is none, the system finds a place
 * @param maximized whether it fills its screen until the person makes it smaller
 */
record Placement(Optional<Point2D> corner, Dimension2D size, boolean maximized) {
    /** So much of the title has to be in sight for a person to take hold of. */
    private static final double GRIP_WIDTH = 96;
    private static final double GRIP_HEIGHT = 32;

    /** The first time: in its usual size, as far as the screen allows. */
    static Placement first(Dimension2D usual, Screens screens) {
        return new Placement(Optional.empty(), within(usual, screens.usable().getFirst()), false);
    }

    /** As it was, unless nobody could take hold of it there; then in its size, wherever the system puts it. */
    static Placement again(WindowPlace place, Screens screens) {
        Rectangle2D bounds = place.bounds();
        Optional<Rectangle2D> home = screens.usable().stream().filter(screen -> hasGrip(bounds, screen))
                .max(Comparator.comparingDouble(screen -> grip(bounds, screen)));
        return new Placement(home.map(screen -> new Point2D(bounds.getMinX(), bounds.getMinY())),
                within(new Dimension2D(bounds.getWidth(), bounds.getHeight()),
                        home.orElse(screens.usable().getFirst())),
                place.maximized());
    }

    private static boolean hasGrip(Rectangle2D bounds, Rectangle2D screen) {
        return grip(bounds, screen) >= Math.min(GRIP_WIDTH, bounds.getWidth()) && bounds.getMinY() >= screen.getMinY()
                && bounds.getMinY() + GRIP_HEIGHT <= screen.getMaxY();
    }

    /** How much of the window's width is on the screen. */
    private static double grip(Rectangle2D bounds, Rectangle2D screen) {
        return Math.min(bounds.getMaxX(), screen.getMaxX()) - Math.max(bounds.getMinX(), screen.getMinX());
    }

    private static Dimension2D within(Dimension2D size, Rectangle2D screen) {
        return new Dimension2D(Math.min(size.getWidth(), screen.getWidth()),
                Math.min(size.getHeight(), screen.getHeight()));
    }
}
