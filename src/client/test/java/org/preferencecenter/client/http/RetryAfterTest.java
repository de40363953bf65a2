package org.preferencecenter.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.MORNING;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "120, 120", "' 120 ', 120", "86400, 86400"})
    void secondsCountFromNow(String header, long seconds) {
        assertThat(RetryAfter.parse(header, MORNING)).contains(MORNING.plusSeconds(seconds));
    }

    @Test
    void aDateIsWhatItSays() {
        assertThat(RetryAfter.parse("Mon, 23 Nov 2026 10:00:00 GMT", MORNING)).contains(MORNING.plusSeconds(3600));
    }

    @Test
    void aDateInThePastIsNoReasonToWait() {
        assertThat(RetryAfter.parse("Sun, 22 Nov 2026 10:00:00 GMT", MORNING)).get()
                .matches(at -> at.isBefore(MORNING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"86401", "999999999", "Wed, 23 Nov 2050 10:00:00 GMT"})
    void noServiceSilencesAClientForLongerThanADay(String header) {
        assertThat(RetryAfter.parse(header, MORNING)).contains(MORNING.plus(RetryAfter.LONGEST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "soon", "99999999999999999999", "Tue, 23 Nov 2026 10:00:00 GMT",
        "2026-11-23T10:00:00Z"})
    void whatIsNeitherFormIsAsIfItWereNotThere(String header) {
        assertThat(RetryAfter.parse(header, MORNING)).isEmpty();
    }

    @Test
    void noHeaderIsNoWish() {
        assertThat(RetryAfter.parse(null, MORNING)).isEmpty();
    }
}
