package org.preferencecenter.desktop.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.LocaleMatcher;
import java.text.ListFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Every sentence of the window, in one language. Safe for use by several threads. */
public final class Words {
    /**
     * The languages there are words in, as BCP 47 tags; the first serves whoever reads none of them.
     */
    public static final List<String> LANGUAGES = List.of("en", "de", "fr", "it", "es", "pt", "ja", "ko", "zh", "ar");

    private static final String BUNDLE = "org.preferencecenter.desktop.text.words";
    private static final LocaleMatcher MATCHER = LocaleMatcher.builder()
            .setSupportedLocales(LANGUAGES.stream().map(Locale::forLanguageTag).toList()).build();

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    /**
     * The words for a person of this locale, in the language that serves them best: theirs, or one that most of those who speak theirs
     * read, as the Unicode CLDR knows. Dates and numbers follow their region where their language has words here.
     */
    public static Words of(Locale wanted) {
        Locale served = MATCHER.getBestLocale(wanted);
        Locale locale = served.getLanguage().equals(wanted.getLanguage())
                ? new Locale.Builder().setLocale(served).setRegion(wanted.getCountry()).build()
                : served;
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
        // Chinese has two scripts; ours are the simplified characters, as the tag means where it names none.
        Locale language = Locale.forLanguageTag(tag.equals("zh") ? "zh-Hans" : tag);
        String name = language.getDisplayName(language);
        return name.isEmpty()
                ? tag
                : name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    /** The sentence with this key, its places filled in order; plurals follow the rules of the language. */
    public String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** Several things in a row, as in "Switzerland and the United States". */
    public String list(List<String> items) {
        return items.isEmpty() ? "" : lists().format(items);
    }

    /** Several things in a row without an "and", for those that have one of their own. */
    public String row(List<String> items) {
        String between = lists().getPatterns()[1];
        return items.stream()
                .reduce((before, next) -> between.replace("{0}", before).replace("{1}", next)).orElse("");
    }

    private ListFormat lists() {
        return ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL);
    }

    /** Sentences one after the other, as the language sets them; those that say nothing are left out. */
    public String sentences(String... sentences) {
        return sentences(Stream.of(sentences));
    }

    /** The same. */
    public String sentences(Stream<String> sentences) {
        return sentences.map(String::strip).filter(each -> !each.isEmpty())
                .reduce((before, next) -> text("join.sentences", before, next)).orElse("");
    }

    /** Answers to one question that disagree. */
    public String answers(List<String> answers) {
        return answers.stream().reduce((before, next) -> text("join.answers", before, next)).orElse("");
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
