package org.preferencecenter.client.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After} in both its forms, seconds and date (RFC 9110 §10.2.3). */
final class RetryAfter {
    /** No service may silence a client for longer: a mistake of theirs must not last for months. */
    static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private RetryAfter() {}

    static Optional<Instant> parse(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            Instant at = SECONDS.matcher(header.trim()).matches()
                    ? now.plusSeconds(Long.parseLong(header.trim()))
                    : ZonedDateTime.parse(header.trim(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Instant latest = now.plus(LONGEST);
            return Optional.of(at.isAfter(latest) ? latest : at);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
