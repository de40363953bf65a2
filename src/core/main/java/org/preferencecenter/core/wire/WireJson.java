package org.preferencecenter.core.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.function.Function;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.catalog.Revision;
import org.preferencecenter.core.ledger.DecisionId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * JSON as the contract has it. Reading ignores unknown fields, turns unknown enum values into {@code UNKNOWN}, and refuses
 * duplicate keys, missing or null fields, trailing text and deep nesting.
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
            .build())
            .addModule(words())
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE, EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
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
            throw new WireException("The JSON is not a " + type.getSimpleName(), e);
        }
    }

    /** @throws WireException if the text is not JSON */
    public static JsonNode readTree(String text) throws WireException {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new WireException("The text is not JSON", e);
        }
    }

    private static SimpleModule words() {
        return new SimpleModule()
                .addSerializer(new ToStringSerializer(PreferenceId.class))
                .addSerializer(new ToStringSerializer(Revision.class))
                .addSerializer(new ToStringSerializer(DecisionId.class))
                .addDeserializer(PreferenceId.class, new Word<>(PreferenceId.class, PreferenceId::new))
                .addDeserializer(Revision.class, new Word<>(Revision.class, Revision::parse))
                .addDeserializer(DecisionId.class, new Word<>(DecisionId.class, DecisionId::parse));
    }

    /** Reads a value that is written as one JSON string. */
    private static final class Word<T> extends StdDeserializer<T> {
        private final Function<String, T> parser;

        Word(Class<T> type, Function<String, T> parser) {
            super(type);
            this.parser = parser;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            String text = json.getValueAsString();
            if (!json.currentToken().isScalarValue() || text == null) {
                return context.reportInputMismatch(this, "Expected a text");
            }
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(this, "Not in the right form");
            }
        }
    }
}
