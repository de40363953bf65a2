package org.preferencecenter.core.catalog;

/**
 * One thing that keeps a catalog from being used.
 *
 * @param file     such as {@code de.json}
 * @param key      where in the file, such as {@code preferences.training.retention}
 * @param language the language that lacks it, or {@code -} where the fault is not one of language
 */
public record CatalogFault(String file, String key, String language, String problem) {
    @Override
    public String toString() {
        return file + ", " + key + ", " + language + ": " + problem;
    }
}
