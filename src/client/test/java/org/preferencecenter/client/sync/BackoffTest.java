package org.preferencecenter.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.testing.Chance;

class BackoffTest {
    private static List<Duration> waits(RandomGenerator random, int failures) {
        Backoff backoff = new Backoff(random);
        return Stream.generate(backoff::next).limit(failures).toList();
    }

    @Test
    void theBoundDoublesFromASecondToFifteenMinutesAndStaysThere() {
        assertThat(waits(Chance.LARGEST, 13))
                .containsExactly(Stream.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900)
                        .map(Duration::ofSeconds).toArray(Duration[]::new));
    }

    @Test
    void theWaitIsAnyTimeUpToTheBound() {
        List<Duration> first = IntStream.range(0, 1_000).mapToObj(seed -> waits(new Random(seed), 1).getFirst())
                .toList();

        assertThat(first).allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMillis(100), Duration.ofSeconds(1)));
        assertThat(first).anyMatch(wait -> wait.toMillis() < 200).anyMatch(wait -> wait.toMillis() > 900);
    }

    @Test
    void chanceNeverMakesABusyLoop() {
        assertThat(waits(() -> 0, 20)).containsOnly(Duration.ofMillis(100));
    }

    @Test
    void afterAResetItStartsAgain() {
        Backoff backoff = new Backoff(Chance.LARGEST);
        backoff.next();
        backoff.next();

        backoff.reset();

        assertThat(backoff.next()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void manyFailuresLaterTheBoundStillHolds() {
        assertThat(waits(Chance.LARGEST, 10_000)).last().isEqualTo(Duration.ofMinutes(15));
    }
}
