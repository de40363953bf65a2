package org.preferencecenter.desktop.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.shape.MoveTo;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class KanaTest {
    private static final String SENTENCE = "チェックありは「はい」、チェックなしは「いいえ」です。";

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    /** As the rules of Japanese have it (JIS X 4051), which the toolkit forgets where there is no ideograph. */
    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 120, 140, 160, 180, 200})
    void noLineBeginsWithAStopOrEndsWithAnOpeningBracket(int width) {
        List<String> lines = WaitForAsyncUtils.waitForAsyncFx(10_000,
                () -> lines(RightToLeft.wrappable(SENTENCE), width));

        assertThat(String.join("", lines)).isEqualTo(SENTENCE);
        assertThat(lines).hasSizeGreaterThan(1)
                .noneMatch(line -> Stream.of("。", "、", "」", "ッ", "ェ").anyMatch(line::startsWith))
                .noneMatch(line -> line.endsWith("「"));
    }

    private static List<String> lines(String text, int width) {
        Text drawn = new Text(text);
        drawn.setFont(Font.font(14));
        drawn.setWrappingWidth(width);
        List<String> lines = new ArrayList<>();
        int from = 0;
        double height = 0;
        String plain = RightToLeft.plain(text);
        for (int place = 0; place < plain.length(); place++) {
            double top = ((MoveTo) drawn.rangeShape(place, place + 1)[0]).getY();
            if (place > 0 && top > height + 1) {
                lines.add(plain.substring(from, place));
                from = place;
            }
            height = top;
        }
        lines.add(plain.substring(from));
        return lines;
    }

    @Test
    void nothingIsAddedTwiceOrWhereItIsNotNeeded() {
        assertThat(RightToLeft.plain(RightToLeft.wrappable(SENTENCE))).isEqualTo(SENTENCE);
        assertThat(RightToLeft.wrappable(RightToLeft.wrappable(SENTENCE))).isEqualTo(RightToLeft.wrappable(SENTENCE));
        assertThat(List.of("許可しない", "Any words", "한국어 문장", "")).allSatisfy(
                text -> assertThat(RightToLeft.wrappable(text)).isEqualTo(text));
    }
}
