package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.PersonRequests.all;
import static org.preferencecenter.service.support.PersonRequests.ask;
import static org.preferencecenter.service.support.PersonRequests.response;
import static org.preferencecenter.service.support.PersonRequests.told;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.request.ErasureTerms;
import org.preferencecenter.core.request.PersonRequest;
import org.preferencecenter.core.request.PersonRequestId;
import org.preferencecenter.core.request.RequestEvent;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.request.RequestStatus;
import org.preferencecenter.core.wire.PersonRequestDemand;
import org.preferencecenter.core.wire.PersonRequestResponse;
import org.preferencecenter.core.wire.PersonRequestResponse.Step;
import org.preferencecenter.core.wire.PersonRequestsResponse;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.support.RecordedLog;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;

/** What a person asks for is on record, with a due date, a status and an audit trail. */
class PersonRequestsTest {
    @RegisterExtension
    final RunningService service = new RunningService();
    private String ada;
    private Instant now;

    @BeforeEach
    void signIn() {
        ada = service.issuer.token("ada");
        now = service.clock.instant();
    }

    @Test
    void anExportIsReadyAtOnce() {
        PersonRequest export = ask(service, ada, RequestKind.EXPORT);

        assertThat(export.status()).isEqualTo(RequestStatus.READY);
        assertThat(export.receivedAt()).isEqualTo(now);
        assertThat(export.dueAt()).isEqualTo("2026-12-23T09:00:00Z");
        assertThat(export.document()).contains(URI.create("/v1/requests/" + export.id() + "/export"));
        assertThat(export.erasure()).isEmpty();
        assertThat(told(service, ada, export.id()).trail()).containsExactly(new Step(RequestEvent.RECEIVED, now));
    }

    @Test
    void anErasureSaysWhatGoesWhatStaysWhyAndUntilWhen() {
        PersonRequest erasure = ask(service, ada, RequestKind.ERASURE);

        assertThat(erasure.status()).isEqualTo(RequestStatus.RECEIVED);
        assertThat(erasure.document()).isEmpty();
        assertThat(erasure.erasure()).contains(ErasureTerms.of(now.plus(Duration.ofDays(7)),
                Optional.empty(), Instant.parse("2030-01-01T00:00:00Z")));
        assertThat(service.get("/v1/requests", ada).as(PersonRequestsResponse.class).erasure())
                .as("as was told before").isEqualTo(erasure.erasure().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T09:00:00Z, 2026-12-23T09:00:00Z", "2027-01-31T23:59:59.999Z, 2027-02-28T23:59:59.999Z",
        "2028-01-31T00:00:00Z, 2028-02-29T00:00:00Z", "2026-12-31T12:00:00Z, 2027-01-31T12:00:00Z",
        "2027-02-28T12:00:00Z, 2027-03-28T12:00:00Z"})
    void aRequestIsDueACalendarMonthLater(Instant receivedAt, Instant dueAt) {
        service.clock.advance(Duration.between(now, receivedAt));

        assertThat(ask(service, service.issuer.token("ada"), RequestKind.EXPORT).dueAt()).isEqualTo(dueAt);
    }

    @Test
    void periodsAreThoseThatTheOperatorSets() throws Exception {
        service.stop();
        service.with("erasure-after", "21").with("proof-years", "10").start();

        PersonRequest erasure = ask(service, ada, RequestKind.ERASURE);

        assertThat(erasure.erasure().orElseThrow().carryOutAt()).isEqualTo("2026-12-14T09:00:00Z")
                .isBefore(erasure.dueAt());
        assertThat(erasure.erasure().orElseThrow().proof().until()).isEqualTo("2037-01-01T00:00:00Z");
    }

    @Test
    void aNewRequestIsCreatedAndTheSameDemandAgainIsTheSameRequest() {
        String demand = demand(RequestKind.ERASURE);

        Reply first = service.post("/v1/requests", ada, demand);
        service.clock.advance(Duration.ofMinutes(1));
        Reply again = service.post("/v1/requests", ada, demand);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("location")).isEqualTo("/v1/requests/" + response(first).request().id());
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(all(service, ada)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void whatIsOpenAlreadyIsNotOpenedTwice(RequestKind kind) {
        PersonRequest first = ask(service, ada, kind);

        assertThat(ask(service, ada, kind)).isEqualTo(first);
        assertThat(all(service, ada)).containsExactly(first);
    }

    @Test
    void ofManyDemandsAtOnceOneIsReceived() throws Exception {
        List<Callable<Reply>> demands = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String demand = demand(RequestKind.ERASURE);
            demands.add(() -> service.post("/v1/requests", ada, demand));
        }

        List<PersonRequestResponse> answers = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Reply> reply : executor.invokeAll(demands)) {
                answers.add(response(reply.get()));
            }
        }

        assertThat(answers).hasSize(20).containsOnly(answers.getFirst());
        assertThat(all(service, ada)).hasSize(1);
    }

    @Test
    void anIdOfAnotherKindOfRequestIsAConflict() {
        PersonRequestId id = ask(service, ada, RequestKind.EXPORT).id();

        service.post("/v1/requests", ada, WireJson.write(new PersonRequestDemand(id, RequestKind.ERASURE)))
                .assertProblem(ProblemType.CONFLICTING_REQUEST);
        assertThat(all(service, ada)).extracting(PersonRequest::kind).containsExactly(RequestKind.EXPORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RECTIFICATION", "UNKNOWN", "erasure", " ERASURE", ""})
    void whatIsNoKindIsNoRequest(String kind) {
        service.post("/v1/requests", ada, demand(RequestKind.EXPORT).replace("EXPORT", kind))
                .assertProblem(ProblemType.MALFORMED_REQUEST);
        assertThat(all(service, ada)).isEmpty();
    }

    @Test
    void anErasureIsTakenBackAndStaysOnRecord() {
        PersonRequestId id = ask(service, ada, RequestKind.ERASURE).id();
        service.clock.advance(Duration.ofMinutes(2));

        Reply cancelled = cancel(id);

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(response(cancelled).request().status()).isEqualTo(RequestStatus.CANCELLED);
        assertThat(response(cancelled).trail()).containsExactly(new Step(RequestEvent.RECEIVED, now),
                new Step(RequestEvent.CANCELLED, now.plus(Duration.ofMinutes(2))));
        assertThat(cancel(id).body()).as("twice").isEqualTo(cancelled.body());
        assertThat(told(service, ada, id)).isEqualTo(response(cancelled));
    }

    @Test
    void aDemandThatComesLateDoesNotReviveAnErasureThatWasTakenBack() {
        String demand = demand(RequestKind.ERASURE);
        PersonRequestId id = response(service.post("/v1/requests", ada, demand)).request().id();
        cancel(id);

        assertThat(response(service.post("/v1/requests", ada, demand)).request().status())
                .isEqualTo(RequestStatus.CANCELLED);
        assertThat(ask(service, ada, RequestKind.ERASURE).id()).as("another may be asked for").isNotEqualTo(id);
    }

    @Test
    void anExportCannotBeTakenBack() {
        cancel(ask(service, ada, RequestKind.EXPORT).id()).assertProblem(ProblemType.SETTLED_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"019ab0f2-6a00-7c52-9d0e-3f6b8a1f2c46", "x", "019AB0F2-6A00-7C52-9D0E-3F6B8A1F2C46", "%20"})
    void whatTheAccountDidNotAskForIsNotFound(String id) {
        service.get("/v1/requests/" + id, ada).assertProblem(ProblemType.NOT_FOUND);
        service.get("/v1/requests/" + id + "/export", ada).assertProblem(ProblemType.NOT_FOUND);
        service.post("/v1/requests/" + id + "/cancellation", ada, "").assertProblem(ProblemType.NOT_FOUND);
    }

    @Test
    void anErasureHasNoDocument() {
        PersonRequestId id = ask(service, ada, RequestKind.ERASURE).id();

        service.get("/v1/requests/" + id + "/export", ada).assertProblem(ProblemType.NOT_FOUND);
    }

    @Test
    void theNewestComesFirst() {
        PersonRequest erasure = ask(service, ada, RequestKind.ERASURE);
        PersonRequest export = ask(service, ada, RequestKind.EXPORT);

        assertThat(all(service, ada)).containsExactly(export, erasure);
    }

    @Test
    void whoeverAsksAllDayIsToldToWaitAndCanStillTakeBack() {
        PersonRequestId erasure = ask(service, ada, RequestKind.ERASURE).id();
        PersonRequestId export = ask(service, ada, RequestKind.EXPORT).id();
        for (int i = 0; i < 18; i++) {
            service.clock.advance(Duration.ofSeconds(1));
            assertThat(service.get("/v1/requests/" + export + "/export", ada).status()).isEqualTo(200);
        }

        Reply tooMuch = service.get("/v1/requests/" + export + "/export", ada);
        tooMuch.assertProblem(ProblemType.TOO_MANY_REQUESTS);
        assertThat(tooMuch.header("retry-after")).isEqualTo(Long.toString(24 * 60 * 60 - 18));
        service.post("/v1/requests", ada, demand(RequestKind.EXPORT)).assertProblem(ProblemType.TOO_MANY_REQUESTS);
        assertThat(cancel(erasure).status()).isEqualTo(200);
        service.clock.advance(Duration.ofDays(1));
        ada = service.issuer.token("ada");
        assertThat(service.get("/v1/requests/" + export + "/export", ada).status()).isEqualTo(200);
    }

    @Test
    void logAndFiguresSayWhatHappenedAndNotToWhom() {
        String person = service.issuer.token("subject-of-ada");
        try (RecordedLog log = new RecordedLog("org.preferencecenter")) {
            PersonRequestId id = ask(service, person, RequestKind.ERASURE).id();
            service.post("/v1/requests/" + id + "/cancellation", person, "");

            assertThat(log.text()).contains("Request " + id + ": ERASURE RECEIVED",
                    "Request " + id + ": ERASURE CANCELLED").doesNotContain("subject-of-ada");
        }
        assertThat(service.managed("/metrics").body())
                .contains("preference_center_person_requests_total{event=\"received\",kind=\"erasure\"} 1.0",
                        "preference_center_person_requests_total{event=\"cancelled\",kind=\"erasure\"} 1.0");
    }

    private Reply cancel(PersonRequestId id) {
        return service.post("/v1/requests/" + id + "/cancellation", ada, "");
    }

    private String demand(RequestKind kind) {
        return WireJson.write(new PersonRequestDemand(new PersonRequestId(service.sources.ids().get()), kind));
    }
}
