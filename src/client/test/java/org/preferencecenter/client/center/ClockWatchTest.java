package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.MORNING;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.center.ClockWatch.Finding;
import org.preferencecenter.client.testing.VirtualTime;

class ClockWatchTest {
    private static final Duration PULSE = Duration.ofMillis(500);
    private final VirtualTime time = new VirtualTime();
    private final ClockWatch watch = new ClockWatch(time);

    @Test
    void aClockThatGoesOnIsSteadyAlsoOnABusyComputer() {
        assertThat(watch.look()).isEqualTo(Finding.STEADY);
        time.passes(PULSE);
        assertThat(watch.look()).isEqualTo(Finding.STEADY);
        time.passes(Duration.ofMinutes(1));
        assertThat(watch.look()).isEqualTo(Finding.STEADY);
    }

    @Test
    void aComputerThatSleptIsToldOnce() {
        time.sleeps(Duration.ofHours(8));

        assertThat(watch.look()).isEqualTo(Finding.AHEAD);
        time.passes(PULSE);
        assertThat(watch.look()).isEqualTo(Finding.STEADY);
    }

    @Test
    void aClockThatIsSetBackIsToldOnce() {
        time.set(MORNING.minus(Duration.ofDays(3650)));

        assertThat(watch.look()).isEqualTo(Finding.SET_BACK);
        time.passes(PULSE);
        assertThat(watch.look()).isEqualTo(Finding.STEADY);
    }

    @Test
    void aClockThatIsPutRightByALittleIsSteady() {
        time.set(MORNING.minusSeconds(300));
        assertThat(watch.look()).isEqualTo(Finding.STEADY);
        time.set(MORNING.minusSeconds(240));
        assertThat(watch.look()).isEqualTo(Finding.STEADY);
    }

    @Test
    void manySmallStepsBackAreALargeOne() {
        time.set(MORNING.minusSeconds(200));
        assertThat(watch.look()).isEqualTo(Finding.STEADY);
        time.set(MORNING.minusSeconds(400));
        assertThat(watch.look()).isEqualTo(Finding.SET_BACK);
    }

    @Test
    void aClockThatWasPutRightAfterItWasSetIsAsGoodAsAnyOther() {
        time.set(MORNING.plus(Duration.ofDays(3650)));
        assertThat(watch.look()).isEqualTo(Finding.AHEAD);
        time.set(MORNING);
        assertThat(watch.look()).isEqualTo(Finding.SET_BACK);
        time.passes(PULSE);
        assertThat(watch.look()).isEqualTo(Finding.STEADY);
    }
}
