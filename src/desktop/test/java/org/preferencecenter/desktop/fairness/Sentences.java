package org.preferencecenter.desktop.fairness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.CatalogFiles;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.desktop.fairness.Measurement.Figure;
import org.preferencecenter.desktop.text.Words;
import tools.jackson.databind.JsonNode;

/**
 * Everything that a person can be told in one language: by the window and by the catalog.
 *
 * @param texts each by where it stands
 */
record Sentences(String language, Map<String, String> texts) {

    static Sentences in(String language, Catalog catalog) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (Words.LANGUAGES.contains(language)) {
            Locale locale = language.equals(Words.LANGUAGES.getFirst()) ? Locale.ROOT : Locale.forLanguageTag(language);
            ResourceBundle bundle = ResourceBundle.getBundle("org.preferencecenter.desktop.text.words", locale);
            bundle.keySet().stream().sorted().forEach(key -> texts.put("window, " + key, bundle.getString(key)));
        }
        if (catalog.languages().contains(language)) {
            String file = CatalogFiles.nameOf(language);
            gather("catalog", tree(Objects.requireNonNull(BundledCatalog.files().texts().get(file))), texts);
        }
        return new Sentences(language, texts);
    }

    private static JsonNode tree(String text) {
        try {
            return WireJson.readTree(text);
        } catch (WireException e) {
            throw new IllegalStateException("The bundled catalog is JSON", e);
        }
    }

    private static void gather(String place, JsonNode node, Map<String, String> texts) {
        if (node.isString()) {
            texts.put(place, node.stringValue());
        } else if (node.isObject()) {
            node.properties().forEach(each -> gather(place + "." + each.getKey(), each.getValue(), texts));
        } else {
            for (int index = 0; index < node.size(); index++) {
                gather(place + "[" + index + "]", node.get(index), texts);
            }
        }
    }

    /** Looks for words of these kinds. */
    Measurement measure(String question, List<String> kinds) {
        WordList list = WordList.of(language);
        String name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
        return new Measurement(question + " (" + name + ")",
                "All " + texts.size()
                        + " texts of the window and of the catalog were searched for the entries of a list of words. That the"
                        + " list bites was tried with an example of each kind.",
                kinds.stream()
                        .flatMap(kind -> Stream.of(Figure.none("Found of " + list.size(kind) + " entries: " + kind,
                                found(kind, list)), bites(kind, list)))
                        .toList());
    }

    private List<String> found(String kind, WordList list) {
        return texts.entrySet().stream().flatMap(each -> list.find(kind, each.getValue())
                .map(word -> "“" + word + "” in " + each.getKey())).toList();
    }

    private static Figure bites(String kind, WordList list) {
        return Figure.exactly("Found in an example of " + kind, list.find(kind, list.example(kind)).count(), 1);
    }
}
