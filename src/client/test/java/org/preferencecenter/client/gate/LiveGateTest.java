package org.preferencecenter.client.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.STATISTICS;
import static org.preferencecenter.client.testing.Examples.TRAINING;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.client.testing.VirtualTime;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.gate.Span;
import org.preferencecenter.core.gate.TimedVerdict;
import org.preferencecenter.core.gate.Verdict;

class LiveGateTest {
    private final VirtualTime time = new VirtualTime();
    private final LiveGate gate = new LiveGate(time);

    private static TimedVerdict verdict(Reason reason) {
        return new TimedVerdict(new Verdict(reason), Optional.empty(), Optional.empty());
    }

    private void granted(PreferenceId... preferences) {
        gate.open(Arrays.stream(preferences)
                .collect(Collectors.toMap(id -> id, id -> verdict(Reason.GRANTED))));
    }

    private Reason reason(PreferenceId preference) {
        return gate.check(preference).reason();
    }

    @Test
    void beforeAnybodySignedInNothingIsPermitted() {
        assertThat(reason(NEWS)).isEqualTo(Reason.NOT_SIGNED_IN);
        assertThat(gate.permits("corporate-news")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void eachReasonIsGivenAndOnlyAGrantPermits(Reason reason) {
        gate.open(Map.of(NEWS, verdict(reason)));

        assertThat(reason(NEWS)).isEqualTo(reason);
        assertThat(gate.permits("corporate-news")).isEqualTo(reason == Reason.GRANTED);
    }

    @Test
    void aPreferenceThatTheCatalogDoesNotHoldIsNotPermitted() {
        granted(NEWS);

        assertThat(reason(TRAINING)).isEqualTo(Reason.UNKNOWN_PREFERENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Corporate News", "corporate-news ", "-", "\u0000", "a--b", "..",
        "preferen\u00e7a"})
    void oddNamesAreNotPermittedAndNeverThrow(String name) {
        granted(NEWS);

        assertThat(gate.permits(name)).isFalse();
        assertThat(gate.permits("x".repeat(1_000_000))).isFalse();
    }

    @Test
    void aHostThatAsksForNothingIsAnsweredNo() {
        assertThat(askForNothing().permitted()).isFalse();
        assertThat(permitsNothing()).isFalse();
        granted(NEWS);
        assertThat(askForNothing()).isEqualTo(new Verdict(Reason.UNKNOWN_PREFERENCE));
        assertThat(permitsNothing()).isFalse();
        gate.shut(Reason.STORE_UNAVAILABLE);
        assertThat(askForNothing()).isEqualTo(new Verdict(Reason.STORE_UNAVAILABLE));
    }

    @SuppressWarnings("NullAway") // A host need not be compiled with the check that keeps this library from doing so.
    private Verdict askForNothing() {
        return gate.check(null);
    }

    @SuppressWarnings("NullAway") // The same.
    private boolean permitsNothing() {
        return gate.permits(null);
    }

    @Test
    void aGrantGoesStaleByTimeAlone() {
        gate.open(Map.of(NEWS, new TimedVerdict(Verdict.GRANTED, Optional.empty(),
                Optional.of(new Span(MORNING, MORNING.plus(Duration.ofDays(30)))))));

        time.passes(Duration.ofDays(30).minusMillis(1));
        assertThat(reason(NEWS)).isEqualTo(Reason.GRANTED);
        time.passes(Duration.ofMillis(1));
        assertThat(reason(NEWS)).isEqualTo(Reason.STALE);
    }

    @Test
    void aGrantIsStaleFromTheMomentTheClockIsSetBack() {
        gate.open(Map.of(NEWS, new TimedVerdict(Verdict.GRANTED, Optional.empty(),
                Optional.of(new Span(MORNING, MORNING.plus(Duration.ofDays(30)))))));

        time.set(MORNING.minus(Duration.ofDays(3650)));

        assertThat(reason(NEWS)).isEqualTo(Reason.STALE);
    }

    @Test
    void aGrantForATimeExpiresByTimeAlone() {
        gate.open(Map.of(NEWS,
                new TimedVerdict(Verdict.GRANTED, Optional.of(MORNING.plusSeconds(60)), Optional.empty())));

        time.passes(Duration.ofSeconds(60));

        assertThat(reason(NEWS)).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void aShutGateForgetsEveryGrant() {
        granted(NEWS, TRAINING);

        gate.shut(Reason.STORE_UNAVAILABLE);

        assertThat(reason(NEWS)).isEqualTo(Reason.STORE_UNAVAILABLE);
        assertThat(reason(TRAINING)).isEqualTo(Reason.STORE_UNAVAILABLE);
    }

    @Test
    void aGateIsNotShutForAGrant() {
        assertThatThrownBy(() -> gate.shut(Reason.GRANTED)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDenialHoldsFromTheClickOnWhateverTheVerdictsSay() {
        granted(NEWS, TRAINING);

        gate.deny(List.of(NEWS));

        assertThat(reason(NEWS)).isEqualTo(Reason.WITHDRAWN);
        assertThat(reason(TRAINING)).isEqualTo(Reason.GRANTED);
        granted(NEWS, TRAINING);
        assertThat(reason(NEWS)).as("it is not written yet").isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void onceADenialIsWrittenTheVerdictsKnowOfIt() {
        granted(NEWS);
        long call = gate.deny(List.of(NEWS));

        gate.written(List.of(NEWS), call);
        gate.open(Map.of(NEWS, verdict(Reason.REFUSED)));

        assertThat(reason(NEWS)).isEqualTo(Reason.REFUSED);
    }

    @Test
    void aGrantThatIsWrittenLateDoesNotTakeBackADenialThatCameAfterIt() {
        granted(NEWS);
        long grant = gate.deny(List.of());
        gate.deny(List.of(NEWS));

        gate.written(List.of(NEWS), grant);
        granted(NEWS);

        assertThat(reason(NEWS)).isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void aLaterAnswerThatIsWrittenTakesTheFormerDenialBack() {
        granted(NEWS);
        gate.deny(List.of(NEWS));
        long grant = gate.deny(List.of());

        gate.written(List.of(NEWS), grant);
        granted(NEWS);

        assertThat(reason(NEWS)).isEqualTo(Reason.GRANTED);
    }

    @Test
    void aDenialOfNobodyMakesNothingKnown() {
        gate.deny(List.of(NEWS));

        assertThat(reason(NEWS)).isEqualTo(Reason.NOT_SIGNED_IN);
    }

    @Test
    void whatOnePersonDeniedIsNotTheNextPersonsAnswer() {
        granted(STATISTICS);
        gate.deny(List.of(STATISTICS));

        gate.shut(Reason.NOT_SIGNED_IN);
        granted(STATISTICS);

        assertThat(reason(STATISTICS)).isEqualTo(Reason.GRANTED);
    }

    @Test
    void whatCouldNotBeWrittenStaysDeniedWhenTheFilesComeBack() {
        granted(STATISTICS);
        gate.deny(List.of(STATISTICS));

        gate.shut(Reason.STORE_UNAVAILABLE);
        granted(STATISTICS);

        assertThat(reason(STATISTICS)).isEqualTo(Reason.WITHDRAWN);
    }
}
