package org.preferencecenter.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:32:00Z");
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    @Test
    void speaksLikeAPerson() {
        assertThat(ago(Duration.ZERO, Locale.UK)).isEqualTo("just now");
        assertThat(ago(Duration.ofSeconds(59), Locale.UK)).isEqualTo("just now");
        assertThat(ago(Duration.ofSeconds(60), Locale.UK)).isEqualTo("1 minute ago");
        assertThat(ago(Duration.ofMinutes(59), Locale.UK)).isEqualTo("59 minutes ago");
        assertThat(ago(Duration.ofMinutes(60), Locale.UK)).isEqualTo("1 hour ago");
        assertThat(ago(Duration.ofHours(15), Locale.UK)).isEqualTo("15 hours ago");
        assertThat(ago(Duration.ofHours(16), Locale.UK)).isEqualTo("yesterday");
        assertThat(ago(Duration.ofDays(11), Locale.UK)).isEqualTo("on 12 November 2026");
        assertThat(ago(Duration.ofDays(11), Locale.US)).isEqualTo("on November 12, 2026");
        assertThat(ago(Duration.ofDays(11), Locale.GERMANY)).isEqualTo("am 12. November 2026");
        assertThat(ago(Duration.ofMinutes(3), Locale.GERMANY)).isEqualTo("vor 3 Minuten");
        assertThat(ago(Duration.ofHours(1), Locale.GERMANY)).isEqualTo("vor 1 Stunde");
    }

    @Test
    void givesADateToWhatAFastClockMade() {
        assertThat(ago(Duration.ofMinutes(-10), Locale.UK)).isEqualTo("on 23 November 2026");
    }

    @Test
    void takesTheDayFromTheZoneOfThePerson() {
        Words words = Words.of(Locale.UK);
        Instant lateEvening = Instant.parse("2026-11-22T23:30:00Z");
        InstantSource clock = InstantSource.fixed(NOW);

        assertThat(new Moments(clock, ZURICH, words).past(lateEvening)).isEqualTo("15 hours ago");
        assertThat(new Moments(clock, ZoneId.of("UTC"), words).past(lateEvening)).isEqualTo("yesterday");
    }

    private static String ago(Duration ago, Locale locale) {
        return new Moments(InstantSource.fixed(NOW), ZURICH, Words.of(locale)).past(NOW.minus(ago));
    }
}
