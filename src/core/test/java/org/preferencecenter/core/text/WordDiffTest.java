package org.preferencecenter.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.core.text.WordDiff.Kind.ADDED;
import static org.preferencecenter.core.text.WordDiff.Kind.KEPT;
import static org.preferencecenter.core.text.WordDiff.Kind.REMOVED;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preferencecenter.core.text.WordDiff.Kind;
import org.preferencecenter.core.text.WordDiff.Run;

class WordDiffTest {
    private static final int EDITS = 2_000;
    private static final List<String> PIECES = List.of("we ", "may ", "use", " your", " data", ", ", ".", "\n", "  ",
            "e-mail",
            "zürich", "2,000", "“quoted”", "データ", "を使用", "数据", "\uD83D\uDE00", "e\u0301", "x");

    @Test
    void aTextIsItself() {
        assertThat(diff("We use it.", "We use it.")).containsExactly(new Run(KEPT, "We use it."));
        assertThat(diff("", "")).isEmpty();
    }

    @Test
    void whatAppearsIsAddedAndWhatDisappearsIsRemoved() {
        assertThat(diff("", "We use it.")).containsExactly(new Run(ADDED, "We use it."));
        assertThat(diff("We use it.", "")).containsExactly(new Run(REMOVED, "We use it."));
    }

    @Test
    void anAddedWordIsAllThatIsAdded() {
        assertThat(diff("We use your data.", "We use your name and data.")).containsExactly(
                new Run(KEPT, "We use your "),
                new Run(ADDED, "name and "), new Run(KEPT, "data."));
    }

    @Test
    void ofWordsThatAreReplacedTheRemovedOnesComeFirst() {
        assertThat(diff("Kept for one year.", "Kept for ten years.")).containsExactly(new Run(KEPT, "Kept for "),
                new Run(REMOVED, "one year"), new Run(ADDED, "ten years"), new Run(KEPT, "."));
    }

    @Test
    void aWordIsReplacedWholeHoweverLittleOfItChanged() {
        assertThat(diff("not allowed", "now allowed")).containsExactly(new Run(REMOVED, "not"), new Run(ADDED, "now"),
                new Run(KEPT, " allowed"));
    }

    @Test
    void neighborsThatAreReplacedAreNotTornApartByTheSpaceOrCommaBetweenThem() {
        assertThat(diff("Names, places, dates stay here.", "Letters, numbers, signs stay here.")).containsExactly(
                new Run(REMOVED, "Names, places, dates"), new Run(ADDED, "Letters, numbers, signs"),
                new Run(KEPT, " stay here."));
    }

    @Test
    void paragraphsThatAreReplacedStayApart() {
        assertThat(diff("One\nTwo", "Three\nFour")).containsExactly(new Run(REMOVED, "One"), new Run(ADDED, "Three"),
                new Run(KEPT, "\n"), new Run(REMOVED, "Two"), new Run(ADDED, "Four"));
    }

    @Test
    void longWordsAreKeptRatherThanManyShortOnes() {
        assertThat(diff("identifier a a", "a a identifier")).contains(new Run(KEPT, "identifier"));
    }

    @ParameterizedTest
    @CsvSource({"ja, お客様の名前を保存します。, お客様のデータを保存します。, 名前, データ", "zh, 我们 保存 您的 姓名。, 我们 保存 您的 位置。, 姓名, 位置",
        "de, Wir speichern Ihren Namen., Wir speichern Ihre Adresse., Ihren Namen, Ihre Adresse"})
    void wordsAreThoseOfTheLanguage(String language, String before, String after, String removed, String added) {
        List<Run> runs = WordDiff.of(before, after, Locale.forLanguageTag(language));

        assertThat(runs).contains(new Run(REMOVED, removed), new Run(ADDED, added));
        assertThat(runs).first().returns(KEPT, Run::kind);
    }

    @Test
    void nothingIsLostOrInventedWhateverIsEdited() {
        Random random = new Random(1);
        for (int round = 0; round < EDITS; round++) {
            List<String> pieces = pieces(random);
            String before = String.join("", pieces);
            String after = String.join("", edited(pieces, random));
            for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE, Locale.ROOT)) {
                List<Run> runs = WordDiff.of(before, after, language);
                assertThat(joined(runs, KEPT, REMOVED)).as("%s → %s", before, after).isEqualTo(before);
                assertThat(joined(runs, KEPT, ADDED)).as("%s → %s", before, after).isEqualTo(after);
                assertThat(runs).as("%s → %s", before, after).noneMatch(run -> run.text().isEmpty());
            }
        }
    }

    @Test
    void neighboringRunsAreOfDifferentKinds() {
        Random random = new Random(2);
        for (int round = 0; round < EDITS; round++) {
            List<String> pieces = pieces(random);
            List<Run> runs = diff(String.join("", pieces), String.join("", edited(pieces, random)));
            for (int i = 1; i < runs.size(); i++) {
                assertThat(runs.get(i).kind()).as("%s", runs).isNotEqualTo(runs.get(i - 1).kind());
            }
        }
    }

    @Test
    void asManyLettersAreKeptAsCanBe() {
        Random random = new Random(3);
        for (int round = 0; round < EDITS; round++) {
            List<String> before = words(random);
            List<String> after = words(random);

            List<Run> runs = diff(String.join(" ", before), String.join(" ", after));

            assertThat(joined(runs, KEPT).replace(" ", "")).as("%s → %s", before, after).hasSize(most(before, after));
        }
    }

    @Test
    void enormousTextsAreReplacedWholeButForHowTheyBeginAndEnd() {
        String before = "Begin " + "old ".repeat(2_000) + "end";
        String after = "Begin " + "new ".repeat(2_000) + "end";

        assertThat(diff(before, after)).containsExactly(new Run(KEPT, "Begin "),
                new Run(REMOVED, "old " + "old ".repeat(1_998) + "old"),
                new Run(ADDED, "new " + "new ".repeat(1_998) + "new"), new Run(KEPT, " end"));
    }

    private static List<Run> diff(String before, String after) {
        return WordDiff.of(before, after, Locale.ENGLISH);
    }

    private static String joined(List<Run> runs, Kind... kinds) {
        return runs.stream().filter(run -> Stream.of(kinds).anyMatch(run.kind()::equals)).map(Run::text)
                .collect(Collectors.joining());
    }

    private static List<String> pieces(Random random) {
        return IntStream.range(0, random.nextInt(30)).mapToObj(i -> PIECES.get(random.nextInt(PIECES.size()))).toList();
    }

    private static List<String> edited(List<String> pieces, Random random) {
        List<String> edited = new ArrayList<>(pieces);
        for (int edit = random.nextInt(6); edit > 0; edit--) {
            int place = random.nextInt(edited.size() + 1);
            if (random.nextBoolean() || place == edited.size()) {
                edited.add(place, PIECES.get(random.nextInt(PIECES.size())));
            } else {
                edited.remove(place);
            }
        }
        return edited;
    }

    private static List<String> words(Random random) {
        return IntStream.range(0, random.nextInt(7))
                .mapToObj(i -> List.of("a", "bb", "ccc", "dddd").get(random.nextInt(4)))
                .toList();
    }

    /** The most letters that both have in the same order, found by trying everything. */
    private static int most(List<String> before, List<String> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return 0;
        }
        List<String> oldRest = before.subList(1, before.size());
        List<String> newRest = after.subList(1, after.size());
        int kept = before.getFirst().equals(after.getFirst()) ? before.getFirst().length() + most(oldRest, newRest) : 0;
        return Math.max(kept, Math.max(most(oldRest, after), most(before, newRest)));
    }
}
