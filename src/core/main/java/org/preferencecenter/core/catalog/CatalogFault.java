package org.preferencecenter.core.catalog;

import org.preferencecenter.core.text.PlainText;

/**
 * One thing that keeps a catalog from being used.
 *
 * @param file     such as {@code de.json}
 * @param key      where in the file, such as {@code preferences.training.retention}
 * @param language the language that lacks it, or {@code -} where the fault is not one of language
 */
public record CatalogFault(String file, String key, String language, String problem) {
    /** A file's name, a path in it and a sentence; the rest of a longer text says no more about where to look. */
    private static final int LONGEST = 120;

    /** What it quotes of the catalog is cut, and holds nothing that would break a line of a log. */
    public CatalogFault {
        key = PlainText.of(key, LONGEST);
        language = PlainText.of(language, LONGEST);
        problem = PlainText.of(problem, LONGEST);
    }

    @Override
    public String toString() {
        return file + ", " + key + ", " + language + ": " + problem;
    }
}
