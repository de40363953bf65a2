package org.preferencecenter.desktop.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.preferencecenter.desktop.fairness.Measurement.Figure;
import org.xml.sax.InputSource;

class ReportTest {
    private static final Measurement GOOD = new Measurement("Good?", "Looked at <it>.", Figure.exactly("Ticks", 0, 0));
    private static final Measurement BAD = new Measurement("Bad?", "Looked at it.", Figure.atMost("Steps", 3, 2));
    private final Map<DarkPattern, List<Measurement>> measured = new EnumMap<>(DarkPattern.class);

    @Test
    void whatWasMeasuredStandsInItWithItsResult() {
        measured.put(DarkPattern.PRIVACY_MAZE, List.of(GOOD));
        measured.put(DarkPattern.DEAD_END, List.of(GOOD, BAD));

        String html = report().html();

        assertThat(html).contains("<h3>4.1.2 Privacy maze: passed</h3>", "<h3>4.4.1 Dead end: failed</h3>",
                "Looked at &lt;it&gt;.",
                "<th scope=\"row\">Steps</th><td>3</td><td>≤ 2</td><td>failed</td>",
                "<strong>1 of 16 patterns passed</strong>, by 3 figures", "Preference Center 1.2.3");
    }

    @Test
    void whatWasNotMeasuredIsSaidToBeNotMeasuredAndDoesNotPass() {
        Stream.of(DarkPattern.values()).forEach(each -> measured.put(each, List.of(GOOD)));
        assertThat(report().passes()).isTrue();

        measured.remove(DarkPattern.DEAD_END);
        measured.put(DarkPattern.PRIVACY_MAZE, List.of(new Measurement("Nothing?", "Nobody looked.")));

        assertThat(report().passes()).isFalse();
        assertThat(report().isMeasured(DarkPattern.DEAD_END)).isFalse();
        assertThat(report().isMeasured(DarkPattern.PRIVACY_MAZE)).isFalse();
        assertThat(report().html()).contains("4.4.1 Dead end: not measured", "4.1.2 Privacy maze: not measured");
    }

    @Test
    void itIsWellFormedAndNeedsNothingFromOutside() throws Exception {
        measured.put(DarkPattern.DEAD_END, List.of(GOOD, BAD));

        String html = report().html();

        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)));
        assertThat(document.getElementsByTagName("section").getLength()).isEqualTo(16);
        assertThat(html).doesNotContain("<script", "http:", "https:", "src=", "@import", "url(");
    }

    private Report report() {
        return new Report(Map.of("Program", "Preference Center 1.2.3"), measured);
    }
}
