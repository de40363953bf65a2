package org.preferencecenter.core.catalog;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a vendor asks and says: sections, preferences, words, controller and links. Only a {@link CatalogReader} makes
 * one, so a catalog in hand tells a person everything they must be told, in each of its languages.
 *
 * @param version    grows with each published catalog
 * @param vendor     the name people know the vendor by
 * @param languages  BCP 47 tags; the first is the one to fall back to
 * @param reaskAfter how long a question that was put off rests
 * @param sections   ids, in the order shown
 * @param wordings   one a language
 */
public record Catalog(int version, LocalDate published, String vendor, List<String> languages, Period reaskAfter,
        Controller controller, Links links, List<String> sections, List<Recipient> recipients,
        List<Preference> preferences, Map<String, Wording> wordings) {

    public Catalog {
        languages = List.copyOf(languages);
        sections = List.copyOf(sections);
        recipients = List.copyOf(recipients);
        preferences = List.copyOf(preferences);
        wordings = Map.copyOf(wordings);
    }

    public Optional<Preference> preference(PreferenceId id) {
        return preferences.stream().filter(preference -> preference.id().equals(id)).findFirst();
    }

    public List<Preference> preferencesOf(String section) {
        return preferences.stream().filter(preference -> preference.section().equals(section)).toList();
    }

    /** The language of this catalog that serves a person who reads {@code wanted}: exact, then without region, then the first. */
    public String languageFor(String wanted) {
        if (languages.contains(wanted)) {
            return wanted;
        }
        String primary = wanted.split("[-_]", 2)[0];
        return languages.contains(primary) ? primary : languages.getFirst();
    }

    /** The words in the language that serves {@code wanted}. */
    public Wording wording(String wanted) {
        Wording wording = wordings.get(languageFor(wanted));
        if (wording == null) {
            throw new IllegalStateException("A catalog has a wording for each of its languages");
        }
        return wording;
    }

    /**
     * The notice of a preference of this catalog.
     *
     * @throws IllegalArgumentException if the catalog does not hold the preference
     */
    public Notice notice(PreferenceId id, String wanted) {
        Preference preference = preference(id)
                .orElseThrow(() -> new IllegalArgumentException("Not a preference of this catalog: " + id));
        Wording wording = wording(wanted);
        NoticeWords words = wording.preferences().get(id.value());
        if (words == null) {
            throw new IllegalStateException("A wording has a notice for each preference");
        }
        return Notice.of(id, preference.revision(), wording.language(), words);
    }

    /** Every notice in every language. */
    public List<Notice> notices() {
        return languages.stream()
                .flatMap(language -> preferences.stream().map(preference -> notice(preference.id(), language)))
                .toList();
    }
}
