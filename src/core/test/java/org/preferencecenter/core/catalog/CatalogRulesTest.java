package org.preferencecenter.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What must hold between the parts of a catalog. */
class CatalogRulesTest {
    private static final String RESEARCH = "/preferences/4";

    @Test
    void aConfirmationThatThisVersionDoesNotKnowIsAFaultAndNoneIsNone() throws Exception {
        assertThat(faults(catalog -> catalog.withObject(RESEARCH).put("confirmation", "LETTER")))
                .containsExactly("catalog.json, preferences[4].confirmation, -: is not in the right form: LETTER");
        assertThat(faults(catalog -> catalog.withObject(RESEARCH).put("confirmation", "EMAIL"))).isEmpty();
        assertThat(BundledCatalog.read().preferences())
                .allSatisfy(each -> assertThat(each.confirmation()).isEqualTo(Confirmation.NONE));
    }

    @Test
    void aPreferenceBelongsToASectionOfTheCatalog() {
        assertThat(faults(catalog -> catalog.withObject(RESEARCH).put("section", "elsewhere")))
                .containsExactly("catalog.json, preferences[4].section, -: names no section: elsewhere");
    }

    @Test
    void aPreferenceNamesRecipientsOfTheCatalog() {
        assertThat(faults(catalog -> catalog.withArray(RESEARCH + "/recipients").add("friends")))
                .containsExactly("catalog.json, preferences[4].recipients, -: names no recipient: friends");
    }

    @ParameterizedTest
    @ValueSource(strings = {"languages", "sections"})
    void nothingIsNamedTwice(String list) {
        assertThat(faults(catalog -> catalog.withArray("/" + list).add(catalog.at("/" + list + "/0"))))
                .singleElement().asString().startsWith("catalog.json, " + list + ", -: names twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recipients", "preferences"})
    void noIdStandsForTwoThings(String list) {
        assertThat(faults(catalog -> catalog.withArray("/" + list).add(catalog.at("/" + list + "/0"))))
                .singleElement().asString().startsWith("catalog.json, " + list + ", -: names twice");
    }

    @Test
    void trainingOfModelsIsAPurposeOfItsOwn() {
        assertThat(faults(catalog -> catalog.withArray(RESEARCH + "/purposes").add("dpv:ServiceProvision")))
                .containsExactly(
                        "catalog.json, preferences[4].purposes, -: merges ai:ModelTraining with another purpose");
        assertThat(faults(catalog -> catalog.withArray("/preferences/3/processing").add("ai:ModelTraining")))
                .containsExactly(
                        "catalog.json, preferences[3].purposes, -: merges ai:ModelTraining with another purpose");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Marketing", "dpv:", ":Marketing", "dpv Marketing", "dpv:Direct Marketing", "DPV:Marketing",
        "https://w3id.org/dpv#Marketing", "dpv:dpv:Marketing"})
    void everyTermIsAPrefixAndAName(String term) {
        for (String field : List.of("purposes", "processing", "personalData")) {
            assertThat(faults(catalog -> ((ArrayNode) catalog.at("/preferences/1/" + field)).set(0, term)))
                    .containsExactly("catalog.json, preferences[1]." + field + ", -: holds no term: " + term);
        }
        assertThat(faults(catalog -> catalog.withObject("/preferences/1").put("legalBasis", term)))
                .containsExactly("catalog.json, preferences[1].legalBasis, -: holds no term: " + term);
        assertThat(faults(catalog -> catalog.withObject("/preferences/1/transfers/0").put("basis", term)))
                .containsExactly("catalog.json, preferences[1].transfers, -: holds no term: " + term);
        assertThat(faults(catalog -> catalog.withObject("/recipients/1").put("role", term)))
                .containsExactly("catalog.json, recipients[1].role, -: is no term: " + term);
    }

    @Test
    void dataGoesToNoCountryWithoutABasis() {
        assertThat(faults(catalog -> catalog.withArray(RESEARCH + "/transfers").remove(0)))
                .containsExactly("catalog.json, preferences[4].transfers, -: gives no basis for CH");
    }

    @Test
    void whereARecipientIsTheDataGoesToo() {
        assertThat(faults(catalog -> {
            catalog.withObject("/recipients/1").putArray("countries").add("US");
            catalog.withArray(RESEARCH + "/transfers").remove(0);
            catalog.withObject(RESEARCH).putArray("storageCountries").add("US");
        })).containsExactly("catalog.json, preferences[4].transfers, -: gives no basis for CH");
    }

    @Test
    void aCountryHasANameInEveryLanguage() {
        assertThat(faults(catalog -> catalog.withArray("/recipients/0/countries").add("NO"))).contains(
                "de.json, countries.NO, de: is missing", "en.json, countries.NO, en: is missing");
        assertThat(faults(catalog -> catalog.withObject(RESEARCH + "/transfers/2").put("country", "NO"))).contains(
                "de.json, countries.NO, de: is missing", "en.json, countries.NO, en: is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHE", "ch", "C1", "Switzerland"})
    void aCountryIsNamedByItsCode(String country) {
        Map<String, String> texts = new HashMap<>(BundledCatalog.files().texts());
        texts.replaceAll((file, text) -> text.replace("\"CH\"", "\"" + country + "\""));

        assertThat(Edited.faults(new CatalogFiles(texts))).extracting(CatalogFault::key).containsOnly(
                "recipients[0].countries", "recipients[1].countries", "preferences[0].storageCountries",
                "preferences[1].storageCountries", "preferences[2].storageCountries",
                "preferences[3].storageCountries", "preferences[4].storageCountries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "-P180D", "P-1D", "P1Y-1M", "P101Y", "P999999999Y", "P2000000000M", "P40000D"})
    void aTimeIsAtLeastADayAndNoLongerThanAHundredYears(String period) {
        assertThat(faults(catalog -> catalog.put("reaskAfter", period)))
                .containsExactly("catalog.json, reaskAfter, -: is not between a day and a hundred years");
        assertThat(faults(catalog -> catalog.withObject(RESEARCH).put("validFor", period)))
                .containsExactly("catalog.json, preferences[4].validFor, -: is not between a day and a hundred years");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P6M", "P13M", "P100Y", "P1200M", "P36525D", "P1Y2M3D"})
    void aSensibleTimeIsTaken(String period) {
        assertThat(faults(catalog -> catalog.put("reaskAfter", period).withObject(RESEARCH).put("validFor", period)))
                .isEmpty();
    }

    @Test
    void aFileSaysWhichLanguageItIsIn() {
        assertThat(Edited.faults("de.json", words -> words.put("language", "en"))).extracting(CatalogFault::toString)
                .containsExactly("de.json, language, de: says en");
    }

    @Test
    void everyRightIsExplainedInEveryLanguage() {
        for (int i = 0; i < 8; i++) {
            int place = i;
            assertThat(Edited.faults("en.json", words -> words.withArray("/information/rights").remove(place)))
                    .singleElement().asString()
                    .startsWith("en.json, information.rights, en: does not explain eu-gdpr:");
        }
    }

    @Test
    void aDecisionCanNameEachLanguage() {
        Map<String, String> texts = new HashMap<>(
                Edited.with("e.json", Edited.tree("en.json").put("language", "e").toString())
                        .texts());
        ObjectNode catalog = Edited.tree("catalog.json");
        catalog.withArray("/languages").add("e");
        texts.put("catalog.json", catalog.toString());

        assertThat(Edited.faults(new CatalogFiles(texts))).extracting(CatalogFault::toString)
                .containsExactly("catalog.json, languages, -: holds what is no language tag: e");
    }

    @Test
    void whereARecipientOfOtherDataIsNeedsNoBasis() {
        assertThat(faults(catalog -> {
            catalog.withObject("/recipients/0").putArray("countries").add("CH");
            catalog.withObject(RESEARCH).putArray("storageCountries").add("CH");
            ArrayNode transfers = catalog.withArray(RESEARCH + "/transfers");
            transfers.remove(2);
            transfers.remove(1);
        })).isEmpty();
    }

    @Test
    void aTermOfTwoHundredCharactersIsStillATerm() {
        String term = "dpv:" + "A".repeat(196);

        assertThat(faults(catalog -> catalog.withArray(RESEARCH + "/personalData").add(term))).isEmpty();
        assertThat(faults(catalog -> catalog.withArray(RESEARCH + "/personalData").add(term + "A"))).hasSize(1);
    }

    private static List<String> faults(Consumer<ObjectNode> change) {
        return Edited.faults("catalog.json", change).stream().map(CatalogFault::toString).toList();
    }
}
