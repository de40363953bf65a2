package org.preferencecenter.core.catalog;

import java.util.Map;
import java.util.TreeMap;

/**
 * The texts of a catalog as they lie in a folder or travel in an answer: {@code catalog.json} and one file a language.
 *
 * @param texts file name to JSON text
 */
public record CatalogFiles(Map<String, String> texts) {
    /** The file that holds everything but words. */
    public static final String CATALOG = "catalog.json";

    public CatalogFiles {
        texts = Map.copyOf(new TreeMap<>(texts));
    }

    /** The name of the file with the words of a language. */
    public static String nameOf(String language) {
        return language + ".json";
    }
}
