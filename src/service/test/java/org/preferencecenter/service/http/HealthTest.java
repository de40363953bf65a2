package org.preferencecenter.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.webserver.WebServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.contract.ContractChecker;
import org.preferencecenter.service.settings.Endpoint;

class HealthTest {
    private final AtomicBoolean database = new AtomicBoolean(true);
    private final Readiness readiness = new Readiness(database::get);
    private final WebServer server = Front
            .server(new Endpoint("127.0.0.1", 0), Duration.ZERO, List.of(), List.of(new HealthRoutes(readiness)),
                    UUID::randomUUID)
            .start();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        http.close();
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready"})
    void aServiceThatRunsIsHealthy(String path) throws Exception {
        assertAnswers(path, 200, "UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready"})
    void aServiceWithoutItsDatabaseIsNotReady(String path) throws Exception {
        database.set(false);

        assertAnswers(path, 503, "DOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready"})
    void aServiceThatStopsIsNotReadyThoughItsDatabaseServes(String path) throws Exception {
        readiness.stop();

        assertAnswers(path, 503, "DOWN");
    }

    @Test
    void aServiceThatIsNotReadyLivesNevertheless() throws Exception {
        database.set(false);
        readiness.stop();

        assertAnswers("/health/live", 200, "UP");
    }

    private void assertAnswers(String path, int status, String word) throws Exception {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(word);
        assertThat(response.headers().firstValue("cache-control")).contains("no-store");
        assertThat(new ContractChecker().checkResponse("GET", path, status,
                Map.of("content-type", response.headers().firstValue("content-type").orElse("")), response.body()))
                .isEmpty();
    }
}
