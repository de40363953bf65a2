package org.preferencecenter.client.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.preferencecenter.client.store.Fact.Kind;

/**
 * Finds facts in bytes without asking what page, table or row they belong to: SQLite writes the columns of a row one after the
 * other, and a checksum tells a fact from what only looks like one.
 */
record Carving(String owner) {
    /** An id, a JSON object and a checksum, in no more bytes than a page has. */
    private static final Pattern ROW = Pattern.compile(
            "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(\\{.{0,4096}?})([0-9a-f]{64})", Pattern.DOTALL);

    void find(byte[] bytes, Consumer<Fact> found) {
        Matcher rows = ROW.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        int from = 0;
        while (rows.find(from)) {
            String text = new String(rows.group(2).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            List<Fact> readings = readings(rows.group(1), text).stream()
                    .filter(fact -> fact.checksum(owner).equals(rows.group(3))).toList();
            readings.forEach(found);
            from = readings.isEmpty() ? rows.end(1) : rows.end();
        }
    }

    /** Everything the row may say: the kind and the number are not among the bytes that were found. */
    private static List<Fact> readings(String decision, String text) {
        return List.of(new Fact(Kind.DECISION, decision, 1, text), new Fact(Kind.DECISION, decision, 0, text),
                new Fact(Kind.NAMESAKE, decision, 0, text), new Fact(Kind.REJECTION, decision, 0, text));
    }
}
