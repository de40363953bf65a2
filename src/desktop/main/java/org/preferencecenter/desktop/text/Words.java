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

    /**
     * What those who speak a language call it.
     *
     * @param tag a BCP 47 tag
     */
    public static String ownName(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        String name = language.getDisplayName(language);
        return name.isEmpty()
                ? tag
                : name.substring(0, 1).toUpperCase(language) + name.substring(1);
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

    /** Whether the language is written from right to left. */
    public boolean isRightToLeft() {
        return isRightToLeft(locale);
    }

    /** Whether a language is written from right to left, as its own name is. */
    static boolean isRightToLeft(Locale language) {
        String name = language.getDisplayLanguage(language);
        return !name.isEmpty() && switch (Character.getDirectionality(name.codePointAt(0))) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
    }
}
