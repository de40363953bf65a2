package org.preferencecenter.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A catalog that was made to harm whoever reads it is refused, soon and in few words. */
class HostileCatalogTest {
    @ParameterizedTest
    @ValueSource(strings = {"-a", "a"})
    void aTermWithoutEndIsNoTerm(String part) {
        String term = "a" + part.repeat(100_000);

        assertThat(Edited.faults("catalog.json", catalog -> catalog.withArray("/preferences/0/purposes").add(term)))
                .isNotEmpty();
        assertThat(Edited.faults("catalog.json",
                catalog -> catalog.withArray("/preferences/0/purposes").add(term + ":A"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/languages", "/sections", "/preferences/0/recipients", "/preferences/0/storageCountries"})
    void aListWithoutEndIsNotFollowedToItsEnd(String list) {
        assertThat(Edited.faults("catalog.json", catalog -> fill(catalog.withArray(list), 300_000)))
                .extracting(CatalogFault::problem).contains("holds more than 100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/recipients", "/preferences", "/preferences/0/transfers"})
    void aListOfObjectsWithoutEndIsNotFollowedToItsEnd(String list) {
        assertThat(Edited.faults("catalog.json", catalog -> {
            ArrayNode items = catalog.withArray(list);
            ObjectNode first = (ObjectNode) items.get(0);
            for (int i = 0; i < 20_000; i++) {
                items.add(first);
            }
        })).extracting(CatalogFault::problem).contains("holds more than 100");
    }

    @Test
    void whatIsWrongIsToldInSoManyWordsAndNoMore() {
        List<CatalogFault> faults = Edited.faults("en.json", words -> {
            for (String preference : List.of("corporate-news", "training")) {
                ArrayNode explanation = words.withObject("/preferences/" + preference).putArray("explanation");
                for (int i = 0; i < 100; i++) {
                    explanation.add(i);
                }
            }
        });
        assertThat(faults).hasSize(100);
    }

    @Test
    void aFaultQuotesLittleAndNothingThatWouldForgeALineOfALog() {
        assertThat(Edited.faults("catalog.json",
                catalog -> catalog.put("published", "never\nWARNING all is well" + "x".repeat(90_000))))
                .allSatisfy(fault -> assertThat(fault.toString()).hasSizeLessThan(400).doesNotContain("\n"));
    }

    private static void fill(ArrayNode list, int items) {
        for (int i = 0; i < items; i++) {
            list.add(i % 2 == 0 ? "en" : "x" + i);
        }
    }
}
