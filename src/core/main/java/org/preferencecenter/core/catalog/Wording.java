package org.preferencecenter.core.catalog;

import java.util.Map;

/** Everything a catalog says in one language. The keys are ids of the catalog. */
public record Wording(String language, Map<String, String> sections, Map<String, String> recipients,
        Map<String, String> countries, Map<String, NoticeWords> preferences, Information information) {
    public Wording {
        sections = Map.copyOf(sections);
        recipients = Map.copyOf(recipients);
        countries = Map.copyOf(countries);
        preferences = Map.copyOf(preferences);
    }
}
