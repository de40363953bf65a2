package org.preferencecenter.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.example.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Whatever a person must be told has to be there, in each language. Walks every place of every file of the bundled catalog, so a
 * new text is covered as soon as it is written.
 */
class EveryWordIsNeededTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static Stream<String> files() {
        return BundledCatalog.files().texts().keySet().stream();
    }

    @Test
    void theBundledCatalogIsWholeInTenLanguages() {
        assertThat(files()).hasSize(11);
        assertThat(Edited.faults(BundledCatalog.files())).isEmpty();
        assertThat(BundledCatalog.read().languages()).containsExactly("en", "de", "fr", "it", "es", "pt", "ja", "ko",
                "zh", "ar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "it", "es", "pt", "ja", "ko", "zh", "ar"})
    void everyLanguageSaysTheSameThings(String language) {
        assertThat(Place.all(Edited.tree(language + ".json")).stream().map(Place::path))
                .containsExactlyInAnyOrderElementsOf(Place.all(Edited.tree("en.json")).stream().map(Place::path)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFieldThatIsMissingIsAFault(String file) {
        assertThat(unnoticed(file, Place::isField, Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFieldThatIsNullIsAFault(String file) {
        assertThat(unnoticed(file, place -> true, Optional.of(JSON.nullNode()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aTextThatSaysNothingIsAFault(String file) {
        assertThat(unnoticed(file, place -> isText(place) && !place.path().endsWith(".change"),
                Optional.of(JSON.stringNode("")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00a0", "\u200b", "–", "..."})
    void spacesAndDashesSayNothing(String nothing) {
        assertThat(unnoticed("de.json", place -> place.path().contains("training.retention"),
                Optional.of(JSON.stringNode(nothing)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aTextWithAHiddenCharacterIsAFault(String file) {
        assertThat(unnoticed(file, EveryWordIsNeededTest::isText, Optional.of(JSON.stringNode("a\u0000b")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u009bb", "a\u202eb", "a\u2066b", "a\ud800", "\udc00a"})
    void controlsOverridesOfDirectionAndHalfCharactersAreHidden(String hidden) {
        assertThat(unnoticed("de.json", place -> isText(place) && place.path().startsWith("preferences.training"),
                Optional.of(JSON.stringNode(hidden)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void anEmptyListOrGroupIsAFault(String file) {
        assertThat(unnoticed(file, place -> place.value().isArray(), Optional.of(JSON.arrayNode()))).isEmpty();
        assertThat(unnoticed(file, place -> place.value().isObject(), Optional.of(JSON.objectNode()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aValueOfAnotherKindIsAFault(String file) {
        assertThat(unnoticed(file, place -> !place.value().isNumber(), Optional.of(JSON.numberNode(5)))).isEmpty();
        assertThat(unnoticed(file, place -> !isText(place), Optional.of(JSON.stringNode("x")))).isEmpty();
        assertThat(unnoticed(file, EveryWordIsNeededTest::isText, Optional.of(JSON.arrayNode().add("x")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de.json", "en.json"})
    void onlyTheNoteOnWhatChangedMayBeEmptyAndOnlyInTheFirstMajorRevision(String file) {
        assertThat(Edited.faults(file, words -> words.withObject("/preferences/training").put("change", "")))
                .isEmpty();

        var second = Edited.tree("catalog.json");
        second.withObject("/preferences/2").put("revision", "2.0");
        assertThat(Edited.faults(Edited.with("catalog.json", second.toString())))
                .extracting(CatalogFault::key, CatalogFault::language)
                .containsExactlyInAnyOrderElementsOf(BundledCatalog.read().languages().stream()
                        .map(language -> tuple("preferences.training.change", language)).toList());
    }

    /** The places where a change of the file goes without a fault that names file, key and language. */
    private static List<String> unnoticed(String file, Predicate<Place> where, Optional<JsonNode> value) {
        String language = file.equals(CatalogFiles.CATALOG) ? "-" : file.substring(0, file.indexOf('.'));
        return Place.all(Edited.tree(file)).stream().filter(where)
                .filter(place -> Edited.faults(file, root -> place.put(root, value)).stream()
                        .noneMatch(fault -> fault.file().equals(file) && fault.language().equals(language)
                                && (fault.key().equals(place.path()) || fault.key().startsWith(place.path() + "."))))
                .map(Place::path).toList();
    }

    private static boolean isText(Place place) {
        return place.value().isString();
    }
}
