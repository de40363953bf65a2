package org.preferencecenter.service.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.request;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.SyncResponse.Acknowledgment;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.support.ServiceProcess;
import org.preferencecenter.service.support.TestIssuer;
import org.preferencecenter.service.support.TestPostgres;

/** Real processes on one database, one of which is killed while it is busy. */
class KilledInstanceTest {
    private static final int WRITERS = 8;
    private static final int BEFORE_THE_KILL = 40;
    private static final long GUARD_SECONDS = 60;
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final TestIssuer issuer = new TestIssuer(InstantSource.system());
    private final String database = TestPostgres.database();
    private final Queue<Acknowledgment> acknowledged = new ConcurrentLinkedQueue<>();
    private final CountDownLatch busy = new CountDownLatch(BEFORE_THE_KILL);

    @Test
    void nothingThatItAcknowledgedIsLostAndTheOtherGoesOnWithoutAGap(@TempDir Path folder) throws Exception {
        ServiceProcess doomed = start(folder.resolve("doomed"));
        ServiceProcess other = start(folder.resolve("other"));
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            URI victim = doomed.address();
            URI survivor = other.address();
            List<Future<Void>> writing = IntStream.range(0, WRITERS)
                    .mapToObj(i -> writers.submit(() -> writeUntilItFails(victim))).toList();
            assertThat(busy.await(GUARD_SECONDS, TimeUnit.SECONDS)).as("it is busy").isTrue();
            doomed.kill();
            assertThat(writing).allSatisfy(
                    each -> assertThatThrownBy(each::get).as("cut off").hasCauseInstanceOf(IOException.class));

            List<Entry> entries = new ArrayList<>();
            SyncResponse page;
            do {
                page = append(survivor, entries.size());
                entries.addAll(page.entries());
            } while (page.more());

            assertThat(entries).extracting(Entry::sequence)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, entries.size()).boxed().toList());
            assertThat(entries).extracting(entry -> new Acknowledgment(entry.decision().id(), entry.receipt()))
                    .containsAll(acknowledged).doesNotHaveDuplicates();
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL);
        } finally {
            doomed.kill();
            other.kill();
            issuer.close();
        }
    }

    private Void writeUntilItFails(URI address) throws Exception {
        while (true) {
            acknowledged.addAll(append(address, 0).receipts());
            busy.countDown();
        }
    }

    private SyncResponse append(URI address, long after) throws Exception {
        HttpResponse<String> response = HTTP.send(
                HttpRequest.newBuilder(URI.create(address + "/v1/decisions?after=" + after))
                        .header("Authorization", "Bearer " + issuer.token("ada"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(WireJson.write(request(granted(NEWS))))).build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return WireJson.read(response.body(), SyncResponse.class);
    }

    private ServiceProcess start(Path data) throws Exception {
        Map<String, String> settings = new HashMap<>(TestPostgres.settings(database));
        settings.putAll(Map.of("data", data.toString(), "issuer", issuer.address(), "audience", TestIssuer.AUDIENCE,
                "account-requests", "1000000"));
        return ServiceProcess.start(settings);
    }
}
