package org.preferencecenter.desktop.window;

import java.util.Optional;
import javafx.geometry.Rectangle2D;

/**
 * Where a window stood.
 *
 * @param screens   the arrangement of the screens it stood on
 * @param bounds    the whole window, as it is or was when it was not maximized
 * @param maximized whether it was
 */
record WindowPlace(String screens, Rectangle2D bounds, boolean maximized) {
    private static final String MAXIMIZED = "maximized";
    private static final int WORDS = 6;

    /** One line. */
    String text() {
        return String.join(" ", Double.toString(bounds.getMinX()), Double.toString(bounds.getMinY()),
                Double.toString(bounds.getWidth()), Double.toString(bounds.getHeight()),
                maximized ? MAXIMIZED : "normal", screens);
    }

    /** Reads such a line. Nothing if it is none. */
    static Optional<WindowPlace> read(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != WORDS) {
            return Optional.empty();
        }
        try {
            Rectangle2D bounds = new Rectangle2D(finite(words[0]), finite(words[1]), finite(words[2]),
                    finite(words[3]));
            return Optional.of(new WindowPlace(words[5], bounds, words[4].equals(MAXIMIZED)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static double finite(String word) {
        double value = Double.parseDouble(word);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Not a length: " + word);
        }
        return value;
    }
}
