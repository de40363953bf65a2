package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.answering;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.request;
import static org.preferencecenter.service.support.Decisions.words;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.settings.LogSettings;
import org.preferencecenter.service.settings.LogSettings.Format;
import org.preferencecenter.service.support.EventReader;
import org.preferencecenter.service.support.Log;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;
import tools.jackson.databind.JsonNode;

class LogTest {
    /** Everything that a person could be recognized by. */
    private static final List<String> PERSONAL = List.of("ada-lovelace", "ada@example.com", "Ada Byron",
            "analytical-society", "198.51.100.17", "Photogrammetry", "workstation", "Browser/7");

    @RegisterExtension
    final RunningService service = new RunningService((chain, request, response) -> {
        takeSomeTime();
        if (request.path().path().equals("/broken")) {
            throw new IllegalStateException("ada@example.com at 198.51.100.17 is too much");
        }
        chain.proceed();
    });
    private String ada;

    private void takeSomeTime() {
        service.clock.advance(Duration.ofMillis(30));
    }

    @BeforeEach
    void signIn() {
        ada = service.issuer.sign(claims().build());
    }

    private JWTClaimsSet.Builder claims() {
        return service.issuer.claims("ada-lovelace").claim("email", "ada@example.com").claim("name", "Ada Byron")
                .claim("organization", "analytical-society");
    }

    @ParameterizedTest
    @EnumSource
    void nothingInItTellsWhoItWasWhateverFails(Format format) throws Exception {
        try (Log log = new Log(format)) {
            live();
            fail();

            assertThat(log.text()).contains("GET /v1/account 200", "GET /v1/account 401", "GET /v1/events 200",
                    "POST /v1/decisions 503", "The database failed", "StoreException", "SQLException",
                    "A request failed", "IllegalStateException", "The keys of the issuer cannot be had",
                    "An access token was refused");
            assertThat(log.text()).doesNotContain(PERSONAL).doesNotContain(ada, ada.substring(0, ada.indexOf('.')))
                    .doesNotContain("after=", "?");
        }
    }

    private void live() throws Exception {
        Map<String, String> traces = Map.of("User-Agent", "Browser/7", "X-Forwarded-For", "198.51.100.17",
                "X-Request-Id", "ada@example.com", "Cookie", "name=ada-lovelace");
        service.get("/v1/account", ada, traces);
        service.sync(ada, request(granted(NEWS), answering(new PreferenceId("free-lunch"), words(NEWS))), 0);
        service.get("/v1/decisions?after=1", ada, traces);
        service.send(service.request("/ada-lovelace?email=ada@example.com"));
        try (EventReader events = EventReader.open(service, ada)) {
            events.next(3);
            service.clock.advance(Duration.ofMinutes(10));
            service.ticker.tick();
            assertThat(events.next()).isEqualTo(EventReader.END);
        }
        service.get("/v1/account", ada, traces).assertProblem(ProblemType.UNAUTHORIZED);
        String foreign = service.issuer.sign(claims().issuer("https://ada-lovelace.example").build());
        service.get("/v1/account", foreign, traces).assertProblem(ProblemType.UNAUTHORIZED);
        ada = service.issuer.sign(claims().build());
    }

    private void fail() throws Exception {
        service.restartOnFullDatabase();
        service.post("/v1/decisions", ada, WireJson.write(request(denied(NEWS))))
                .assertProblem(ProblemType.UNAVAILABLE);
        service.send(service.request("/broken")).assertProblem(ProblemType.INTERNAL);
        service.raw("GET /ada-lovelace HTTP/1.1\r\nHost: ada@example.com:x\r\nReferer: ada@example.com\r\n\r\n");
        service.stop();
        service.issuer.goAway();
        service.start();
        service.get("/v1/account", ada).assertProblem(ProblemType.UNAVAILABLE);
    }

    @Test
    void aRequestLeavesALineWithItsRouteItsAnswerAndItsName() {
        try (Log log = new Log(Format.JSON)) {
            String id = service.get("/v1/decisions?after=0", ada).header("x-request-id");

            JsonNode line = line(log, "org.preferencecenter.service.requests");
            assertThat(line.path("message").asString()).isEqualTo("GET /v1/decisions 200 in 30 ms");
            assertThat(line.path("method").asString()).isEqualTo("GET");
            assertThat(line.path("route").asString()).isEqualTo("/v1/decisions");
            assertThat(line.path("status").asInt()).isEqualTo(200);
            assertThat(line.path("durationMillis").asLong()).isEqualTo(30);
            assertThat(line.path("requestId").asString()).isEqualTo(id);
            assertThat(line.path("level").asString()).isEqualTo("DEBUG");
            assertThat(line.path("time").asString()).endsWith("Z");
        }
    }

    @Test
    void whatFailedIsFoundByTheNameThatTheProblemHas() {
        try (Log log = new Log(Format.JSON)) {
            Reply reply = service.send(service.request("/broken"));

            JsonNode line = line(log, "org.preferencecenter.service.http.Problems");
            assertThat(line.path("requestId").asString()).isEqualTo(reply.header("x-request-id"));
            assertThat(line.path("level").asString()).isEqualTo("ERROR");
            assertThat(line.path("failure").asString()).startsWith("java.lang.IllegalStateException\n    at ");
        }
    }

    @Test
    void whatIsSaidDuringARequestHasItsName() {
        try (Log log = new Log(Format.JSON)) {
            Reply reply = service.get("/v1/account", "nonsense");

            assertThat(line(log, "org.preferencecenter.service.token.TokenVerifier").path("requestId").asString())
                    .isEqualTo(reply.header("x-request-id"));
        }
    }

    @Test
    void aStreamLeavesItsLineWhenItEnds() throws Exception {
        try (Log log = new Log(Format.JSON)) {
            try (EventReader events = EventReader.open(service, ada)) {
                events.next(2);
                assertThat(log.text()).doesNotContain("/v1/events");
            }
            service.stop();

            assertThat(log.text()).containsOnlyOnce("GET /v1/events 200");
        }
    }

    @Test
    void theLinesOfRequestsCanBeSwitchedOff() {
        try (Log log = new Log(new LogSettings(Format.JSON, false))) {
            service.get("/v1/account", ada);
            service.send(service.request("/broken"));

            assertThat(log.json()).extracting(line -> line.path("message").asString())
                    .containsExactly("A request failed");
        }
    }

    private static JsonNode line(Log log, String logger) {
        Optional<JsonNode> line = log.json().stream().filter(each -> each.path("logger").asString().equals(logger))
                .findFirst();
        assertThat(line).as(log.text()).isPresent();
        return line.get();
    }
}
