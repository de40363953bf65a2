package org.preferencecenter.core.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.core.example.Examples.MORNING;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Time can only turn a verdict into a denial. */
class TimedVerdictTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-23T22:00:00Z");

    @Test
    void aGrantEndsWithItsTimeEvenIfTheAccountIsHeardFrom() {
        TimedVerdict verdict = new TimedVerdict(Verdict.GRANTED, Optional.of(NOON), Optional.of(until(NIGHT)));

        assertThat(verdict.at(NOON.minusMillis(1))).isEqualTo(Verdict.GRANTED);
        assertThat(verdict.at(NOON).reason()).isEqualTo(Reason.EXPIRED);
        assertThat(verdict.at(NIGHT).reason()).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void aGrantGrowsStaleEvenIfItsTimeIsNotOver() {
        TimedVerdict verdict = new TimedVerdict(Verdict.GRANTED, Optional.of(NIGHT), Optional.of(until(NOON)));

        assertThat(verdict.at(NOON).reason()).isEqualTo(Reason.STALE);
        assertThat(verdict.at(NIGHT).reason()).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void aGrantIsNotFreshBeforeTheAccountWasHeard() {
        TimedVerdict verdict = new TimedVerdict(Verdict.GRANTED, Optional.empty(), Optional.of(new Span(NOON, NIGHT)));

        assertThat(verdict.at(NOON)).isEqualTo(Verdict.GRANTED);
        assertThat(verdict.at(NOON.minusMillis(1)).reason()).isEqualTo(Reason.STALE);
        assertThat(verdict.at(Instant.MIN).reason()).isEqualTo(Reason.STALE);
        assertThat(verdict.at(Instant.MAX).reason()).isEqualTo(Reason.STALE);
    }

    @ParameterizedTest
    @EnumSource(names = "GRANTED", mode = EnumSource.Mode.EXCLUDE)
    void noMomentMakesAGrantOfADenial(Reason reason) {
        TimedVerdict verdict = new TimedVerdict(new Verdict(reason), Optional.of(NOON), Optional.of(until(NIGHT)));

        assertThat(verdict.at(MORNING).reason()).isEqualTo(reason);
        assertThat(verdict.at(Instant.MIN).permitted()).isFalse();
        assertThat(verdict.at(Instant.MAX).permitted()).isFalse();
    }

    private static Span until(Instant end) {
        return new Span(Instant.MIN, end);
    }
}
