package org.preferencecenter.desktop.fairness;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that nobody is to be asked with in one language, by what they do to a person. A list is a file beside this class, {@code
 * words_de.properties} for German. Its entries are separated by semicolons; {@code *} stands for any letters, {@code ...} for up to
 * four words. Each kind has an example, so that a list can show that it bites.
 */
final class WordList {
    /** What a word may not touch. Chinese and Japanese have no spaces, so there an entry is found anywhere. */
    private static final String IN_A_WORD = "[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]";
    static final List<String> FEELINGS = List.of("guilt", "fear", "urgency", "praise", "begging");
    static final List<String> UNCLEAR = List.of("vagueness", "doubleNegative");

    private final String language;
    private final Properties entries;

    private WordList(String language, Properties entries) {
        this.language = language;
        this.entries = entries;
    }

    /** @throws AssertionError if nobody has written a list for the language yet */
    static WordList of(String language) {
        String file = "words_" + language + ".properties";
        try (InputStream in = WordList.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new AssertionError("No list of words for “" + language + "”: write " + file);
            }
            Properties entries = new Properties();
            entries.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new WordList(language, entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first entry of this kind that a sentence holds, as it stands in the sentence. */
    Stream<String> find(String kind, String sentence) {
        return pattern(kind).matcher(sentence).results().map(each -> each.group().strip()).limit(1);
    }

    /** A sentence that has to be found. */
    String example(String kind) {
        return entry(kind + ".example");
    }

    int size(String kind) {
        return entry(kind).split(";", -1).length;
    }

    private Pattern pattern(String kind) {
        return Pattern.compile(Stream.of(entry(kind).split(";", -1)).map(WordList::expression)
                .collect(Collectors.joining("|", "(?<!" + IN_A_WORD + ")(?:", ")(?!" + IN_A_WORD + ")")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private String entry(String key) {
        String entry = entries.getProperty(key, "").strip();
        if (entry.isEmpty()) {
            throw new AssertionError("The list of words for “" + language + "” has no “" + key + "”");
        }
        return entry;
    }

    private static String expression(String entry) {
        return Stream.of(entry.strip().split("\\s+", -1))
                .map(word -> word.equals("...")
                        ? "(?:[\\p{L}\\p{N}’-]+\\s+){0,4}?"
                        : Stream.of(word.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("\\p{L}*")))
                .collect(Collectors.joining("\\s+")).replace("?\\s+", "?");
    }
}
