package org.preferencecenter.service.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.preferencecenter.core.ledger.DecisionId;

class SystemSourcesTest {
    private final Sources sources = SystemSources.create();

    @Test
    void idsNameDecisions() {
        DecisionId first = new DecisionId(sources.ids().get());

        assertThat(new DecisionId(sources.ids().get())).isNotEqualTo(first);
    }

    @Test
    void theTickerTicksUntilItIsClosed() throws Exception {
        CountDownLatch ticks = new CountDownLatch(3);

        try (Ticker.Ticking _ = sources.ticker().every(Duration.ofMillis(1), ticks::countDown)) {
            assertThat(ticks.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
