package org.preferencecenter.service.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.preferencecenter.core.contract.ContractChecker;

/** Reads server-sent events, frame by frame. Every wait ends by an event or fails. */
public final class EventReader implements AutoCloseable {
    public static final String KEEP_ALIVE = ":";
    public static final String END = "end of stream";
    private static final long GUARD_SECONDS = 20;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final InputStream body;

    private EventReader(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
        body = response.body();
        String type = response.headers().firstValue("content-type").orElse("");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(new ContractChecker().checkResponse("GET", "/v1/events", 200,
                Map.of("content-type", type), "")).isEmpty();
        Thread.ofVirtual().start(this::read);
    }

    public static EventReader open(RunningService service, String token, String... lastEventId) throws Exception {
        HttpRequest.Builder request = service.request("/v1/events").header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        for (String id : lastEventId) {
            request.header("Last-Event-ID", id);
        }
        return new EventReader(request.build());
    }

    /** The next frame, its lines joined by a space. */
    public String next() throws InterruptedException {
        String frame = frames.poll(GUARD_SECONDS, TimeUnit.SECONDS);
        assertThat(frame).as("an event within " + GUARD_SECONDS + " seconds").isNotNull();
        return frame;
    }

    /** The next frames. */
    public List<String> next(int count) throws InterruptedException {
        List<String> next = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            next.add(next());
        }
        return next;
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            List<String> frame = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    frames.add(String.join(" ", frame));
                    frame.clear();
                } else {
                    frame.add(line);
                }
            }
        } catch (IOException e) {
            // A stream that breaks has ended too.
        }
        frames.add(END);
    }

    @Override
    public void close() throws IOException {
        body.close();
        http.shutdownNow();
    }
}
