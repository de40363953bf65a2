package org.preferencecenter.desktop.data;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.NoticeWords;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.Wording;
import org.preferencecenter.desktop.text.Words;

/**
 * Who holds data, where and for how long, and who receives it, as a catalog says in one language.
 *
 * @param countries  where the controller stores it, by name
 * @param kept       what the notices of all preferences say alike of how long it is kept; empty if nothing
 * @param retentions how long it is kept, with the titles of the preferences that say so
 * @param transfers  what protects it on the way abroad, with the same
 */
record DataFlow(String controller, List<String> countries, String kept, List<Receiver> receivers,
        Map<String, List<String>> retentions, Map<String, List<String>> transfers) {

    static DataFlow of(Catalog catalog, String language) {
        Wording wording = catalog.wording(language);
        return new DataFlow(catalog.controller().name(),
                countries(catalog.preferences().stream().flatMap(each -> each.storageCountries().stream()).distinct()
                        .toList(), wording),
                alike(catalog, wording),
                catalog.recipients().stream().map(each -> Receiver.of(each, catalog, wording)).toList(),
                said(NoticeWords::retention, catalog, wording), said(NoticeWords::transfer, catalog, wording));
    }

    static List<String> countries(List<String> codes, Wording wording) {
        return codes.stream().map(code -> wording.countries().getOrDefault(code, code)).toList();
    }

    static String title(Preference preference, Wording wording) {
        return words(preference, wording).title();
    }

    private static NoticeWords words(Preference preference, Wording wording) {
        NoticeWords words = wording.preferences().get(preference.id().value());
        if (words == null) {
            throw new IllegalStateException("A wording has a notice for each preference");
        }
        return words;
    }

    private static Map<String, List<String>> said(Function<NoticeWords, String> what, Catalog catalog,
            Wording wording) {
        return catalog.preferences().stream().collect(Collectors.groupingBy(
                each -> what.apply(words(each, wording)), LinkedHashMap::new,
                Collectors.mapping(each -> title(each, wording), Collectors.toList())));
    }

    private static String alike(Catalog catalog, Wording wording) {
        Locale locale = Locale.forLanguageTag(wording.language());
        List<List<String>> all = catalog.preferences().stream()
                .map(each -> sentences(words(each, wording).retention(), locale)).toList();
        return all.isEmpty()
                ? ""
                : Words.of(locale).sentences(all.getFirst().stream()
                        .filter(sentence -> all.stream().allMatch(each -> each.contains(sentence))));
    }

    private static List<String> sentences(String text, Locale locale) {
        BreakIterator ends = BreakIterator.getSentenceInstance(locale);
        ends.setText(text);
        List<String> sentences = new ArrayList<>();
        int start = ends.first();
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            sentences.add(text.substring(start, end).strip());
            start = end;
        }
        return sentences;
    }
}
