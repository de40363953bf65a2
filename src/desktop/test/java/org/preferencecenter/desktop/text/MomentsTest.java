package org.preferencecenter.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource({
        // Half an hour off the full one: midnight in India is at 18:30.
        "Asia/Kolkata, 2026-11-23T18:29:00Z, 2026-11-23T22:00:00Z, yesterday",
        "Asia/Kolkata, 2026-11-23T18:30:00Z, 2026-11-23T22:00:00Z, 3 hours ago",
        // Samoa had no 30 December 2011.
        "Pacific/Apia, 2011-12-30T09:30:00Z, 2011-12-30T11:00:00Z, on 29 December 2011",
        "Pacific/Apia, 2011-12-30T10:00:00Z, 2011-12-30T12:30:00Z, 2 hours ago",
        // The hour that is left out in spring, and the one that comes twice in autumn.
        "Europe/Zurich, 2027-03-28T00:59:00Z, 2027-03-28T01:01:00Z, 2 minutes ago",
        "Europe/Zurich, 2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z, 1 hour ago",
        "UTC, 2028-02-29T12:00:00Z, 2028-03-01T12:00:00Z, yesterday",
        "UTC, 2028-02-28T12:00:00Z, 2028-03-01T12:00:00Z, on 28 February 2028"})
    void countsDaysAsTheCalendarOfThePersonHasThem(ZoneId zone, Instant moment, Instant now, String said) {
        assertThat(new Moments(InstantSource.fixed(now), zone, Words.of(Locale.UK)).past(moment)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(longs = {-3650, 3650})
    void givesADateToWhateverAClockThatWasSetMade(long daysOff) {
        assertThat(ago(Duration.ofDays(daysOff), Locale.UK)).startsWith("on 2").endsWith(daysOff < 0 ? "2036" : "2016");
    }

    private static String ago(Duration ago, Locale locale) {
        return new Moments(InstantSource.fixed(NOW), ZURICH, Words.of(locale)).past(NOW.minus(ago));
    }

    @Test
    void aDayBeginsAndEndsOnTheCalendarOfThePerson() {
        Moments moments = new Moments(InstantSource.fixed(NOW), ZURICH, Words.of(Locale.UK));
        Instant beforeMidnight = Instant.parse("2026-11-23T22:59:59.999Z");

        assertThat(moments.day(beforeMidnight)).isEqualTo(moments.today());
        assertThat(moments.day(beforeMidnight.plusMillis(1))).isEqualTo(moments.today().plusDays(1));
        assertThat(moments.endOf(moments.today())).isEqualTo(beforeMidnight);
    }

    @Test
    void anExactTimeNamesItsZone() {
        assertThat(new Moments(InstantSource.fixed(NOW), ZURICH, Words.of(Locale.GERMANY)).exact(NOW))
                .isEqualTo("23. November 2026, 15:32:00 MEZ");
    }
}
