package org.preferencecenter.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.account.Profile;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.wire.Problem;

class PlainTextTest {
    private static final String LONG = "x".repeat(100_000);

    @ParameterizedTest
    @ValueSource(strings = {"", "Not in this company", "Zürich, 東京 and \uD83D\uDE00", "  spaced  "})
    void whatCanBeReadStaysAsItIs(String text) {
        assertThat(PlainText.of(text, 100)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\t", "\u0000", "\u001B", "\u0085", "\u202A", "\u202E", "\u2066", "\u2069",
        "\uD83D", "\uDE00"})
    void whatHidesOrTurnsTextAroundIsBlank(String hidden) {
        assertThat(PlainText.of("a" + hidden + "b", 100)).isEqualTo("a b");
    }

    @Test
    void aTextWithoutEndIsCutBetweenCharacters() {
        assertThat(PlainText.of(LONG, 100)).isEqualTo("x".repeat(99) + "…");
        assertThat(PlainText.of("\uD83D\uDE00".repeat(101), 100)).isEqualTo("\uD83D\uDE00".repeat(99) + "…");
        assertThat(PlainText.of("x".repeat(100), 100)).isEqualTo("x".repeat(100));
    }

    @Test
    void aLockHoldsWhateverItsReasonIs() {
        Lock lock = new Lock(new PreferenceId("training"), "No\u202E" + LONG);

        assertThat(lock.preference()).isEqualTo(new PreferenceId("training"));
        assertThat(lock.reason()).startsWith("No x").hasSize(1_000);
    }

    @Test
    void whatAPersonIsShownOfTheServiceHasAnEnd() {
        Profile profile = new Profile("person-1", Optional.of(LONG), Optional.of(LONG + "\n"), Optional.of(LONG));
        Problem problem = new Problem(LONG, LONG, 500, Optional.of("a\nb" + LONG), Optional.of(LONG));

        assertThat(profile.email().orElseThrow()).hasSize(320);
        assertThat(profile.name().orElseThrow()).hasSize(200);
        assertThat(profile.organization().orElseThrow()).hasSize(200);
        assertThat(problem.title()).hasSize(200);
        assertThat(problem.detail().orElseThrow()).startsWith("a bx").hasSize(1_000);
        assertThat(problem.type()).as("programs decide by it").isEqualTo(LONG);
    }
}
