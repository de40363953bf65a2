package org.preferencecenter.desktop.parts;

import java.util.regex.Pattern;
import javafx.scene.control.Labeled;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Lets text wrap, such as the name of a device or the reason of an organization, that is written from right to left. On Linux the toolkit (26.0.2, and since 23) cannot break a line within a run of
 * such letters: what is left of the run is measured by the text from before ({@code PangoGlyphLayout} keeps it), and the layout fails. So
 * each word becomes a run of its own: a mark that nobody sees or hears stands after each space.
 */
public final class RightToLeft {
    /** The left-to-right mark of Unicode: a run of the other direction, of no width. */
    private static final String MARK = "\u200e";

    private static final Pattern WORDS = Pattern.compile("\\s+");
    /** Twice the room for a box or a dot beside a text, as a share of its size: the skins of both subtract it twice. */
    private static final double BESIDE = 5;

    private RightToLeft() {}

    /** A text that can be wrapped; the same text where nothing in it is written from right to left. */
    public static String wrappable(String text) {
        return isMixed(text) ? plain(text).replace(" ", " " + MARK) : text;
    }

    /** The text without the marks. */
    public static String plain(String text) {
        return text.replace(MARK, "");
    }

    /** Keeps the text of a control wrappable, and the control as wide as its widest word that cannot be broken. */
    public static void guard(Labeled labeled) {
        labeled.textProperty().subscribe(text -> {
            if (text != null && !text.equals(wrappable(text))) {
                labeled.setText(wrappable(text));
            }
        });
        labeled.textProperty().subscribe(text -> widen(labeled));
        labeled.fontProperty().subscribe(font -> widen(labeled));
    }

    private static void widen(Labeled labeled) {
        if (labeled.getText() != null && isMixed(labeled.getText())) {
            labeled.setMinWidth(widest(labeled.getText(), labeled.getFont()) + BESIDE * labeled.getFont().getSize());
        }
    }

    private static double widest(String text, Font font) {
        return WORDS.splitAsStream(plain(text)).filter(RightToLeft::isMixed).mapToDouble(word -> {
            Text drawn = new Text(word + " ");
            drawn.setFont(font);
            return drawn.getLayoutBounds().getWidth();
        }).max().orElse(0);
    }

    private static boolean isMixed(String text) {
        return text.codePoints().map(Character::getDirectionality)
                .anyMatch(each -> each == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || each == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                        || each == Character.DIRECTIONALITY_ARABIC_NUMBER);
    }
}
