package org.preferencecenter.core.catalog;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The texts of a catalog as they lie in a folder or travel in an answer: {@code catalog.json} and one file a language.
 *
 * @param texts file name to JSON text, in the order of the names
 */
public record CatalogFiles(Map<String, String> texts) {
    /** The file that holds everything but words. */
    public static final String CATALOG = "catalog.json";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,100}\\.json");

    /** @throws IllegalArgumentException if a name is more than letters, digits, hyphens and {@code .json} */
    public CatalogFiles {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
        if (!texts.keySet().stream().allMatch(name -> NAME.matcher(name).matches())) {
            throw new IllegalArgumentException("A file of a catalog is catalog.json or a language and .json");
        }
    }

    /** The name of the file with the words of a language. */
    public static String nameOf(String language) {
        return language + ".json";
    }
}
