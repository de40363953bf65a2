package org.preferencecenter.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A person reads what stands in the files: nothing is lost or stands in another's place on the way. */
class CatalogIsWhatItsFilesSayTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Catalog catalog = BundledCatalog.read();

    @Test
    void whoIsResponsibleAndWhereTheLinksLeadIsTakenOver() {
        ObjectNode file = Edited.tree("catalog.json");

        assertThat(MAPPER.<ObjectNode>valueToTree(catalog.controller())).isEqualTo(file.get("controller"));
        assertThat(MAPPER.<ObjectNode>valueToTree(catalog.links())).isEqualTo(file.get("links"));
        assertThat(catalog.vendor()).isEqualTo(file.get("vendor").stringValue());
        assertThat(catalog.published()).hasToString(file.get("published").stringValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyWordOfALanguageIsTakenOver(String language) {
        ObjectNode file = Edited.tree(CatalogFiles.nameOf(language));
        ObjectNode read = MAPPER.valueToTree(catalog.wording(language));

        assertThat(read).isEqualTo(file);
    }

    @Test
    void whatChangedIsToldAlsoWhereItNeedNotBe() throws Exception {
        ObjectNode file = Edited.tree("en.json");
        file.withObject("/preferences/training").put("change", "Said more clearly.");

        Catalog edited = CatalogReader.read(Edited.with("en.json", file.toString()));

        assertThat(edited.notice(new PreferenceId("training"), "en").words().change()).isEqualTo("Said more clearly.");
    }

    @Test
    void aCatalogKnowsHowManyCameBeforeIt() throws Exception {
        ObjectNode file = Edited.tree("catalog.json").put("version", 12);

        assertThat(CatalogReader.read(Edited.with("catalog.json", file.toString())).version()).isEqualTo(12);
    }
}
