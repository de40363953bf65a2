package org.preferencecenter.core.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preferencecenter.core.example.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Walks every place of every message: what is missing, null or of another kind is refused and never replaced by a default. */
class WireStrictnessTest {
    private static final String EXAMPLES = "org.preferencecenter.core.wire.WireExamples#all";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Set<String> OPTIONAL = Set.of("detail", "instance", "email", "name", "organization", "since",
            "administrator");
    /** A lock has a reason, and a change that takes one away has none. */
    private static final String REASON_OF_A_CHANGE = ".change.reason";

    @ParameterizedTest
    @MethodSource(EXAMPLES)
    void aFieldThatIsMissingIsRefused(String schema, Object value) {
        assertThat(taken(value, place -> place.isField() && !isOptional(place), Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(EXAMPLES)
    void anOptionalFieldMayBeMissingOrNull(String schema, Object value) {
        Predicate<Place> optional = WireStrictnessTest::isOptional;

        assertThat(taken(value, optional, Optional.empty())).isEqualTo(paths(value, optional));
        assertThat(taken(value, optional, Optional.of(JSON.nullNode()))).isEqualTo(paths(value, optional));
    }

    @ParameterizedTest
    @MethodSource(EXAMPLES)
    void aNullIsRefused(String schema, Object value) {
        assertThat(taken(value, place -> !isOptional(place), Optional.of(JSON.nullNode()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(EXAMPLES)
    void aValueOfAnotherKindIsRefused(String schema, Object value) {
        List<JsonNode> kinds = List.of(JSON.numberNode(5), JSON.numberNode(5.5), JSON.booleanNode(true),
                JSON.stringNode("5"), JSON.stringNode(""), JSON.arrayNode(), JSON.arrayNode().add("5"),
                JSON.objectNode());
        List<String> taken = new ArrayList<>();
        for (JsonNode other : kinds) {
            Predicate<Place> ofAnotherKind = place -> place.value().getNodeType() != other.getNodeType();
            taken(value, ofAnotherKind, Optional.of(other)).forEach(path -> taken.add(path + " = " + other));
        }

        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(EXAMPLES)
    void aNumberThatIsNotWholeOrDoesNotFitIsRefused(String schema, Object value) {
        Predicate<Place> number = place -> place.value().isNumber();

        assertThat(taken(value, number, Optional.of(JSON.numberNode(5.0)))).isEmpty();
        assertThat(taken(value, number, Optional.of(JSON.numberNode(new BigInteger("9".repeat(20)))))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(EXAMPLES)
    void aKeyThatStandsTwiceIsRefused(String schema, Object value) {
        String json = WireJson.write(value);
        String key = json.substring(1, json.indexOf(':'));

        assertThat(reads("{" + key + ":1," + json.substring(1), value)).isFalse();
        assertThat(reads("{\"later\":{\"x\":1,\"x\":1}," + json.substring(1), value)).isFalse();
    }

    @ParameterizedTest
    @MethodSource(EXAMPLES)
    void fieldsOfALaterVersionAreIgnoredWhereverTheyStand(String schema, Object value) throws WireException {
        ObjectNode root = tree(value);
        Stream.concat(Stream.of(root), Place.all(root).stream().map(Place::value))
                .filter(JsonNode::isObject).toList()
                .forEach(each -> ((ObjectNode) each).putObject("later").putArray("than").add("this").addNull());

        assertThat(WireJson.read(root.toString(), value.getClass())).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource(EXAMPLES)
    void aFieldInOtherLettersIsNotTheField(String schema, Object value) {
        String json = WireJson.write(value);
        String key = json.substring(1, json.indexOf(':'));

        assertThat(reads(json.replace(key, key.toUpperCase(Locale.ROOT)), value)).isFalse();
    }

    /** The places that can be changed so and the message is still read. */
    private static List<String> taken(Object value, Predicate<Place> where, Optional<JsonNode> other) {
        return Place.all(tree(value)).stream().filter(where).filter(place -> {
            ObjectNode root = tree(value);
            place.put(root, other);
            return reads(root.toString(), value);
        }).map(Place::path).toList();
    }

    private static List<String> paths(Object value, Predicate<Place> where) {
        return Place.all(tree(value)).stream().filter(where).map(Place::path).toList();
    }

    private static boolean isOptional(Place place) {
        boolean optional = place.steps().getLast() instanceof String key && OPTIONAL.contains(key);
        return optional || place.path().endsWith(REASON_OF_A_CHANGE);
    }

    private static ObjectNode tree(Object value) {
        return (ObjectNode) MAPPER.readTree(WireJson.write(value));
    }

    private static boolean reads(String json, Object like) {
        try {
            WireJson.read(json, like.getClass());
            return true;
        } catch (WireException e) {
            return false;
        }
    }
}
