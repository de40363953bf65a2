package org.preferencecenter.core.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.CatalogException;
import org.preferencecenter.core.catalog.CatalogFiles;
import org.preferencecenter.core.contract.ContractChecker;
import tools.jackson.databind.node.ObjectNode;

/** A catalog crosses the wire whole, or is refused. */
class CatalogWireTest {
    @Test
    void aCatalogIsReadAsItWasWrittenAndKeepsTheContract() throws Exception {
        String text = CatalogWire.write(BundledCatalog.files());

        assertThat(new ContractChecker().checkSchema("Catalog", text)).isEmpty();
        assertThat(CatalogWire.read(text)).isEqualTo(BundledCatalog.read());
        assertThat(CatalogWire.read(text).notices()).isEqualTo(BundledCatalog.read().notices());
    }

    @Test
    void theSameFilesAreTheSameTextEachTimeSoTheEntityTagCanBeStrong() throws WireException {
        Map<String, String> shuffled = new HashMap<>(BundledCatalog.files().texts());

        assertThat(CatalogWire.write(new CatalogFiles(shuffled))).isEqualTo(CatalogWire.write(BundledCatalog.files()))
                .containsSubsequence("\"catalog\":", "\"wordings\":", "\"de\":", "\"en\":");
    }

    @Test
    void aCatalogThatLacksAWordIsRefused() throws WireException {
        ObjectNode body = body();
        body.withObject("/wordings/de/preferences/training").remove("retention");

        assertThatExceptionOfType(CatalogException.class).isThrownBy(() -> CatalogWire.read(body.toString()))
                .withMessageContaining("de.json, preferences.training.retention, de");
    }

    @Test
    void aCatalogThatLacksALanguageIsRefused() throws WireException {
        ObjectNode body = body();
        body.withObject("/wordings").remove("en");

        assertThatExceptionOfType(CatalogException.class).isThrownBy(() -> CatalogWire.read(body.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "../de", "de/../../x", "", "de.json", "de\u0000"})
    void aLanguageThatIsNoTagIsRefused(String language) throws WireException {
        ObjectNode body = body();
        body.withObject("/wordings").putObject(language);

        assertThatExceptionOfType(WireException.class).isThrownBy(() -> CatalogWire.read(body.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"catalog\":{}}", "{\"catalog\":[],\"wordings\":{}}",
        "{\"catalog\":{},\"wordings\":null}", "{\"catalog\":{},\"catalog\":{},\"wordings\":{}}"})
    void whatIsNoCatalogIsRefused(String text) {
        assertThatExceptionOfType(WireException.class).isThrownBy(() -> CatalogWire.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} {}"})
    void aFileThatIsNotJsonIsNotSent(String text) {
        CatalogFiles files = new CatalogFiles(Map.of("catalog.json", "{}", "en.json", text));

        assertThatExceptionOfType(WireException.class).isThrownBy(() -> CatalogWire.write(files));
    }

    private static ObjectNode body() throws WireException {
        return (ObjectNode) WireJson.readTree(CatalogWire.write(BundledCatalog.files()));
    }
}
