package org.preferencecenter.desktop.document;

import java.util.Collection;
import java.util.List;

/**
 * A piece of HTML that is well-formed XML, too. Text becomes one only by being escaped, so whatever it says is read and never
 * obeyed.
 */
record Html(String source) {
    static final Html NOTHING = new Html("");

    /** A text, with what cannot be shown made visible. */
    static Html text(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(each -> {
            switch (each) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isReadable(each) ? each : 0xFFFD);
            }
        });
        return new Html(out.toString());
    }

    private static boolean isReadable(int character) {
        int type = Character.getType(character);
        return character == '\n' || (type != Character.CONTROL && type != Character.SURROGATE && character < 0xFFFE)
                || character > 0xFFFF;
    }

    static Html element(String name, Html... content) {
        return new Html("<" + name + ">" + all(List.of(content)).source() + "</" + name + ">");
    }

    static Html element(String name, String attribute, String value, Html... content) {
        return new Html("<" + name + " " + attribute + "=\"" + text(value).source() + "\">"
                + all(List.of(content)).source() + "</" + name + ">");
    }

    /** A text of somebody else's, whose direction does not turn what stands around it. */
    static Html foreign(String text) {
        return element("bdi", text(text));
    }

    static Html all(Collection<Html> pieces) {
        StringBuilder out = new StringBuilder();
        pieces.forEach(piece -> out.append(piece.source()));
        return new Html(out.toString());
    }
}
