package org.preferencecenter.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.ask.Reask;
import org.preferencecenter.core.ledger.Origin;
import org.preferencecenter.core.ledger.Surface;

class DeviceLabelTest {
    @Test
    void blanksAroundALabelAreNoPartOfIt() {
        assertThat(DeviceLabel.of("  Büro im 2. Stock\u2003")).contains("Büro im 2. Stock");
    }

    @Test
    void aLabelHasUpToAHundredCharactersOfAnyScript() {
        String longest = "\uD83D\uDDBC".repeat(100);

        assertThat(DeviceLabel.of(longest)).contains(longest);
        assertThat(new Origin(Surface.CONSENT_DIALOG, "Example 1.0", longest).device()).isEqualTo(longest);
        assertThat(DeviceLabel.of("x".repeat(101))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "a\nb", "a\u0000b", "\u001b[31mred", "\ud800", "evil\u202egnp.exe"})
    void whatCannotBeSeenIsNoLabel(String typed) {
        assertThat(DeviceLabel.of(typed)).isEmpty();
        assertThatThrownBy(() -> labeled(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLabelThatWasNotTrimmedIsNotTaken() {
        assertThatThrownBy(() -> labeled(" Desk")).isInstanceOf(IllegalArgumentException.class);
        assertThat(labeled("Desk").device()).isEqualTo("Desk");
    }

    private static Adjustments labeled(String device) {
        return new Adjustments(device, Locale.ROOT, new Reask.AsUsual(), new ProxyChoice.AsSystem());
    }
}
