package org.preferencecenter.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[a-zA-Z]+)+)\"");

    static Stream<String> languages() {
        return Words.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameKeysAndInEachSentenceTheSamePlaces(String language) {
        assertThat(BundleFile.of(language).faultsBeside(BundleFile.of("en"))).as("lines to mend").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aPluralHasAllTheFormsOfItsLanguage(String language) {
        PluralRules rules = PluralRules.forLocale(Locale.forLanguageTag(language));
        // Some languages have a form of their own for millions, of which nothing here counts as many.
        Set<String> forms = IntStream.range(0, 1_000).mapToObj(rules::select).collect(Collectors.toSet());

        assertThat(BundleFile.of(language).lines().values().stream()
                .flatMap(line -> plurals(line).filter(each -> !each.containsAll(forms))
                        .map(each -> line + " lacks one of " + forms)))
                .as("lines to mend").isEmpty();
    }

    /** The forms of each plural in a sentence. One that says the same of every number has only the form that is always there. */
    private static Stream<Set<String>> plurals(BundleFile.Line line) {
        MessagePattern pattern = new MessagePattern(line.text());
        return IntStream.range(0, pattern.countParts())
                .filter(part -> pattern.getPart(part).getType() == MessagePattern.Part.Type.ARG_START
                        && pattern.getPart(part).getArgType() == MessagePattern.ArgType.PLURAL)
                .mapToObj(start -> IntStream.range(start, pattern.getLimitPartIndex(start)).mapToObj(pattern::getPart)
                        .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_SELECTOR)
                        .map(pattern::getSubstring).collect(Collectors.toSet()))
                .filter(each -> !each.equals(Set.of("other")));
    }

    @Test
    void everyKeyInTheCodeHasWordsAndAllWordsAreUsed() throws IOException {
        Set<String> keys = BundleFile.of("en").lines().keySet();
        Set<String> inCode = keysInCode();

        assertThat(inCode).as("keys without words").allMatch(keys::contains);
        Set<String> unused = keys.stream()
                .filter(key -> !inCode.contains(key) && !(key.endsWith(".name")
                        && inCode.contains(key.substring(0, key.length() - ".name".length()))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).as("words without use").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noSentenceShoutsOrHasTheQuotesOfATypewriter(String language) {
        BundleFile.of(language).lines().values()
                .forEach(line -> assertThat(line.text()).as(line.toString()).doesNotContain("'", "!", "\"", "！"));
    }

    /** Without an ideograph the toolkit knows no rules of line breaking: a line ends after an opening bracket, or begins with a stop. */
    @Test
    void aJapaneseSentenceThatMayNotBeBrokenAnywhereHasAnIdeograph() {
        assertThat(BundleFile.of("ja").lines().values()).as("lines to mend")
                .filteredOn(line -> line.text().length() > 15
                        && line.text().codePoints().anyMatch(each -> UnicodeScript.of(each) == UnicodeScript.HIRAGANA)
                        && line.text().codePoints().anyMatch(each -> "「」、。".indexOf(each) >= 0))
                .hasSizeGreaterThan(100)
                .allMatch(line -> line.text().codePoints().anyMatch(Character::isIdeographic));
    }

    @Test
    void aPersonWhoReadsNoneOfTheLanguagesGetsEnglishWhateverTheComputerSpeaks() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Words.of(Locale.of("fi", "FI")).text("preferences.title")).isEqualTo("Preferences");
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

    @ParameterizedTest
    @CsvSource({"de-CH, de", "gsw-CH, de", "fr-CA, fr", "pt-BR, pt", "zh-CN, zh", "zh-Hans-SG, zh", "zh-TW, en",
        "ca, es", "ar-EG, ar", "fi, en", "und, en", "tlh, en"})
    void aPersonIsServedInTheLanguageThatIsNearestToTheirs(String wanted, String served) {
        assertThat(Words.of(Locale.forLanguageTag(wanted)).language()).isEqualTo(served);
    }

    @Test
    void pluralsFollowTheRulesOfTheLanguage() {
        assertThat(Words.of(Locale.ENGLISH).text("period.days", 1)).isEqualTo("1 day");
        assertThat(Words.of(Locale.ENGLISH).text("period.days", 0)).isEqualTo("0 days");
        assertThat(Words.of(Locale.FRENCH).text("period.days", 0)).as("in French none is singular").isEqualTo("0 jour");
    }

    @Test
    void arabicAloneOfWhatIsOfferedIsWrittenFromRightToLeft() {
        assertThat(Words.LANGUAGES).filteredOn(tag -> Words.of(Locale.forLanguageTag(tag)).isRightToLeft())
                .containsExactly("ar");
        assertThat(List.of("ar", "he", "fa", "ur").stream().map(Locale::forLanguageTag))
                .allMatch(Words::isRightToLeft);
    }

    private static Set<String> keysInCode() throws IOException {
        Set<String> groups = BundleFile.of("en").lines().keySet().stream()
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
}
