package org.preferencecenter.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.MORNING;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final String SENT = "Mon, 23 Nov 2026 09:00:00 GMT";

    @ParameterizedTest
    @CsvSource({"0, 0", "120, 120", "' 120 ', 120", "86400, 86400"})
    void secondsCountFromNow(String header, long seconds) {
        assertThat(waitFor(header)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(longs = {-3650, -1, 0, 1, 3650})
    void aDateIsMeantByTheClockOfTheServiceWhateverTheOneHereShows(long daysOff) {
        Instant now = MORNING.plus(Duration.ofDays(daysOff));

        assertThat(RetryAfter.parse("Mon, 23 Nov 2026 10:00:00 GMT", SENT, now)).contains(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "Tue, 23 Nov 2026 09:00:00 GMT"})
    void whereTheServiceDoesNotSayWhatItsClockShowsTheOneHereMustDo(String sent) {
        assertThat(RetryAfter.parse("Mon, 23 Nov 2026 10:00:00 GMT", null, MORNING)).contains(Duration.ofHours(1));
        assertThat(RetryAfter.parse("Mon, 23 Nov 2026 10:00:00 GMT", sent, MORNING)).contains(Duration.ofHours(1));
    }

    @Test
    void aDateInThePastIsNoReasonToWait() {
        assertThat(waitFor("Sun, 22 Nov 2026 10:00:00 GMT")).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"86401", "999999999", "Wed, 23 Nov 2050 10:00:00 GMT"})
    void noServiceSilencesAClientForLongerThanADay(String header) {
        assertThat(waitFor(header)).contains(RetryAfter.LONGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "soon", "99999999999999999999", "Tue, 23 Nov 2026 10:00:00 GMT",
        "2026-11-23T10:00:00Z"})
    void whatIsNeitherFormIsAsIfItWereNotThere(String header) {
        assertThat(waitFor(header)).isEmpty();
    }

    @Test
    void noHeaderIsNoWish() {
        assertThat(RetryAfter.parse(null, SENT, MORNING)).isEmpty();
    }

    private static Optional<Duration> waitFor(String header) {
        return RetryAfter.parse(header, SENT, MORNING);
    }
}
