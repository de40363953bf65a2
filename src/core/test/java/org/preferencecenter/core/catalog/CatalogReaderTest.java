package org.preferencecenter.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A catalog is taken whole or refused with every fault named. */
class CatalogReaderTest {

    @Test
    void theBundledCatalogAsksFiveQuestionsInTwoSections() {
        Catalog catalog = BundledCatalog.read();

        assertThat(catalog.sections()).containsExactly("communication", "data-privacy");
        assertThat(catalog.preferencesOf("communication")).extracting(each -> each.id().value())
                .containsExactly("corporate-news", "industry-insights", "training");
        assertThat(catalog.preferencesOf("data-privacy")).extracting(each -> each.id().value())
                .containsExactly("usage-statistics", "scientific-research");
        assertThat(catalog.reaskAfter()).isEqualTo(Period.ofDays(180));
        assertThat(catalog.preferences()).allSatisfy(each -> assertThat(each.validFor()).isEmpty());
    }

    @Test
    void everyFaultOfEveryFileIsNamedAtOnce() {
        Map<String, String> texts = new HashMap<>(BundledCatalog.files().texts());
        texts.put("catalog.json", texts.getOrDefault("catalog.json", "").replace("\"vendor\"", "\"seller\""));
        texts.put("de.json", texts.getOrDefault("de.json", "").replace("\"retention\"", "\"retained\""));
        CatalogException refusal = catchThrowableOfType(CatalogException.class,
                () -> CatalogReader.read(new CatalogFiles(texts)));

        assertThat(refusal.faults()).hasSize(6);
        assertThat(refusal).hasMessageContaining("catalog.json, vendor, -: is missing")
                .hasMessageContaining("de.json, preferences.training.retention, de: is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog.json", "en.json", "de.json"})
    void aFileThatIsMissingIsAFault(String file) {
        Map<String, String> texts = new HashMap<>(BundledCatalog.files().texts());
        texts.remove(file);

        assertThat(Edited.faults(new CatalogFiles(texts)))
                .anyMatch(fault -> fault.file().equals(file) && fault.problem().equals("the file is missing"));
    }

    @Test
    void aLanguageThatIsPromisedHasToBeThere() {
        assertThat(Edited.faults("catalog.json", catalog -> catalog.withArray("/languages").add("fi")))
                .contains(new CatalogFault("fi.json", "-", "fi", "the file is missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"text\"", "5", "{", "{}x", "{} {}", "{'language': 'de'}", "{/**/}",
        "{\"language\": \"de\", \"language\": \"de\"}", "{\"language\": NaN}", "{\"language\": \"de\",}"})
    void whatIsNotOneJsonObjectIsRefused(String text) {
        assertThat(Edited.faults(Edited.with("de.json", text))).isNotEmpty()
                .allMatch(fault -> fault.file().equals("de.json") && fault.language().equals("de"));
    }

    @Test
    void jsonThatIsNestedWithoutEndIsRefused() {
        assertThat(Edited.faults(Edited.with("de.json", "[".repeat(100_000)))).isNotEmpty();
    }

    @Test
    void aKeyThatStandsTwiceIsRefusedHoweverDeep() {
        String doubled = BundledCatalog.files().texts().getOrDefault("en.json", "")
                .replaceFirst("\"retention\":", "\"retention\": \"For ever.\", \"retention\":");

        assertThat(Edited.faults(Edited.with("en.json", doubled)))
                .anyMatch(fault -> fault.file().equals("en.json") && fault.problem().contains("retention"));
    }

    @Test
    void fieldsOfALaterVersionAreIgnored() {
        assertThat(Edited.faults("catalog.json", catalog -> catalog.put("color", "blue")
                .withObject("/preferences/0").put("color", "blue"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"schema, 2", "schema, 0", "version, 0", "version, -1", "version, 1.5", "version, 1.0",
        "version, 99999999999", "version, \"1\"", "published, \"23.11.2026\"", "published, \"2026-02-30\"",
        "reaskAfter, \"180 days\"", "reaskAfter, \"PT1H\""})
    void aFactInTheWrongFormIsAFault(String key, String value) {
        String text = Edited.tree("catalog.json").without(key).toString().replaceFirst("\\{",
                "{\"" + key + "\":" + value + ",");

        assertThat(Edited.faults(Edited.with("catalog.json", text))).extracting(CatalogFault::key).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0.1", "1.0.0", "01.0", "1.00", "v1.0", "-1.0", "9999999.0"})
    void aRevisionInTheWrongFormIsAFault(String revision) {
        assertThat(Edited.faults("catalog.json", catalog -> catalog.withObject("/preferences/0").put("revision",
                revision))).extracting(CatalogFault::key).containsExactly("preferences[0].revision");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://www.example.org", "javascript:alert(1)", "ftp://example.org", "https:example",
        "https:///path", "file:///etc/passwd", "//example.org", "example.org", "https://exa mple.org"})
    void aLinkThatIsNeitherSecureNorMailIsAFault(String link) {
        for (String key : List.of("privacyPolicy", "termsOfService", "legalTeam", "accountPage",
                "supervisoryAuthority")) {
            assertThat(Edited.faults("catalog.json", catalog -> catalog.withObject("/links").put(key, link)))
                    .extracting(CatalogFault::key).containsOnly("links." + key);
        }
        assertThat(Edited.faults("catalog.json", catalog -> catalog.withObject("/controller").put("website", link)))
                .extracting(CatalogFault::key).containsOnly("controller.website");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../en.json", "en", "/etc/passwd", "en.json\n", "en.JSON", ".json", "a/b.json", ""})
    void aFileOfACatalogHasAPlainName(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CatalogFiles(Map.of(name, "{}")));
    }

    @Test
    void theFilesComeInTheSameOrderEachTime() {
        assertThat(new CatalogFiles(Map.of("fr.json", "", "catalog.json", "", "de.json", "", "af.json", "")).texts()
                .keySet()).containsExactly("af.json", "catalog.json", "de.json", "fr.json");
    }

    @Test
    void aGroupThatIsMissingIsNamedAndNotOnlyWhatWouldStandInIt() {
        assertThat(Edited.faults("catalog.json", catalog -> catalog.remove("controller")))
                .contains(new CatalogFault("catalog.json", "controller", "-", "is missing"));
    }

    @Test
    void aListMayHoldAHundredAndNoMore() {
        Consumer<ObjectNode> fill = words -> {
            ArrayNode explanation = words.withObject("/preferences/training").putArray("explanation");
            IntStream.rangeClosed(1, 100).forEach(each -> explanation.add("Paragraph " + each));
        };

        assertThat(Edited.faults("en.json", fill)).isEmpty();
        assertThat(Edited.faults("en.json", fill.andThen(words -> words
                .withArray("/preferences/training/explanation").add("One more"))))
                .containsExactly(new CatalogFault("en.json", "preferences.training.explanation", "en",
                        "holds more than 100"));
    }
}
