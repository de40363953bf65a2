package org.preferencecenter.desktop.fairness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preferencecenter.desktop.fairness.Measurement.Figure;

/**
 * A page that a regulator can read: what was measured about each pattern, how, and with what result. Nothing stands in it that was not
 * measured, but for what the patterns are.
 *
 * @param subject  what was measured, such as the program's version
 * @param measured what was measured about each pattern; a pattern without an entry is reported as not measured
 */
record Report(Map<String, String> subject, Map<DarkPattern, List<Measurement>> measured) {

    /** Whether every pattern was measured and every figure is as it must be. */
    boolean passes() {
        return Stream.of(DarkPattern.values()).allMatch(this::passes);
    }

    private boolean passes(DarkPattern pattern) {
        return isMeasured(pattern) && of(pattern).stream().allMatch(Measurement::passes);
    }

    boolean isMeasured(DarkPattern pattern) {
        return of(pattern).stream().anyMatch(each -> !each.figures().isEmpty());
    }

    private List<Measurement> of(DarkPattern pattern) {
        return measured.getOrDefault(pattern, List.of());
    }

    private String result(DarkPattern pattern) {
        if (!isMeasured(pattern)) {
            return "not measured";
        }
        return passes(pattern) ? "passed" : "failed";
    }

    String html() {
        long passed = Stream.of(DarkPattern.values()).filter(this::passes).count();
        long figures = measured.values().stream().flatMap(List::stream).mapToLong(each -> each.figures().size()).sum();
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>Fairness report: %s</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                <h1>Fairness report</h1>
                <p>Whether the consent dialog and the preferences window use any of the sixteen deceptive design patterns of Guidelines 03/2022
                of the European Data Protection Board (version 2.0, 14 February 2023), measured in windows that were open, with a mouse and a
                keyboard that clicked and pressed.</p>
                <p><strong>%d of %d patterns passed</strong>, by %d figures.</p>
                <dl>
                %s</dl>
                <table>
                <caption>Results</caption>
                <thead><tr><th scope="col">No.</th><th scope="col">Pattern</th><th scope="col">GDPR, Article</th><th scope="col">Result</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                %s<h2>How to read this</h2>
                <p>The page is written by a test of the program (<code>FairnessTest</code>) each time all tests are run; a figure that is not as it
                must be makes the build fail. The guidelines are about social media; what they ask for follows from the GDPR and holds for a
                desktop program as well. The articles named are those that a program with the pattern may break, as the authors of the program
                read them. A measurement is no legal opinion.</p>
                </main>
                </body>
                </html>
                """
                .formatted(escaped(subject.getOrDefault("Program", "")), style(), passed, DarkPattern.values().length,
                        figures,
                        lines(subject.entrySet().stream().map(
                                each -> "<dt>%s</dt><dd>%s</dd>".formatted(escaped(each.getKey()),
                                        escaped(each.getValue())))),
                        lines(Stream.of(DarkPattern.values()).map(this::row)),
                        Stream.of(DarkPattern.Category.values()).map(this::section).collect(Collectors.joining()));
    }

    private String row(DarkPattern pattern) {
        return "<tr><td>%s</td><th scope=\"row\"><a href=\"#p%s\">%s</a></th><td>%s</td><td>%s</td></tr>".formatted(
                pattern.number(),
                pattern.number(), escaped(pattern.title()), pattern.articles(), result(pattern));
    }

    private String section(DarkPattern.Category category) {
        return Stream.of(DarkPattern.values()).filter(each -> each.category() == category).map(this::article)
                .collect(Collectors.joining("", "<h2>" + category.title() + "</h2>\n", ""));
    }

    private String article(DarkPattern pattern) {
        String measurements = of(pattern).stream().map(Report::table).collect(Collectors.joining());
        return """
                <section id="p%s">
                <h3>%s %s: %s</h3>
                <p>%s GDPR, Article %s.</p>
                %s</section>
                """.formatted(pattern.number(), pattern.number(), escaped(pattern.title()), result(pattern),
                escaped(pattern.means()),
                pattern.articles(), measurements);
    }

    private static String table(Measurement measurement) {
        return """
                <table>
                <caption>%s</caption>
                <thead><tr><th scope="col">Figure</th><th scope="col">Measured</th><th scope="col">Must be</th><th scope="col">Result</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                <p class="how">How: %s</p>
                """.formatted(escaped(measurement.what()), lines(measurement.figures().stream().map(Report::row)),
                escaped(measurement.how()));
    }

    private static String row(Figure figure) {
        return "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td><td>%s</td></tr>".formatted(escaped(figure.name()),
                escaped(figure.value()), escaped(figure.bound()), figure.passes() ? "passed" : "failed");
    }

    private static String lines(Stream<String> lines) {
        return lines.map(each -> each + "\n").collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(Report.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
