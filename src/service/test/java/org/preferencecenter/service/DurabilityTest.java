package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.STATISTICS;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.many;
import static org.preferencecenter.service.support.Decisions.request;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.service.support.RunningService;

class DurabilityTest {
    @RegisterExtension
    final RunningService service = new RunningService();

    @Test
    void aRestartKeepsEverythingAndGoesOnWithTheNextPlace() throws Exception {
        Decision first = granted(NEWS);
        SyncResponse before = service.sync(ada(), request(first), 0);

        service.stop();
        service.start();

        assertThat(service.sync(ada(), request(first), 0)).isEqualTo(before);
        assertThat(service.sync(ada(), request(denied(STATISTICS)), 1).entries()).extracting(Entry::sequence)
                .containsExactly(2L);
    }

    @Test
    void manyWritersAtOnceLeaveNoGapAndNoDouble() throws Exception {
        List<Decision> shared = many(20);
        List<Callable<SyncResponse>> writers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Decision[] own = {granted(NEWS), shared.get(i), shared.get((i + 1) % 20), denied(STATISTICS)};
            writers.add(() -> service.sync(ada(), request(own), 0));
            writers.add(() -> service.sync(service.issuer.token("bob"), request(own), 0));
        }

        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<SyncResponse> answer : executor.invokeAll(writers)) {
                assertThat(answer.get().rejected()).isEmpty();
                assertThat(answer.get().receipts()).hasSize(4);
            }
        }

        for (String subject : List.of("ada", "bob")) {
            List<Entry> entries = service.sync(service.issuer.token(subject), request(), 0).entries();
            assertThat(entries).extracting(Entry::sequence)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 60).boxed().toList());
            assertThat(entries).extracting(entry -> entry.decision().id()).doesNotHaveDuplicates();
        }
    }

    private String ada() {
        return service.issuer.token("ada");
    }
}
