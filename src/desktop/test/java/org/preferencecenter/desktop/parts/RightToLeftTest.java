package org.preferencecenter.desktop.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeBlock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.desktop.fixture.Stand;
import org.preferencecenter.desktop.style.Styles;
import org.preferencecenter.desktop.text.BundleFile;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class RightToLeftTest {
    private static final String REASON = "قررت الجهة «المثال» أن هذا التفضيل (رقم 12) يبقى مرفوضًا حتى 31/12/2026.";

    private static final String ANYTHING = "كم ا ab1 2٣ ().,-،:«»/@!؟";
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]*)\"");

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    /** Without the marks the layout of most of these fails on Linux, and nothing of the window is laid out any more. */
    @ParameterizedTest
    @ValueSource(doubles = {60, 90, 130, 200, 320, 900})
    void whatAnOrganizationWritesInArabicCanBeLaidOutInAnyWidth(double width) {
        assertThatCode(() -> WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Label label = Texts.of(REASON);
            VBox pane = new VBox(label);
            Scene scene = new Scene(pane, width, 400);
            pane.resize(width, 400);
            pane.applyCss();
            pane.layout();
            assertThat(label.getHeight()).isPositive();
            assertThat(RightToLeft.plain(label.getText())).isEqualTo(REASON);
            return scene;
        })).doesNotThrowAnyException();
    }

    /** Grids ask how high a label is at the least width that it may have. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 2})
    void whatIsWrittenInArabicCanBeLaidOutAtItsLeastWidth(double textSize) {
        assertThatCode(() -> WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            Stand stand = new Stand(Locale.of("ar", "EG"), ColorScheme.LIGHT, textSize);
            Scene scene = stand.scene(900, 400);
            sentencesInArabic().forEach(sentence -> {
                List<Label> labels = List.of(Texts.of(sentence), Texts.of(sentence, Styles.FINE),
                        Texts.of(sentence, Styles.HEADING), Texts.of(sentence, Styles.DIALOG_TITLE));
                stand.root.getChildren().setAll(labels);
                stand.root.applyCss();
                assertThat(labels).as(sentence)
                        .allSatisfy(label -> assertThat(label.prefHeight(label.minWidth(-1))).isPositive());
            });
            return scene;
        })).doesNotThrowAnyException();
    }

    /** A style asks for no width at all in a narrow window; the layout failed there by chance only now and then. */
    @Test
    void nobodyCanMakeAControlNarrowerThanItsWidestWord() {
        Label label = Texts.of(REASON);
        double least = label.getMinWidth();
        assertThat(least).isGreaterThan(50);

        label.setMinWidth(0);
        assertThat(label.getMinWidth()).isEqualTo(least);
        label.setText("كلمة");
        assertThat(label.getMinWidth()).isBetween(10.0, least - 1);
        label.setMinWidth(200);
        assertThat(label.getMinWidth()).isEqualTo(200);
        label.setText("Any words");
        label.setMinWidth(0);
        assertThat(label.getMinWidth()).isZero();
    }

    /** What surrounds a mark decides where a full stop and a bracket stand, so none may stand within other letters. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            كلمة كلمة                |كلمة +كلمة
            كلمة (كلمة) كلمة         |كلمة +(كلمة) +كلمة
            إصدار 5.1، لكل           |إصدار 5.~1، -+لكل
            نظام «Windows 11» هنا    |نظام +«-Windows 11» -+هنا
            foo (bar) كلمة           |foo (bar) -+كلمة
            foo (bar) baz, كلمة كلمة |foo (bar) baz, -+كلمة +كلمة
            أو-كلمة                  |أو-+كلمة
            حتى (13 شهرًا) فقط       |حتى +(-13 -+شهرًا) +فقط
            هي SA، Route 24, Prilly  |هي SA-، Route 24, Prilly
            (إحداثيات GPS)، وملفات   |(إحداثيات GPS)-+، -+وملفات
            في 2026-11-23T14:32:00Z  |في +2026-11-23T14:~32:~00Z
            كلمة a@example.org:80    |كلمة a@example.~org:~80
            ٢٠٢٦، ٢:٣٢ م             |٢٠٢٦، -٢:~٣٢ -+م
            (2026-11-23) كلمة        |(-+2026-11-23) -+كلمة
            من 13-14 شهرًا           |من 13--14 -+شهرًا
            """)
    void runsEndWhereALineMayEndAndNowhereElse(String text, String marked) {
        assertThat(RightToLeft.wrappable(text).replace('\u200e', '+').replace('\u200f', '-').replace('\ufeff', '~'))
                .isEqualTo(marked);
        assertThat(RightToLeft.wrappable(RightToLeft.wrappable(text))).isEqualTo(RightToLeft.wrappable(text));
    }

    /** After letters from right to left the parts of such a figure change places, and a date of November becomes one of 2023. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T14:32:00Z", "2026-11-23", "25.0.1+8", "25.0.1+8-LTS", "021-555-0100",
        "/home/you/.local/share-1", "~/.config/you"})
    void theFiguresOfAMachineAreReadAsTheyAreWritten(String figure) {
        for (int base : List.of(Bidi.DIRECTION_LEFT_TO_RIGHT, Bidi.DIRECTION_RIGHT_TO_LEFT)) {
            String sentence = RightToLeft.wrappable("الوقت: " + figure + " وكلمة");
            Bidi runs = new Bidi(sentence, base);
            int start = sentence.indexOf(figure.charAt(0));
            int last = sentence.lastIndexOf(figure.charAt(figure.length() - 1));

            assertThat(RightToLeft.plain(sentence.substring(start, last + 1))).isEqualTo(figure);
            assertThat(IntStream.rangeClosed(start, last).map(runs::getLevelAt).distinct()).as(sentence)
                    .singleElement().matches(level -> level % 2 == 0);
        }
    }

    /** Such as the reason that an organization gives for a lock. */
    @Test
    void theStopOfAQuotedSentenceStandsAfterItsLastWord() {
        String sentence = RightToLeft.wrappable("القفل: «It has not agreed yet.» وتبقى.");
        Bidi runs = new Bidi(sentence, Bidi.DIRECTION_RIGHT_TO_LEFT);

        assertThat(runs.getLevelAt(sentence.indexOf("yet.") + 3)).isEqualTo(runs.getLevelAt(sentence.indexOf("yet.")));
        assertThat(runs.getLevelAt(sentence.lastIndexOf('.'))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Any words, 12", "At 2026-11-23T14:32:00Z", "日本語 の 文", "한국어 문장"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(RightToLeft.wrappable(text)).isEqualTo(text);
    }

    /** Others write what they like, and a layout that fails takes the whole window with it. */
    @Test
    void noLineCanEndWithinARunWhateverIsWritten() {
        Random chance = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            chance.ints(3 + chance.nextInt(14), 0, ANYTHING.length())
                    .forEach(place -> text.append(ANYTHING.charAt(place)));
            String marked = RightToLeft.wrappable(text.toString());

            assertThat(RightToLeft.plain(marked)).isEqualTo(text.toString());
            if (Bidi.requiresBidi(marked.toCharArray(), 0, marked.length())) {
                assertNoLineEndsWithinARun(marked, Bidi.DIRECTION_LEFT_TO_RIGHT);
                assertNoLineEndsWithinARun(marked, Bidi.DIRECTION_RIGHT_TO_LEFT);
            }
        }
    }

    private static void assertNoLineEndsWithinARun(String marked, int base) {
        Bidi levels = new Bidi(marked, base);
        BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
        lines.setText(marked);
        for (int end = lines.next(); end != BreakIterator.DONE; end = lines.next()) {
            if (end < marked.length() && levels.getLevelAt(end) % 2 == 1) {
                assertThat(levels.getLevelAt(end - 1)).as("%d in %s", end, marked)
                        .isNotEqualTo(levels.getLevelAt(end));
            } else if (end < marked.length() && isArabicFigure(marked, end)) {
                assertThat(RightToLeft.plain(marked.substring(0, end))).as("%d in %s", end, marked).endsWith(" ");
            }
        }
    }

    /** A time such as ٢:٣٢, too, was drawn whole on the line that ends within it, and its second half once more on the next. */
    private static boolean isArabicFigure(String text, int place) {
        return Character.isDigit(text.charAt(place)) && UnicodeBlock.ARABIC.equals(UnicodeBlock.of(text.charAt(place)));
    }

    /** Else a line that ends there takes the first word of the next one with it, or the layout fails. */
    @ParameterizedTest
    @MethodSource("sentencesInArabic")
    void noLineCanEndWithinARunAndNoMarkMovesAnother(String sentence) {
        String marked = RightToLeft.wrappable(sentence);
        Bidi levels = new Bidi(marked, Bidi.DIRECTION_RIGHT_TO_LEFT);
        BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
        lines.setText(marked);
        assertNoLineEndsWithinARun(marked, Bidi.DIRECTION_RIGHT_TO_LEFT);

        Bidi before = new Bidi(sentence, Bidi.DIRECTION_RIGHT_TO_LEFT);
        int place = 0;
        for (int i = 0; i < marked.length(); i++) {
            char each = marked.charAt(i);
            if (RightToLeft.plain(Character.toString(each)).length() == 1) {
                boolean isComma = !Character.isLetterOrDigit(each) && UnicodeBlock.ARABIC.equals(UnicodeBlock.of(each));
                if (isComma) {
                    assertThat(levels.getLevelAt(i) % 2 == 1 || lines.isBoundary(i))
                            .as("%d in %s", place, sentence).isTrue();
                } else if (each != ' ') {
                    assertThat(levels.getLevelAt(i)).as("%d in %s", place, sentence)
                            .isEqualTo(before.getLevelAt(place));
                }
                place++;
            }
        }
    }

    private static String catalogInArabic() {
        try {
            return Files.readString(Path.of("../../assets/catalog/ar.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the catalog and of the window, and one that has everything in it. */
    static Stream<String> sentencesInArabic() {
        Stream<String> legal = QUOTED.matcher(catalogInArabic()).results().map(quoted -> quoted.group(1));
        return Stream.concat(
                Stream.concat(legal, BundleFile.of("ar").lines().values().stream().map(BundleFile.Line::text)
                        .filter(text -> !text.contains("plural"))
                        .map(text -> text.replaceAll("\\{[^}]*\\}", "Studio 5.1"))),
                Stream.of(REASON)).filter(text -> Bidi.requiresBidi(text.toCharArray(), 0, text.length()));
    }

    /** In a window of another language, and whatever stood there before. */
    @Test
    void aLabelRunsTheWayItsTextDoesAndInATypefaceThatHasAllOfIt() {
        Label label = Texts.of("Any words");
        assertThat(label.getNodeOrientation()).isEqualTo(NodeOrientation.INHERIT);

        label.setText(REASON);
        assertThat(label.getNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(label.getStyleClass()).contains(Styles.RIGHT_TO_LEFT);

        label.setText("Device: " + REASON);
        assertThat(label.getNodeOrientation()).isEqualTo(NodeOrientation.INHERIT);
        assertThat(label.getStyleClass()).containsOnlyOnce(Styles.RIGHT_TO_LEFT);

        label.setText("Any words");
        assertThat(label.getStyleClass()).doesNotContain(Styles.RIGHT_TO_LEFT);
    }

    /** Else its full stop stands before its first word in an Arabic window. A name stands where the words of the window would. */
    @Test
    void aSentenceOfOtherLettersRunsFromLeftToRightInAnyWindow() {
        Label label = Texts.of("Die Auswertung endet damit.\nDann wird gelöscht (auch hier).");
        assertThat(label.getNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);

        label.setText("office-pc");
        assertThat(label.getNodeOrientation()).isEqualTo(NodeOrientation.INHERIT);
    }

    /** Links stood away from the edge of their card, and lines of options seemed not to have room enough. */
    @Test
    void nothingAsksForMoreRoomThanItsWordsTake() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Hyperlink link = Links.of("التفاصيل", () -> {});
            Options<String> options = Options.sideBySide("الألوان",
                    List.of(new Options.Option<>("dark", "داكن"), new Options.Option<>("light", "فاتح")), any -> {});
            VBox pane = new VBox(link, options.node());
            Scene scene = new Scene(pane, 900, 400);
            pane.applyCss();
            pane.layout();

            assertThat(link.minWidth(-1)).isLessThan(link.prefWidth(-1) + 4);
            assertThat(options.node().getChildren()).hasSize(2)
                    .allSatisfy(each -> assertThat(each.minWidth(-1)).isLessThanOrEqualTo(each.prefWidth(-1)));
            return scene;
        });
    }
}
