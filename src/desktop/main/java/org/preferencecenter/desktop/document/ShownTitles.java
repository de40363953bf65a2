package org.preferencecenter.desktop.document;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.wire.ExportResponse;
import org.preferencecenter.desktop.text.Speech;

/** Names preferences by the words that were shown: the last ones, and those in the language of the page before others. */
record ShownTitles(Map<PreferenceId, String> titles) {
    ShownTitles {
        titles = Map.copyOf(titles);
    }

    static ShownTitles of(ExportResponse export, Speech speech) {
        Map<PreferenceId, String> titles = new HashMap<>();
        put(export, titles, language -> true);
        put(export, titles, speech.words().language()::equals);
        return new ShownTitles(titles);
    }

    private static void put(ExportResponse export, Map<PreferenceId, String> titles,
            Predicate<String> language) {
        export.notices().stream().filter(each -> language.test(each.notice().language()))
                .forEach(each -> each.words().ifPresent(words -> titles.put(each.preference(), words.title())));
    }

    Html of(PreferenceId preference) {
        return Html.foreign(titles.getOrDefault(preference, preference.value()));
    }
}
