package org.preferencecenter.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static Settings staleAfter(Duration time) {
        return new Settings(Path.of("profile"), URI.create("https://account.example"),
                URI.create("https://id.example"), "desk", List.of(), "Example 1.0", "Desk", Locale.ROOT, false, time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT-9000000H", "P366DT1S", "P36500D", "PT2562047788015215H"})
    void grantsHoldWithoutWordFromTheAccountForATimeThatIsSensible(Duration time) {
        assertThatThrownBy(() -> staleAfter(time)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("366 days");
    }

    @Test
    void aMomentAndAYearAreSensible() {
        assertThat(staleAfter(Duration.ofMillis(1)).staleAfter()).isEqualTo(Duration.ofMillis(1));
        assertThat(staleAfter(Duration.ofDays(366)).staleAfter()).isEqualTo(Duration.ofDays(366));
    }
}
