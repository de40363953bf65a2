package org.preferencecenter.core.text;

import java.util.stream.Collectors;

/** Words from outside as a person may be shown them: not without end, and with nothing in them that cannot be seen. */
public final class PlainText {
    private static final String MORE = "…";

    private PlainText() {}

    /** The text with a space for each character that hides, cut to so many characters. */
    public static String of(String text, int most) {
        int length = text.codePointCount(0, text.length());
        String kept = length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + MORE;
        return kept.codePoints().mapToObj(each -> isHidden(each) ? " " : Character.toString(each))
                .collect(Collectors.joining());
    }

    /** Whether a person cannot see the character, or reads the others in another order because of it. */
    public static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE -> true;
            // Overrides and isolates of direction make a text read differently from what is digested.
            default -> (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
        };
    }
}
