package org.preferencecenter.service.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preferencecenter.core.contract.ContractChecker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every way in which a text can break a schema of the contract in one place: what is missing, of another type, too long, too many. */
public final class SchemaFaults {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String NONSENSE = "\u2603 no such thing";

    private final ContractChecker checker = new ContractChecker();
    private final JsonNode contract = checker.document();
    private final JsonNode good;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * A text with one fault.
     *
     * @param what the place and the kind of it
     */
    public record Fault(String what, JsonNode text) {}

    private SchemaFaults(JsonNode good) {
        this.good = good;
    }

    /** All faults that a good text of a schema can be given. It should have every field that the schema knows. */
    public static List<Fault> of(String schema, JsonNode good) {
        SchemaFaults faults = new SchemaFaults(good);
        faults.walk(faults.contract.at("/components/schemas/" + schema), "");
        return faults.faults.stream()
                .filter(fault -> !faults.checker.checkSchema(schema, fault.text().toString()).isEmpty()).toList();
    }

    private void walk(JsonNode declared, String place) {
        JsonNode schema = declared.has("$ref") ? contract.at(declared.path("$ref").asString().substring(1)) : declared;
        String type = schema.path("type").asString();
        wrongTypes(type).forEach(other -> add(place, "is " + other.getNodeType(), other));
        switch (type) {
            case "object" -> object(schema, place);
            case "array" -> array(schema, place);
            case "string" -> string(schema, place);
            default -> throw new IllegalStateException("No faults are known of the type " + type);
        }
    }

    private void object(JsonNode schema, String place) {
        schema.path("required").forEach(field -> remove(place, field.asString()));
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            walk(field.getValue(), place + "/" + field.getKey());
        }
    }

    private void array(JsonNode schema, String place) {
        if (schema.has("maxItems")) {
            add(place, "is too many", times(schema.path("maxItems").asInt() + 1, good.at(place).path(0)));
        }
        walk(schema.path("items"), place + "/0");
    }

    private void string(JsonNode schema, String place) {
        if (schema.has("maxLength")) {
            add(place, "is too long", JSON.stringNode("a".repeat(schema.path("maxLength").asInt() + 1)));
        }
        if (schema.has("pattern") || schema.has("enum")) {
            add(place, "is of another form", JSON.stringNode(NONSENSE + "\u0000"));
            add(place, "is empty", JSON.stringNode(""));
        }
    }

    private static Stream<JsonNode> wrongTypes(String type) {
        Map<String, JsonNode> all = Map.of("object", JSON.objectNode(), "array", JSON.arrayNode().add(1), "string",
                JSON.stringNode(NONSENSE), "integer", JSON.numberNode(7), "boolean", JSON.booleanNode(true), "null",
                JSON.nullNode());
        return all.entrySet().stream().filter(each -> !each.getKey().equals(type)).map(Map.Entry::getValue);
    }

    private void add(String place, String what, JsonNode value) {
        JsonNode text = good.deepCopy();
        if (place.isEmpty()) {
            text = value;
        } else {
            String last = place.substring(place.lastIndexOf('/') + 1);
            switch (text.at(place.substring(0, place.lastIndexOf('/')))) {
                case ObjectNode object -> object.set(last, value);
                case ArrayNode array -> array.set(Integer.parseInt(last), value);
                default -> throw new IllegalStateException("The good text has nothing at " + place);
            }
        }
        faults.add(new Fault(place + " " + what, text));
    }

    private void remove(String place, String field) {
        JsonNode text = good.deepCopy();
        ((ObjectNode) text.at(place)).remove(field);
        faults.add(new Fault(place + "/" + field + " is missing", text));
    }

    private static ArrayNode times(int count, JsonNode item) {
        ArrayNode array = JSON.arrayNode();
        IntStream.range(0, count).forEach(i -> array.add(item));
        return array;
    }
}
