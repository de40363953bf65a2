package org.preferencecenter.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whoever takes an export along has its schema in one file, and it says what the contract says. */
class ExportSchemaTest {
    private static final String OF_CONTRACT = "#/components/schemas/";

    private final JsonNode contract = new ContractChecker().document();

    @Test
    void theFileIsTheSchemaOfTheContractWithAllThatItRefersTo() throws WireException {
        Map<String, JsonNode> definitions = new TreeMap<>();
        collect(contract.at("/components/schemas/Export"), definitions);
        ObjectNode expected = JsonNodeFactory.instance.objectNode();
        expected.put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:preference-center:schema:export").put("title", "Export of an account");
        contract.at("/components/schemas/Export").properties()
                .forEach(each -> expected.set(each.getKey(), each.getValue()));
        ObjectNode all = expected.putObject("$defs");
        definitions.forEach(all::set);

        JsonNode wanted = WireJson.readTree(expected.toString().replace(OF_CONTRACT, "#/$defs/"));
        assertThat(WireJson.readTree(OpenApi.exportSchema())).as("to be written there: " + wanted.toPrettyString())
                .isEqualTo(wanted);
    }

    private void collect(JsonNode schema, Map<String, JsonNode> definitions) {
        for (String reference : schema.findValuesAsString("$ref")) {
            String name = reference.substring(OF_CONTRACT.length());
            if (!definitions.containsKey(name)) {
                JsonNode definition = contract.at("/components/schemas/" + name);
                definitions.put(name, definition);
                collect(definition, definitions);
            }
        }
    }
}
