package org.preferencecenter.desktop.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every sentence of the window, in one language. Safe for use by several threads. */
public final class Words {
    /** The languages there are words in; the first serves whoever reads none of them. */
    public static final List<String> LANGUAGES = List.of("en", "de");

    private static final String BUNDLE = "org.preferencecenter.desktop.text.words";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    /** The words for a person of this locale. Dates and numbers follow its region where its language has words here. */
    public static Words of(Locale wanted) {
        Locale locale = LANGUAGES.contains(wanted.getLanguage()) ? wanted : Locale.ENGLISH;
        // English lies in the root bundle; to ask for it by name would fall back to the language of the computer.
        Locale bundled = locale.getLanguage().equals(LANGUAGES.getFirst()) ? Locale.ROOT : locale;
        return new Words(locale, ResourceBundle.getBundle(BUNDLE, bundled, Words.class.getModule()));
    }

    /** The sentence with this key, its places filled in order. */
    public String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** What a language is called in this one. */
    public String nameOf(String language) {
        return Locale.forLanguageTag(language).getDisplayLanguage(locale);
    }

    /** The language, as a BCP 47 tag. */
    public String language() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }
}
