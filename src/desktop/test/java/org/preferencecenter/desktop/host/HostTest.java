package org.preferencecenter.desktop.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.junit.jupiter.api.Test;
import org.preferencecenter.desktop.fixture.FakeKeeper;
import org.preferencecenter.desktop.fixture.StateBuilder;

/** Who decides what the window looks like. */
class HostTest {
    private static final AppSettings SET = AppSettings.USUAL.withLanguage(Optional.of(Locale.GERMAN))
            .withTheme(Theme.DARK).withTextSize(150).withDevice(Optional.of("Desk"));
    private final Host host = new Host("office-pc", Locale.of("de", "CH"), ZoneOffset.UTC,
            InstantSource.fixed(StateBuilder.NOW), Appearance.always(ColorScheme.LIGHT), 1.1, new Computer() {
                @Override
                public boolean open(URI address) {
                    return false;
                }

                @Override
                public void copy(String text) {}

                @Override
                public CompletionStage<Boolean> save(String suggestedName, String text) {
                    return CompletableFuture.completedFuture(false);
                }
            });

    @Test
    void aHostThatSaysNothingDecidesAboutEverything() {
        assertThat(host.localeWith(SET)).isEqualTo(Locale.of("de", "CH"));
        assertThat(host.themeWith(SET)).isEqualTo(Theme.SYSTEM);
        assertThat(host.textSizeWith(SET)).isEqualTo(1.1);
        assertThat(host.deviceWith(SET)).isEqualTo("office-pc");
    }

    @Test
    void whatThePersonDecidesIsAsTheySetIt() {
        Host persons = host.keeping(new FakeKeeper());

        assertThat(persons.themeWith(SET)).isEqualTo(Theme.DARK);
        assertThat(persons.textSizeWith(SET)).isEqualTo(1.5);
        assertThat(persons.deviceWith(SET)).isEqualTo("Desk");
        assertThat(persons.localeWith(SET.withLanguage(Optional.of(Locale.ENGLISH)))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void whereThePersonSetNothingItIsAsTheSystemHasIt() {
        Host persons = host.keeping(new FakeKeeper());

        assertThat(persons.localeWith(AppSettings.USUAL)).isEqualTo(Locale.of("de", "CH"));
        assertThat(persons.deviceWith(AppSettings.USUAL)).isEqualTo("office-pc");
        assertThat(persons.textSizeWith(AppSettings.USUAL)).isEqualTo(1);
    }

    @Test
    void whoeverAsksForTheLanguageOfTheSystemKeepsItsRegion() {
        assertThat(host.keeping(new FakeKeeper()).localeWith(SET)).isEqualTo(Locale.of("de", "CH"));
    }

    @Test
    void highContrastOfWindowsIsFollowedWhenItIsTurnedOnAndOff() {
        ObservableMap<String, Object> preferences = FXCollections.observableHashMap();
        ObservableBooleanValue highContrast = new SystemAppearance(
                new ReadOnlyObjectWrapper<>(ColorScheme.LIGHT).getReadOnlyProperty(), preferences).highContrast();
        assertThat(highContrast.get()).as("where the system tells nothing of it").isFalse();

        preferences.put("Windows.SPI.HighContrast", true);
        assertThat(highContrast.get()).isTrue();
        preferences.put("Windows.SPI.HighContrast", false);
        assertThat(highContrast.get()).isFalse();
        preferences.put("Windows.SPI.HighContrast", "of another kind");
        assertThat(highContrast.get()).isFalse();
    }
}
