package org.preferencecenter.core.json;

import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Canonical JSON (RFC 8785) of objects, arrays, strings, booleans, null and whole numbers up to 2^53 - 1, which is all
 * that is ever signed or digested here. Fractions are refused rather than written in a form others might not share.
 */
public final class CanonicalJson {
    private static final long LARGEST = (1L << 53) - 1;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CanonicalJson() {}

    /**
     * Writes a value, a map, a list or a record of such.
     *
     * @throws IllegalArgumentException for a number that is no whole number within range, or half a surrogate pair
     */
    public static String write(Object value) {
        StringBuilder out = new StringBuilder();
        write(MAPPER.valueToTree(value), out);
        return out.toString();
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, out);
            case ARRAY -> writeArray(node, out);
            case STRING -> writeString(node.stringValue(), out);
            case NUMBER -> out.append(whole(node));
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL -> out.append("null");
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("Not a JSON value: " + node.getNodeType());
        }
    }

    private static void writeObject(JsonNode node, StringBuilder out) {
        // String.compareTo compares UTF-16 code units, which is the order RFC 8785 §3.2.3 asks for.
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        node.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        String separator = "{";
        for (var entry : sorted.entrySet()) {
            out.append(separator);
            writeString(entry.getKey(), out);
            out.append(':');
            write(entry.getValue(), out);
            separator = ",";
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(JsonNode node, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < node.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            write(node.get(i), out);
        }
        out.append(']');
    }

    private static long whole(JsonNode node) {
        boolean fits = node.isIntegralNumber() && node.canConvertToLong();
        if (!fits || node.longValue() > LARGEST || node.longValue() < -LARGEST) {
            throw new IllegalArgumentException("Only whole numbers up to 2^53 - 1 have one canonical form here");
        }
        return node.longValue();
    }

    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                requirePair(text, i);
            }
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> appendPlain(c, out);
            }
        }
        out.append('"');
    }

    private static void appendPlain(char c, StringBuilder out) {
        if (c < ' ') {
            out.append(String.format("\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }

    private static void requirePair(String text, int i) {
        boolean whole = Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        if (!whole) {
            throw new IllegalArgumentException("Half a surrogate pair has no UTF-8 form");
        }
    }
}
