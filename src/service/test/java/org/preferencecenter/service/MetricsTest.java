package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.STATISTICS;
import static org.preferencecenter.service.support.Decisions.answering;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.request;
import static org.preferencecenter.service.support.Decisions.words;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.service.support.EventReader;
import org.preferencecenter.service.support.RunningService;

class MetricsTest {
    private static final String REQUESTS = "preference_center_request_duration_seconds";

    @RegisterExtension
    final RunningService service = new RunningService((chain, request, response) -> {
        takeSomeTime();
        chain.proceed();
    });
    private String ada;

    private void takeSomeTime() {
        service.clock.advance(Duration.ofMillis(30));
    }

    @BeforeEach
    void signIn() {
        ada = service.issuer.token("ada");
    }

    @Test
    void requestsAreCountedByRouteMethodAndStatusWithTheTimeTheyTook() {
        service.get("/v1/account", ada);
        service.get("/v1/account", ada);
        service.get("/v1/account", "nonsense");

        assertThat(figures()).contains(REQUESTS + "_count{method=\"GET\",route=\"/v1/account\",status=\"200\"} 2",
                REQUESTS + "_count{method=\"GET\",route=\"/v1/account\",status=\"401\"} 1",
                REQUESTS + "_bucket{method=\"GET\",route=\"/v1/account\",status=\"200\",le=\"0.025\"} 0",
                REQUESTS + "_bucket{method=\"GET\",route=\"/v1/account\",status=\"200\",le=\"0.05\"} 2");
    }

    @Test
    void whatSomebodyMakesUpIsNoLabel() {
        service.send(service.request("/ada@example.com?subject=ada"));
        service.send(service.request("/v1/catalog").method("ADA", BodyPublishers.noBody()));

        assertThat(figures()).contains(REQUESTS + "_count{method=\"GET\",route=\"none\",status=\"404\"} 1",
                REQUESTS + "_count{method=\"OTHER\",route=\"/v1/catalog\",status=\"405\"} 1");
        assertThat(service.managed("/metrics").body()).doesNotContainIgnoringCase("ada");
    }

    @Test
    void decisionsAreCountedOnceByAnswerAndSurface() {
        Decision yes = granted(NEWS);
        service.sync(ada, request(yes, denied(STATISTICS), denied(NEWS, yes)), 0);
        service.sync(ada, request(yes), 0);

        assertThat(figures()).contains(
                "preference_center_decisions_appended_total{answer=\"granted\",surface=\"preferences_window\"} 1.0",
                "preference_center_decisions_appended_total{answer=\"denied\",surface=\"preferences_window\"} 2.0");
    }

    @Test
    void decisionsThatAreNotTakenAreCountedByTheirProblem() {
        service.sync(ada, request(answering(new PreferenceId("free-lunch"), words(NEWS))), 0);

        assertThat(figures()).contains("preference_center_decisions_rejected_total{problem=\"unknown-preference\"} 1.0")
                .noneMatch(line -> line.startsWith("preference_center_decisions_appended_total"));
    }

    @Test
    void checksOfTokensAreCountedByWhatCameOfThem() {
        service.get("/v1/account", ada);
        service.get("/v1/account", "nonsense");

        assertThat(figures()).contains("preference_center_token_verifications_total{outcome=\"granted\"} 1.0",
                "preference_center_token_verifications_total{outcome=\"refused\"} 1.0");
    }

    @Test
    void openStreamsAreCounted() throws Exception {
        assertThat(figures()).contains("preference_center_event_streams 0.0");
        try (EventReader events = EventReader.open(service, ada)) {
            events.next(2);

            assertThat(figures()).contains("preference_center_event_streams 1.0");
        }
    }

    @Test
    void databaseRuntimeAndBuildAreThere() {
        assertThat(figures()).contains("preference_center_database_connections_waited_for 0.0")
                .anyMatch(line -> line.startsWith("preference_center_database_connections_active "))
                .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"))
                .anyMatch(line -> line.startsWith("jvm_gc_collection_seconds_count{"))
                .anyMatch(line -> line.startsWith("preference_center_build_info{version="));
    }

    @Test
    void figuresAreOnlyWhereOperatorsAsk() throws Exception {
        service.send(service.request("/metrics")).assertProblem(ProblemType.NOT_FOUND);
        service.stop();
        service.with("management-port", "").start();

        assertThat(service.service().managementAddress()).isEmpty();
        service.send(service.request("/metrics")).assertProblem(ProblemType.NOT_FOUND);
    }

    @Test
    void operatorsAskForHealthThereTooAndForNothingOfAnybody() {
        for (String target : List.of("/health", "/health/live", "/health/ready")) {
            assertThat(service.managed(target).json().path("status").asString()).isEqualTo("UP");
        }
        Stream.of("/v1/account", "/v1/decisions", "/v1/catalog")
                .forEach(target -> service.managed(target).assertProblem(ProblemType.NOT_FOUND));
    }

    private List<String> figures() {
        return service.managed("/metrics").body().lines().toList();
    }
}
