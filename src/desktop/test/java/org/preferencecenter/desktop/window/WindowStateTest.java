package org.preferencecenter.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowStateTest {
    private static final Rectangle2D DESK = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D BESIDE = new Rectangle2D(1920, 0, 1280, 1024);
    private static final Screens ONE = new Screens(List.of(DESK), List.of(DESK));
    private static final Screens TWO = new Screens(List.of(DESK, BESIDE), List.of(DESK, BESIDE));

    @Test
    void whatIsWrittenIsRead() {
        WindowState state = new WindowState("account", List.of(place(ONE, 10.5, true), place(TWO, -300, false)));

        assertThat(WindowState.read(state.text())).isEqualTo(state);
    }

    @Test
    void eachArrangementOfTheScreensHasAPlaceOfItsOwn() {
        WindowState state = WindowState.read("").with("history", Optional.of(place(ONE, 10, false)))
                .with("account", Optional.of(place(TWO, 2000, true)));

        assertThat(state.page()).isEqualTo("account");
        assertThat(state.on(ONE)).contains(place(ONE, 10, false));
        assertThat(state.on(TWO)).contains(place(TWO, 2000, true));
        assertThat(state.with("account", Optional.of(place(ONE, 20, false))).on(ONE))
                .contains(place(ONE, 20, false));
    }

    @Test
    void theOrderInWhichTheSystemListsItsScreensIsNoArrangement() {
        assertThat(new Screens(List.of(BESIDE, DESK), List.of(BESIDE, DESK)).arrangement())
                .isEqualTo(TWO.arrangement()).isNotEqualTo(ONE.arrangement()).doesNotContain(" ");
    }

    @Test
    void aPlaceThatNobodyKnowsLeavesTheEarlierOnes() {
        WindowState state = new WindowState("", List.of(place(ONE, 10, false)));

        assertThat(state.with("account", Optional.empty()))
                .isEqualTo(new WindowState("account", List.of(place(ONE, 10, false))));
    }

    @Test
    void theOldestPlacesAreForgotten() {
        WindowState state = WindowState.read("");
        for (int desk : IntStream.range(0, 40).toArray()) {
            state = state.with("", Optional.of(new WindowPlace("desk-" + desk, DESK, false)));
        }

        assertThat(state.places()).hasSize(16).first().isEqualTo(new WindowPlace("desk-39", DESK, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "window", "window 1 2 3", "window 1 2 3 4 normal",
        "window NaN 2 3 4 normal x",
        "window 1 2 Infinity 4 normal x", "window 1 2 -3 4 normal x", "window 1 2 three 4 normal x",
        "window 1 2 3 4 normal x y", "\u0000\u0000\u0000"})
    void whatIsNotUnderstoodIsLeftOut(String text) {
        assertThat(WindowState.read(text + "\npage account\nwindow 1 2 3 4 normal x"))
                .isEqualTo(new WindowState("account",
                        List.of(new WindowPlace("x", new Rectangle2D(1, 2, 3, 4), false))));
    }

    private static WindowPlace place(Screens screens, double x, boolean maximized) {
        return new WindowPlace(screens.arrangement(), new Rectangle2D(x, 40, 960, 800), maximized);
    }
}
