package org.preferencecenter.desktop.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.json.Sha256;
import org.preferencecenter.desktop.fairness.Measurement.Figure;
import org.preferencecenter.desktop.fixture.WindowTest;

/**
 * Measures our own dialogs against the sixteen deceptive design patterns of EDPB Guidelines 03/2022, and writes what was measured into a
 * report.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FairnessTest extends WindowTest {
    private final Map<DarkPattern, List<Measurement>> measured = new EnumMap<>(DarkPattern.class);

    @ParameterizedTest
    @EnumSource
    void noDarkPatternIsUsed(DarkPattern pattern) {
        measured.put(pattern, List.of(new Measurement("The measurement did not come to its end.", "-",
                new Figure("Measurements", "broken off", "whole", false))));
        List<Measurement> measurements = examinations().flatMap(each -> {
            try (each) {
                return each.measure(pattern).stream();
            }
        }).toList();
        measured.put(pattern, measurements);

        assertThat(measurements).as("nobody measures it").isNotEmpty();
        assertThat(measurements).allSatisfy(each -> assertThat(each.figures()).as(each.what()).isNotEmpty()
                .allMatch(Figure::passes));
    }

    @AfterAll
    void whatWasMeasuredIsWrittenIntoTheReportAndNothingIsLeftOut() throws IOException {
        Report report = new Report(subject(), measured);
        Path file = Path.of(System.getProperty("fairness.report", "target/fairness-report.html")).toAbsolutePath();
        Files.createDirectories(file.getParent());
        Files.writeString(file, report.html());

        assertThat(DarkPattern.values()).as("patterns that were measured").allMatch(report::isMeasured);
    }

    private static Stream<Examination> examinations() {
        return Stream.of(new Overloading(), new Skipping(), new Stirring(), new Obstructing(), new Steps(),
                new Fickle(),
                new LeftInTheDark());
    }

    private static Map<String, String> subject() throws IOException {
        Map<String, String> subject = new LinkedHashMap<>();
        subject.put("Program", "Preference Center " + version());
        subject.put("Catalog",
                "version " + BundledCatalog.read().version() + " of " + BundledCatalog.read().published());
        BundledCatalog.files().texts().forEach((name, text) -> subject.put("SHA-256 of " + name,
                Sha256.hex(text.getBytes(StandardCharsets.UTF_8))));
        subject.put("Measured with", "JavaFX " + System.getProperty("javafx.version") + ", Java "
                + System.getProperty("java.version") + ", " + System.getProperty("os.name"));
        return subject;
    }

    private static String version() throws IOException {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(Objects.requireNonNull(FairnessTest.class
                .getResourceAsStream("/org/preferencecenter/desktop/app/version.properties")),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }
}
