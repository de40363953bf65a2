package org.preferencecenter.desktop.parts;

import java.lang.Character.UnicodeBlock;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.preferencecenter.desktop.style.Styles;
import org.preferencecenter.desktop.text.Words;

/**
 * Shows text, such as the name of a device or the reason of an organization, that is written from right to left. On Linux the toolkit
 * (26.0.2, and since 23) cannot break a line within a run of such letters: what is left of the run is measured by the text from before
 * ({@code PangoGlyphLayout} keeps it), and the layout fails. So a run ends wherever a line could: a mark that nobody sees or hears stands
 * there. And letters of one typeface stand in the wrong order with marks of another, so such text has a typeface of its own.
 */
public final class RightToLeft {
    /** The left-to-right mark of Unicode: a run of the other direction, of no width. It belongs to the line that ends. */
    private static final String END_OF_RUN = "\u200e";
    /** The right-to-left mark: keeps the mark above from what lies beyond the comma, the space or the bracket beside it. */
    private static final String FENCE = "\u200f";
    /** A space of no width that joins: no line ends within a time or an address. */
    private static final String JOINER = "\ufeff";
    private static final List<Integer> BASES = List.of(Bidi.DIRECTION_LEFT_TO_RIGHT, Bidi.DIRECTION_RIGHT_TO_LEFT);
    /** A date of ISO 8601, the version of a runtime, a telephone number: else their parts change places after Arabic letters. */
    private static final Pattern FIGURES = Pattern.compile("(?<![\\w.:+-])\\d[\\w.:]*(?:\\+|-[\\w.:]+-)\\w");
    /** The beginning of a path to a file, whose first stroke would stand at its end. */
    private static final Pattern PATH = Pattern.compile("(?<![\\w/~.:])[/~](?=[\\w./])");
    private static final Pattern WITHIN_ADDRESS = Pattern.compile("(?<=[\\w/][.:])(?=\\w)");
    /** The stop of a quoted sentence of other letters: it belongs to these, not to the words around the quotation. */
    private static final Pattern QUOTED_STOP = Pattern.compile("(?<=\\p{IsLatin})[.!?…](?=[»”])");
    /** Its stop would stand before its first word in a window that runs the other way. */
    private static final Pattern SENTENCE = Pattern.compile("[.!?…。][)”’»]?$", Pattern.MULTILINE);
    private static final Pattern MARKS = Pattern.compile("[" + END_OF_RUN + FENCE + JOINER + "]");

    private RightToLeft() {}

    /** A text that can be wrapped; the same text where nothing in it is written from right to left. */
    public static String wrappable(String text) {
        String plain = plain(text);
        if (!isMixed(plain)) {
            return text;
        }
        String figures = FIGURES.matcher(plain).replaceAll(END_OF_RUN + "$0");
        String paths = PATH.matcher(figures).replaceAll(END_OF_RUN + "$0");
        String marked = marked(joined(QUOTED_STOP.matcher(paths).replaceAll("$0" + END_OF_RUN)));
        return BASES.stream().noneMatch(base -> canEndWithinRun(marked, base)) ? marked : markedEverywhere(plain);
    }

    static String joined(String text) {
        StringBuilder joined = new StringBuilder(WITHIN_ADDRESS.matcher(text).replaceAll(JOINER));
        BreakIterator lines = lines(joined.toString());
        for (int end = lines.last(); end > 0; end = lines.previous()) {
            if (isWithinFigures(joined, end)) {
                joined.insert(end, JOINER);
            }
        }
        return joined.toString();
    }

    /** Of a time such as ٢:٣٢ the toolkit draws the whole on the line that ends within it, and what follows once more on the next. */
    private static boolean isWithinFigures(CharSequence text, int end) {
        int before = end - 1;
        while (before > 0 && MARKS.matcher(text.subSequence(before, before + 1)).matches()) {
            before--;
        }
        return end < text.length() && Character.isDigit(text.charAt(end)) && isArabic(text.charAt(end))
                && !Character.isWhitespace(text.charAt(before));
    }

    private static boolean isArabic(char each) {
        return UnicodeBlock.ARABIC.equals(UnicodeBlock.of(each));
    }

    private static String marked(String text) {
        NavigableMap<Integer, String> marks = new TreeMap<>();
        for (int base : BASES) {
            Bidi runs = new Bidi(text, base);
            for (int run = 0; run < runs.getRunCount(); run++) {
                if (runs.getRunLevel(run) % 2 == 1) {
                    endLines(text, runs.getRunStart(run), runs.getRunLimit(run), marks);
                } else if (base == Bidi.DIRECTION_RIGHT_TO_LEFT) {
                    takeOutCommas(text, runs.getRunStart(run), runs.getRunLimit(run), marks);
                }
            }
        }
        StringBuilder marked = new StringBuilder(text);
        marks.descendingMap().forEach((place, mark) -> marked.insert(place, mark));
        return marked.toString();
    }

    private static boolean canEndWithinRun(String text, int base) {
        Bidi levels = new Bidi(text, base);
        BreakIterator lines = lines(text);
        for (int end = lines.next(); end < text.length(); end = lines.next()) {
            if (isWithinFigures(text, end)
                    || (levels.getLevelAt(end) % 2 == 1 && levels.getLevelAt(end) == levels.getLevelAt(end - 1))) {
                return true;
            }
        }
        return false;
    }

    /** For what nobody means to be read, such as rows of brackets: some may change their side, and the window is laid out. */
    private static String markedEverywhere(String plain) {
        StringBuilder marked = new StringBuilder();
        BreakIterator lines = lines(plain);
        for (int from = 0; from < plain.length(); from = lines.current()) {
            marked.append(plain, from, lines.next())
                    .append(isWithinFigures(plain, lines.current()) ? JOINER : END_OF_RUN);
        }
        return marked.toString();
    }

    /** Marks each place of a run where a line may end, and fences in what holds no letter between two such places. */
    private static void endLines(String text, int start, int limit, Map<Integer, String> marks) {
        BreakIterator lines = lines(text);
        int from = start;
        while (from < limit) {
            int end = Math.min(limit, lines.following(from));
            String fence = isMixed(text.substring(from, end)) || end == text.length() ? "" : FENCE;
            marks.put(end, end < limit ? fence + END_OF_RUN : fence);
            from = end;
        }
    }

    /** A run of other letters can be broken, unless an Arabic comma stands in it: so the comma gets a run of its own. */
    private static void takeOutCommas(String text, int start, int limit, Map<Integer, String> marks) {
        BreakIterator lines = lines(text);
        for (int place = start; place < limit; place++) {
            char each = text.charAt(place);
            if (!lines.isBoundary(place) && !Character.isLetterOrDigit(each) && isArabic(each)) {
                marks.put(place, FENCE);
            }
        }
    }

    /** Knows wherever a line may end, as the toolkit does. */
    static BreakIterator lines(String text) {
        BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
        lines.setText(text);
        return lines;
    }

    /** The text without the marks. */
    public static String plain(String text) {
        return MARKS.matcher(text).replaceAll("");
    }

    /** A piece of a text flow. */
    public static Text piece(String text) {
        Text piece = new Text(wrappable(text));
        piece.getStyleClass().add("text");
        mark(piece, text);
        return piece;
    }

    /**
     * Keeps the text of a control wrappable, and the control as wide as its widest word that cannot be broken. A label that begins with
     * letters from right to left runs so as a whole, and one that is a sentence of other letters from left to right, in whatever window.
     */
    public static void guard(Labeled labeled) {
        labeled.textProperty().subscribe(text -> {
            if (text != null && !text.equals(wrappable(text))) {
                labeled.setText(wrappable(text));
            }
        });
        labeled.textProperty().subscribe(text -> mark(labeled, text == null ? "" : text));
        new LeastWidth(labeled).keep();
    }

    private static void mark(Node node, String text) {
        node.getStyleClass().removeAll(Styles.RIGHT_TO_LEFT);
        if (isMixed(text)) {
            node.getStyleClass().add(Styles.RIGHT_TO_LEFT);
        }
        if (node instanceof Label) {
            node.setNodeOrientation(direction(text));
        }
    }

    private static NodeOrientation direction(String text) {
        if (!new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()) {
            return NodeOrientation.RIGHT_TO_LEFT;
        }
        return !isMixed(text) && SENTENCE.matcher(text).find()
                ? NodeOrientation.LEFT_TO_RIGHT
                : NodeOrientation.INHERIT;
    }

    /** Lets a part of a window, or all of it, run the way its language is written. */
    public static void direct(Node part, Words words) {
        part.setNodeOrientation(words.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    }

    /** Whether anything in it is written from right to left. */
    static boolean isMixed(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }
}
