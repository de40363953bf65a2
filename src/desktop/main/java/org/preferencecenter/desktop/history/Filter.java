package org.preferencecenter.desktop.history;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.preferencecenter.core.catalog.PreferenceId;

/**
 * Which entries a person looks for.
 *
 * @param words      all of them have to be found, in lower case
 * @param preference the one that is looked for; empty for all
 */
record Filter(List<String> words, Optional<PreferenceId> preference) {
    static final Filter ALL = new Filter(List.of(), Optional.empty());

    static Filter of(String search, Optional<PreferenceId> preference) {
        return new Filter(Arrays.stream(search.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty())
                .toList(), preference);
    }

    boolean wants(PreferenceId each) {
        return preference.isEmpty() || preference.get().equals(each);
    }

    boolean finds(String text) {
        return words.stream().allMatch(text.toLowerCase(Locale.ROOT)::contains);
    }
}
