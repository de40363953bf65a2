package org.preferencecenter.core.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON as the contract has it. Reading ignores unknown fields, turns unknown answers and surfaces into {@code UNKNOWN}, and
 * refuses duplicate keys, missing or null fields, values of another JSON type, trailing text and deep nesting.
 */
public final class WireJson {
    /** The contract nests seven deep; the rest is room for fields of later versions. */
    private static final int DEEPEST = 32;
    /** The longest text of the contract is a receipt, of some two thousand characters. */
    private static final int LONGEST_TEXT = 100_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // The names of one text would be kept for the next; names that are made to collide break the table they are kept in.
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build())
            .addModule(WireWords.module())
            .annotationIntrospector(new RequiredUnlessOptional())
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, texts -> texts
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private WireJson() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** @throws WireException if the text is not a value of the type */
    public static <T> T read(String text, Class<T> type) throws WireException {
        try {
            T value = MAPPER.readValue(text, type);
            if (value == null) {
                throw new WireException("The JSON is null");
            }
            return value;
        } catch (JacksonException e) {
            throw new WireException("The JSON is not a " + type.getSimpleName() + where(e));
        }
    }

    /** @throws WireException if the text is not JSON */
    public static JsonNode readTree(String text) throws WireException {
        try {
            JsonNode tree = MAPPER.readTree(text);
            if (tree.isMissingNode()) {
                throw new WireException("The text is empty");
            }
            return tree;
        } catch (JacksonException e) {
            throw new WireException("The text is not JSON" + where(e));
        }
    }

    /** The fields that lead to the fault. Unlike Jackson's own message it quotes no value. */
    private static String where(JacksonException e) {
        StringBuilder where = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            String name = step.getPropertyName();
            where.append(name == null ? "[" + step.getIndex() + "]" : "." + name);
        }
        return where.isEmpty() ? "" : ", at " + where.substring(1);
    }
}
