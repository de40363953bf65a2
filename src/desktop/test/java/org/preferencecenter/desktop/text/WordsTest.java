package org.preferencecenter.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Path BUNDLES = Path.of("main/resources/org/preferencecenter/desktop/text");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[a-zA-Z]+)+)\"");
    private static final Pattern STEERING = Pattern.compile("(?i)\\b(please|great|sorry|oops|awesome|hurry|miss out"
            + "|don’t|improve your|bitte|leider|toll|super|verpassen)\\b");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(bundle("words_de").stringPropertyNames()).isEqualTo(bundle("words").stringPropertyNames());
    }

    @Test
    void aSentenceHasTheSamePlacesInBothLanguages() throws IOException {
        Properties english = bundle("words");
        Properties german = bundle("words_de");
        for (String key : english.stringPropertyNames()) {
            assertThat(places(german.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void everyKeyInTheCodeHasWordsAndAllWordsAreUsed() throws IOException {
        Set<String> keys = bundle("words").stringPropertyNames();
        Set<String> inCode = keysInCode();

        assertThat(inCode).as("keys without words").allMatch(keys::contains);
        Set<String> unused = keys.stream()
                .filter(key -> !inCode.contains(key) && !(key.endsWith(".name")
                        && inCode.contains(key.substring(0, key.length() - ".name".length()))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).as("words without use").isEmpty();
    }

    @Test
    void noSentenceSteersPraisesOrHurries() throws IOException {
        for (String name : List.of("words", "words_de")) {
            bundle(name).forEach((key, text) -> assertThat((String) text).as("%s %s", name, key)
                    .doesNotContainPattern(STEERING).doesNotContain("'", "!"));
        }
    }

    @Test
    void aPersonWhoReadsNeitherLanguageGetsEnglishWhateverTheComputerSpeaks() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Words.of(Locale.FRANCE).text("preferences.title")).isEqualTo("Preferences");
            assertThat(Words.of(Locale.UK).text("preferences.title")).isEqualTo("Preferences");
            assertThat(Words.of(Locale.of("de", "CH")).text("preferences.title")).isEqualTo("Einstellungen");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void aLanguageIsCalledWhatThoseWhoSpeakItCallIt() {
        assertThat(List.of("en", "de", "fr", "pt-BR", "ar").stream().map(Words::ownName))
                .containsExactly("English", "Deutsch", "Français", "Português (Brasil)", "العربية");
    }

    @Test
    void everyLanguageThereIsAtPresentIsWrittenFromLeftToRight() {
        assertThat(Words.LANGUAGES).noneMatch(tag -> Words.of(Locale.forLanguageTag(tag)).isRightToLeft());
        assertThat(List.of("ar", "he", "fa", "ur").stream().map(Locale::forLanguageTag))
                .allMatch(Words::isRightToLeft);
    }

    private static Set<Integer> places(String pattern) {
        MessageFormat format = new MessageFormat(pattern);
        Set<Integer> places = new TreeSet<>();
        for (int index = 0; index < format.getFormatsByArgumentIndex().length; index++) {
            if (pattern.contains("{" + index)) {
                places.add(index);
            }
        }
        return places;
    }

    private static Set<String> keysInCode() throws IOException {
        Set<String> groups = bundle("words").stringPropertyNames().stream()
                .map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("main/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher matcher = LITERAL.matcher(Files.readString(file));
                while (matcher.find()) {
                    String literal = matcher.group(1);
                    if (groups.contains(literal.substring(0, literal.indexOf('.')))) {
                        found.add(literal);
                    }
                }
            }
        }
        return found;
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
