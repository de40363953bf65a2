package org.preferencecenter.service.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.request;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.support.ServiceProcess;
import org.preferencecenter.service.support.TestIssuer;

/** A real process that is told to stop while it is in the middle of a request. */
@Timeout(120)
class StoppedInstanceTest {
    private static final int ENDED_BY_SIGTERM = 143;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20)).build();
    private final TestIssuer issuer = new TestIssuer(InstantSource.system());

    @AfterEach
    void close() {
        http.shutdownNow();
        issuer.close();
    }

    @Test
    void itFinishesWhatItBeganTakesNothingNewAndSaysSo(@TempDir Path folder) throws Exception {
        ServiceProcess service = start(folder);
        URI address = service.address();
        URI management = service.managementAddress();
        try (Socket connection = new Socket(address.getHost(), address.getPort())) {
            HttpResponse<InputStream> stream = http.send(authorized(address, "/v1/events").build(),
                    BodyHandlers.ofInputStream());
            assertThat(stream.statusCode()).isEqualTo(200);
            assertThat(stream.body().read()).as("a stream that has begun").isNotNegative();
            BufferedReader answer = new BufferedReader(
                    new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            String body = WireJson.write(request(denied(NEWS)));
            begin(connection, body, answer);

            service.stop();

            assertThatCode(stream.body()::readAllBytes).as("a stream that ended").doesNotThrowAnyException();
            assertThat(http.send(HttpRequest.newBuilder(URI.create(management + "/health/ready")).build(),
                    BodyHandlers.discarding()).statusCode()).isEqualTo(503);
            awaitRefusal(address);
            connection.getOutputStream().write(body.substring(body.length() / 2).getBytes(StandardCharsets.UTF_8));
            assertThat(answer.readLine()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(answer.lines()).anyMatch(line -> line.contains("\"receipt\""))
                    .anyMatch(line -> line.equalsIgnoreCase("Connection: close"));
        } finally {
            service.stop();
        }
        assertThat(service.awaitEnd()).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(service.said()).contains("POST /v1/decisions 200", "Stopped");

        ServiceProcess next = start(folder);
        try {
            assertThat(http.send(authorized(next.address(), "/v1/decisions").build(), BodyHandlers.ofString()).body())
                    .contains("\"DENIED\"");
        } finally {
            next.kill();
        }
    }

    /** Sends the first half of a request, once the service waits for its body. */
    private void begin(Socket connection, String body, BufferedReader answer) throws IOException {
        String head = "POST /v1/decisions?after=0 HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nAuthorization: Bearer "
                + issuer.token("ada") + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n";
        connection.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.readLine()).isEqualTo("HTTP/1.1 100 Continue");
        assertThat(answer.readLine()).isEmpty();
        connection.getOutputStream().write(body.substring(0, body.length() / 2).getBytes(StandardCharsets.UTF_8));
    }

    /** Connects again and again, until nobody is there any more. */
    private static void awaitRefusal(URI address) throws IOException {
        while (true) {
            try (Socket more = new Socket(address.getHost(), address.getPort())) {
                assertThat(more.isConnected()).isTrue();
            } catch (ConnectException e) {
                return;
            }
        }
    }

    private HttpRequest.Builder authorized(URI address, String target) {
        return HttpRequest.newBuilder(URI.create(address + target))
                .header("Authorization", "Bearer " + issuer.token("ada"));
    }

    private ServiceProcess start(Path folder) throws Exception {
        return ServiceProcess.start(Map.of("data", folder.resolve("data").toString(), "issuer", issuer.address(),
                "audience", TestIssuer.AUDIENCE));
    }
}
