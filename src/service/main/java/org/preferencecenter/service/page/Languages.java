package org.preferencecenter.service.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.preferencecenter.core.catalog.Catalog;

/** Which language a reader gets a page in: one that both the catalog and the page have words in. */
final class Languages {
    private Languages() {}

    /** Those to choose from, the one for everybody else first. */
    static List<String> of(Catalog catalog) {
        List<String> both = catalog.languages().stream().filter(PageWords.LANGUAGES::contains).toList();
        return both.isEmpty() ? PageWords.LANGUAGES.subList(0, 1) : both;
    }

    /**
     * The one of those offered that serves a reader.
     *
     * @param chosen  what the reader asked for by a link
     * @param accepts the header {@code Accept-Language} (RFC 9110 §12.5.4), perhaps malformed
     */
    static String choose(List<String> offered, Optional<String> chosen, Optional<String> accepts) {
        return chosen.filter(offered::contains).or(() -> accepts.flatMap(header -> lookup(offered, header)))
                .orElse(offered.getFirst());
    }

    /** The one of those offered that serves somebody who reads these, the best first. */
    static String choose(List<String> offered, List<String> read) {
        return read.stream().flatMap(language -> Stream.of(language, language.split("-", 2)[0]))
                .filter(offered::contains).findFirst().orElse(offered.getFirst());
    }

    /** RFC 4647 §3.4. */
    private static Optional<String> lookup(List<String> offered, String header) {
        try {
            return Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(header), offered));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
