package org.preferencecenter.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preferencecenter.client.ProxyChoice;
import org.preferencecenter.core.ask.Reask;
import org.preferencecenter.desktop.host.AppSettings;
import org.preferencecenter.desktop.host.Theme;

class SettingsValuesTest {
    private static final AppSettings OTHERS = new AppSettings(Optional.of(Locale.GERMAN), Theme.HIGH_CONTRAST, 175,
            Optional.of("Büro = 2. Stock"), new Reask.After(Period.ofYears(2)),
            new ProxyChoice.Manual("2001:db8::1", 3128));

    @Test
    void whatIsAsUsualNeedsNoValue() {
        assertThat(SettingsValues.write(AppSettings.USUAL)).isEmpty();
        assertThat(SettingsValues.read(Map.of())).isEqualTo(AppSettings.USUAL);
    }

    @Test
    void everySettingComesBackAsItWas() {
        assertThat(SettingsValues.write(OTHERS)).isEqualTo(Map.of("language", "de", "theme", "high-contrast",
                "text-size", "175", "device", "Büro = 2. Stock", "ask-again", "P2Y", "proxy", "[2001:db8::1]:3128"));
        assertThat(SettingsValues.read(SettingsValues.write(OTHERS))).isEqualTo(OTHERS);
        AppSettings none = OTHERS.withReask(new Reask.Never()).withProxy(new ProxyChoice.None());
        assertThat(SettingsValues.read(SettingsValues.write(none))).isEqualTo(none);
    }

    @ParameterizedTest
    @CsvSource({"language, xx", "language, de_CH", "language, ''", "theme, sepia", "theme, DARK", "text-size, 90",
        "text-size, 201", "text-size, big", "text-size, 99999999999", "device, ' '", "device, 'a\u202eb'",
        "ask-again, soon", "ask-again, P-1D", "ask-again, P1000Y", "ask-again, P99999999999D", "proxy, proxy",
        "proxy, you:secret@proxy:1", "proxy, socks5://proxy:1", "proxy, proxy:0"})
    void aValueThatSaysNothingIsAsUsual(String key, String value) {
        assertThat(SettingsValues.read(Map.of(key, value))).isEqualTo(AppSettings.USUAL);
    }

    @Test
    void oneValueThatSaysNothingSpoilsNoOther() {
        assertThat(SettingsValues.read(Map.of("theme", "sepia", "text-size", "150")))
                .isEqualTo(AppSettings.USUAL.withTextSize(150));
    }

    @Test
    void theTextOfTheFileHoldsAnyValueAndIsTheSameEachTime() {
        Map<String, String> values = Map.of("device", " a=b:c#d!\\\n\tü \uD83D\uDDBC", "future key", "", "z", "1");

        String text = SettingsText.write(values);

        assertThat(SettingsText.read(text)).isEqualTo(values);
        assertThat(SettingsText.write(SettingsText.read(text))).isEqualTo(text);
        assertThat(text.lines()).first().asString().startsWith("# Written by Preference Center");
    }
}
