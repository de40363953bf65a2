package org.preferencecenter.service.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private final AtomicLong nanos = new AtomicLong(-Duration.ofSeconds(10).toNanos());
    private final Buckets<String> buckets = new Buckets<>(60, 1_000, nanos::get);

    @Test
    void soManyAtOnceAndThenOneASecond() {
        empty("ada");

        assertThat(buckets.take("ada")).contains(Duration.ofSeconds(1));
        pass(Duration.ofMillis(600));
        assertThat(buckets.take("ada")).contains(Duration.ofMillis(400));
        pass(Duration.ofMillis(400));
        assertThat(buckets.take("ada")).isEmpty();
        assertThat(buckets.take("ada")).contains(Duration.ofSeconds(1));
    }

    @Test
    void whatIsRefusedCostsNothing() {
        empty("ada");
        IntStream.range(0, 1_000).forEach(i -> buckets.take("ada"));
        pass(Duration.ofSeconds(1));

        assertThat(buckets.take("ada")).isEmpty();
    }

    @Test
    void aMinuteFillsItAndNoLongerTimeMakesItFuller() {
        empty("ada");
        pass(Duration.ofHours(1));

        empty("ada");
        assertThat(buckets.take("ada")).isPresent();
    }

    @Test
    void oneHasNothingToDoWithAnother() {
        empty("ada");

        assertThat(buckets.take("bob")).isEmpty();
    }

    @Test
    void lookingTakesNothing() {
        IntStream.range(0, 1_000).forEach(i -> assertThat(buckets.look("ada")).isEmpty());
        empty("ada");

        assertThat(buckets.look("ada")).contains(Duration.ofSeconds(1));
    }

    @Test
    void whatIsFullIsForgotten() {
        IntStream.range(0, 100).forEach(i -> buckets.take("person-" + i));
        pass(Duration.ofSeconds(2));
        buckets.take("ada");

        assertThat(buckets.keys()).isEqualTo(1);
    }

    @Test
    void thereAreNeverMoreThanTheCapAndTheOneAskedLongestAgoGoes() {
        empty("ada");
        empty("bob");
        for (int i = 0; i < 998; i++) {
            buckets.take("person-" + i);
        }
        assertThat(buckets.take("ada")).as("still known").isPresent();
        buckets.take("one more");

        assertThat(buckets.keys()).isEqualTo(1_000);
        assertThat(buckets.take("ada")).as("asked just now").isPresent();
        assertThat(buckets.take("bob")).as("asked longest ago").isEmpty();
    }

    private void empty(String key) {
        for (int i = 0; i < 60; i++) {
            assertThat(buckets.take(key)).isEmpty();
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
