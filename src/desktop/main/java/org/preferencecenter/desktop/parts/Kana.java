package org.preferencecenter.desktop.parts;

import java.lang.Character.UnicodeScript;

/**
 * Lets Japanese be wrapped where it may be. The toolkit (26.0.2) asks for the rules of line breaking only where it finds an ideograph or
 * a script that has to be shaped: in a text of nothing but kana it breaks before a full stop and after an opening bracket, too. So such a
 * text has a joiner of no width at its end, which counts as shaped.
 */
final class Kana {
    private static final String SHAPED = "\u200d";

    private Kana() {}

    static String wrappable(String text) {
        boolean isKana = text.codePoints().anyMatch(Kana::isKana)
                && text.codePoints().noneMatch(Character::isIdeographic);
        return isKana && !text.endsWith(SHAPED) ? text + SHAPED : text;
    }

    /** The text without the joiner. */
    static String plain(String text) {
        return text.endsWith(SHAPED) ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean isKana(int codePoint) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }
}
