package org.preferencecenter.desktop.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.WindowTest;

class DevicesCardTest extends WindowTest {
    @Test
    void eachDeviceIsThereWithItsChoicesAndThisOneIsMarked() {
        onThePage(Examples.saved());

        assertThat(texts()).containsSubsequence("Devices that made choices", "office-pc", "This computer",
                "4 choices, the first on November 12, 2026, the last on November 12, 2026", "field laptop",
                "1 choice, yesterday");
    }

    @Test
    void aComputerOnWhichNothingWasDecidedIsThereToo() {
        onThePage(Examples.nothingAnswered());

        assertThat(texts()).containsSubsequence("office-pc", "This computer",
                "No choice was made here under this name.");
    }

    @Test
    void whereAreManyTheOthersAreBehindALink() {
        onThePage(Examples.manyDevices());
        assertThat(texts()).contains("W".repeat(100), "Show 3 more devices").doesNotContain("tablet 1");

        click(link("Show 3 more devices"));

        assertThat(texts()).contains("tablet 1", "field laptop").doesNotContain("Show 3 more devices");
    }

    @Test
    void whatADeviceCallsItselfHidesNothing() {
        onThePage(Examples.answered()
                .answer("training", false, Surface.PREFERENCES_WINDOW, "safe\u202egnp", Duration.ZERO)
                .build());

        assertThat(texts()).contains("safe gnp");
    }

    @Test
    void howLongAgoItWasStaysTrue() {
        onThePage(Examples.saved());

        show(Examples.syncing());

        assertThat(texts()).contains("5 choices, the first on November 12, 2026, the last just now");
    }

    @Test
    void thisComputerIsRenamedForWhatIsDecidedFromNowOn() {
        onThePage(Examples.saved());
        focus(button("Rename"));

        keys(KeyCode.SPACE);
        assertThat(texts()).anyMatch(text -> text.contains("Those you made before keep the name “office-pc”"));
        assertThat(focused()).isEqualTo(field());
        interact(() -> field().setText("  Desk at the window  "));
        keys(KeyCode.ENTER);

        assertThat(dialogIsOpen()).isFalse();
        assertThat(stand().settings.now().device()).isEqualTo(Optional.of("Desk at the window"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u202eb",
        "12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901"})
    void whatIsNoNameIsNotTaken(String typed) {
        onThePage(Examples.saved());
        click(button("Rename"));

        interact(() -> field().setText(typed));
        keys(KeyCode.ENTER);

        assertThat(dialogIsOpen()).isTrue();
        assertThat(texts()).contains("A name has 1 to 100 characters, and all of them can be seen.");
        assertThat(field().getAccessibleHelp()).startsWith("A name has 1 to 100 characters");
        assertThat(stand().settings.changes).isEmpty();
    }

    @Test
    void escLeavesTheNameAsItIs() {
        onThePage(Examples.saved());
        focus(button("Rename"));
        keys(KeyCode.SPACE);

        interact(() -> field().setText("Other"));
        keys(KeyCode.ESCAPE);

        assertThat(dialogIsOpen()).isFalse();
        assertThat(stand().settings.changes).isEmpty();
        assertThat(focused()).isEqualTo(button("Rename"));
    }

    private void onThePage(CenterState state) {
        open(state);
        visit("Account and app");
    }

    private TextField field() {
        return all(TextField.class).filter(each -> !each.isDisabled()).findFirst().orElseThrow();
    }
}
