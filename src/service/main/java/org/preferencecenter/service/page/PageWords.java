package org.preferencecenter.service.page;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the pages, in one language. What is asked is worded by the catalog alone. */
final class PageWords {
    /** The languages there are words in; the first serves whoever reads none of them. */
    static final List<String> LANGUAGES = List.of("en", "de", "fr", "it", "es", "pt", "ja", "ko", "zh", "ar");

    private static final String BUNDLE = "org.preferencecenter.service.page.words";

    private final Locale locale;
    private final ResourceBundle bundle;

    /** @param language one of {@link #LANGUAGES} */
    PageWords(String language) {
        this.locale = Locale.forLanguageTag(language);
        // English lies in the root bundle; to ask for it by name would fall back to the language of the machine.
        this.bundle = ResourceBundle.getBundle(BUNDLE,
                language.equals(LANGUAGES.getFirst()) ? Locale.ROOT : locale, PageWords.class.getModule());
    }

    /** The sentence with this key, its places filled in order. */
    String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** The language, as a BCP 47 tag. */
    String language() {
        return locale.toLanguageTag();
    }

    /** What the language calls itself. */
    static String nameOf(String language) {
        // Chinese has two scripts; ours are the simplified characters, as the tag means where it names none.
        Locale locale = Locale.forLanguageTag(language.equals("zh") ? "zh-Hans" : language);
        return locale.getDisplayName(locale);
    }

    /** Whether a language is written from right to left, as its own name is. */
    static boolean isRightToLeft(String language) {
        Locale locale = Locale.forLanguageTag(language);
        byte direction = Character.getDirectionality(locale.getDisplayLanguage(locale).codePointAt(0));
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
