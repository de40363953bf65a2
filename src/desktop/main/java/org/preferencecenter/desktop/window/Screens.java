package org.preferencecenter.desktop.window;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/**
 * The screens of a moment.
 *
 * @param all    the whole of each
 * @param usable what the system's panels leave of each, the primary one first
 */
public record Screens(List<Rectangle2D> all, List<Rectangle2D> usable) {
    public Screens {
        all = List.copyOf(all);
        usable = List.copyOf(usable);
    }

    /** On the JavaFX thread. */
    public static Screens now() {
        Screen primary = Screen.getPrimary();
        Stream<Screen> others = Screen.getScreens().stream().filter(screen -> !screen.equals(primary));
        return new Screens(Screen.getScreens().stream().map(Screen::getBounds).toList(),
                Stream.concat(Stream.of(primary), others).map(Screen::getVisualBounds).toList());
    }

    /** Names how they stand beside each other, in one word. */
    String arrangement() {
        return all.stream().map(screen -> "%.0f,%.0f,%.0f,%.0f".formatted(screen.getMinX(), screen.getMinY(),
                screen.getWidth(), screen.getHeight())).sorted().collect(Collectors.joining(";"));
    }

    /** Whether a window of these bounds leaves nothing of a screen. */
    boolean areFilledBy(Rectangle2D bounds) {
        return usable.stream().anyMatch(bounds::contains);
    }
}
