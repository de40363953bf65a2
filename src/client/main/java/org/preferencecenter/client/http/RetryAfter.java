package org.preferencecenter.client.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After} in both its forms, seconds and date (RFC 9110 §10.2.3). */
final class RetryAfter {
    /** No service may silence a client for longer: a mistake of theirs must not last for months. */
    static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private RetryAfter() {}

    /** How long an answer says to wait. */
    static Optional<Duration> of(Response answer, Instant now) {
        return parse(answer.header("Retry-After"), answer.header("Date"), now);
    }

    /**
     * How long to wait.
     *
     * @param sent the {@code Date} of the answer: a date is meant by the clock of whoever wrote it
     * @param now  by the clock of this computer, for an answer that has no date
     */
    static Optional<Duration> parse(@Nullable String header, @Nullable String sent, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        Optional<Duration> wait = SECONDS.matcher(header.trim()).matches()
                ? Optional.of(Duration.ofSeconds(Long.parseLong(header.trim())))
                : date(header).map(until -> Duration.between(date(sent).orElse(now), until));
        return wait.map(RetryAfter::bounded);
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    private static Optional<Instant> date(@Nullable String header) {
        try {
            return Optional.ofNullable(header)
                    .map(text -> ZonedDateTime.parse(text.trim(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
