package org.preferencecenter.core.contract;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Holds HTTP exchanges against {@code openapi.yaml}: path, method, query, status, media type, required headers and body. The
 * answer is a list of sentences, empty when the exchange keeps the contract.
 */
public final class ContractChecker {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry
            .withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;

    public ContractChecker() {
        this.document = YAMLMapper.builder().build().readTree(OpenApi.document());
    }

    /** The whole contract, for tests that walk it. */
    public JsonNode document() {
        return document;
    }

    /**
     * Checks a request.
     *
     * @param target path and query, such as {@code /v1/decisions?after=0}
     * @param body   empty for none
     */
    public List<String> checkRequest(String method, String target, Optional<String> body) {
        List<String> faults = new ArrayList<>();
        JsonNode operation = operation(method, target, faults);
        checkPath(method, target, faults);
        checkQuery(method, target, faults);
        JsonNode content = resolve(operation.path("requestBody")).path("content");
        if (content.isMissingNode() && body.filter(text -> !text.isEmpty()).isPresent()) {
            faults.add(method + " " + target + " takes no body");
        }
        if (!content.isMissingNode()) {
            checkBody("request", content.path("application/json"), body.orElse(""), faults);
        }
        return faults;
    }

    /**
     * Checks a response.
     *
     * @param headers names in lower case
     */
    public List<String> checkResponse(String method, String target, int status, Map<String, String> headers,
            String body) {
        List<String> faults = new ArrayList<>();
        JsonNode responses = operation(method, target, faults).path("responses");
        JsonNode response = resolve(responses.has("" + status)
                ? responses.path("" + status)
                : responses.path("default"));
        if (response.isMissingNode() || (!responses.has("" + status) && status < 400)) {
            faults.add(method + " " + target + " does not answer " + status);
            return faults;
        }
        response.path("headers").properties().forEach(header -> {
            boolean required = resolve(header.getValue()).path("required").asBoolean(false);
            String value = headers.get(header.getKey().toLowerCase(Locale.ROOT));
            if (value != null) {
                checkText("header " + header.getKey(), resolve(header.getValue()).path("schema"), value, faults);
            } else if (required) {
                faults.add("The response lacks the header " + header.getKey());
            }
        });
        checkContent(response.path("content"), headers.getOrDefault("content-type", ""), body, faults);
        return faults;
    }

    private void checkContent(JsonNode content, String contentType, String body, List<String> faults) {
        if (content.isMissingNode()) {
            if (!body.isEmpty()) {
                faults.add("The response has a body and the contract has none");
            }
            return;
        }
        String mediaType = contentType.split(";", 2)[0].trim();
        if (!content.has(mediaType)) {
            faults.add("The response is " + mediaType + " and not one of " + content.propertyNames());
        } else if (mediaType.endsWith("json")) {
            checkBody("response", content.path(mediaType), body, faults);
        }
    }

    /** Checks a value against one of the schemas of the contract. */
    public List<String> checkSchema(String name, String json) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$ref", "#/components/schemas/" + name);
        List<String> faults = new ArrayList<>();
        validate(name, schema, json, faults);
        return faults;
    }

    private void checkBody(String what, JsonNode media, String body, List<String> faults) {
        validate(what, media.path("schema"), body, faults);
    }

    private void validate(String what, JsonNode schema, String body, List<String> faults) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.set("components", document.path("components"));
        root.set("allOf", JsonNodeFactory.instance.arrayNode().add(schema));
        Schema compiled = SCHEMAS.getSchema(root);
        try {
            WireJson.readTree(body);
            for (Error error : compiled.validate(body, InputFormat.JSON,
                    context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))) {
                faults.add(what + ": " + error.getInstanceLocation() + " " + error.getMessage());
            }
        } catch (WireException e) {
            faults.add(what + " is not JSON: " + e.getMessage());
        }
    }

    private void checkPath(String method, String target, List<String> faults) {
        String[] names = template(target).split("/", -1);
        String[] values = target.split("\\?", 2)[0].split("/", -1);
        for (JsonNode parameter : parameters(method, target)) {
            int place = List.of(names).indexOf("{" + parameter.path("name").asString() + "}");
            if (place >= 0) {
                checkText("parameter " + names[place], parameter.path("schema"), values[place], faults);
            }
        }
    }

    private void checkQuery(String method, String target, List<String> faults) {
        int question = target.indexOf('?');
        if (question < 0) {
            return;
        }
        for (String pair : target.substring(question + 1).split("&", -1)) {
            String[] nameAndValue = pair.split("=", 2);
            parameters(method, target).stream()
                    .filter(parameter -> "query".equals(parameter.path("in").asString())
                            && nameAndValue[0].equals(parameter.path("name").asString()))
                    .findFirst()
                    .ifPresentOrElse(parameter -> checkText("parameter " + nameAndValue[0], parameter.path("schema"),
                            nameAndValue.length > 1 ? nameAndValue[1] : "", faults),
                            () -> faults.add(method + " " + target + " takes no parameter " + nameAndValue[0]));
        }
    }

    /** Checks a value that stands outside of JSON, where a number has no other form than a text. */
    private void checkText(String what, JsonNode schema, String text, List<String> faults) {
        boolean number = "integer".equals(schema.path("type").asString(""));
        validate(what, schema, number ? text : WireJson.write(text), faults);
    }

    private List<JsonNode> parameters(String method, String target) {
        JsonNode path = document.path("paths").path(template(target));
        List<JsonNode> parameters = new ArrayList<>();
        path.path("parameters").forEach(each -> parameters.add(resolve(each)));
        path.path(method.toLowerCase(Locale.ROOT)).path("parameters").forEach(each -> parameters.add(resolve(each)));
        return parameters;
    }

    private JsonNode operation(String method, String target, List<String> faults) {
        JsonNode operation = document.path("paths").path(template(target)).path(method.toLowerCase(Locale.ROOT));
        if (operation.isMissingNode()) {
            faults.add("The contract has no " + method + " " + target);
        }
        return operation;
    }

    /** The path as the contract writes it, which is with names in braces where it takes parameters; else as it is. */
    private String template(String target) {
        String path = target.split("\\?", 2)[0];
        return document.path("paths").propertyNames().stream().sorted()
                .filter(each -> path.matches(each.replaceAll("\\{[^}]+}", "[^/]+").replace(".", "\\."))).findFirst()
                .orElse(path);
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }
}
