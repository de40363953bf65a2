package org.preferencecenter.desktop.text;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Says when something was, or will be, the way a person would. */
public final class Moments {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final InstantSource clock;
    private final ZoneId zone;
    private final Words words;

    public Moments(InstantSource clock, ZoneId zone, Words words) {
        this.clock = clock;
        this.zone = zone;
        this.words = words;
    }

    /** When it was: "just now", "3 minutes ago", "2 hours ago", "yesterday", "on 12 November 2026". */
    public String past(Instant moment) {
        Instant now = clock.instant();
        Duration ago = Duration.between(moment, now);
        LocalDate day = moment.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        if (ago.abs().compareTo(MINUTE) < 0) {
            return words.text("moment.now");
        }
        // A clock that ran ahead made this; a date claims the least.
        if (ago.isNegative() || day.isBefore(today.minusDays(1))) {
            return words.text("moment.date", date(day));
        }
        if (ago.compareTo(HOUR) < 0) {
            return words.text("moment.minutes", ago.toMinutes());
        }
        return day.equals(today) ? words.text("moment.hours", ago.toHours()) : words.text("moment.yesterday");
    }

    /** The same with all that is known of it, as in "12 November 2026 at 14:32:07 CET". */
    public String exact(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG).localizedBy(words.locale())
                .format(moment.atZone(zone));
    }

    /** The day on which it was. */
    public LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    public LocalDate today() {
        return day(clock.instant());
    }

    /** Now. */
    public Instant now() {
        return clock.instant();
    }

    /** The last moment of a day. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    }

    /** A day as in "12 November 2026". */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(words.locale()).format(day);
    }

    /** The day of a moment, as in "12 November 2026". */
    public String dateOf(Instant moment) {
        return date(day(moment));
    }

    /** Day and time of day, as in "12 November 2026, 14:32". */
    public String dayAndTime(Instant moment) {
        return words.text("moment.full", dateOf(moment), time(moment));
    }

    /** The time of day, as in "14:32". */
    public String time(Instant moment) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).localizedBy(words.locale())
                .format(moment.atZone(zone));
    }
}
