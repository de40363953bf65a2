package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.STATISTICS;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.request;
import static org.preferencecenter.service.support.PersonRequests.all;
import static org.preferencecenter.service.support.PersonRequests.ask;
import static org.preferencecenter.service.support.PersonRequests.erase;
import static org.preferencecenter.service.support.PersonRequests.told;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.request.PersonRequest;
import org.preferencecenter.core.request.RequestEvent;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.request.RequestStatus;
import org.preferencecenter.core.standing.Standing;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.PersonRequestDemand;
import org.preferencecenter.core.wire.PersonRequestResponse.Step;
import org.preferencecenter.core.wire.PreferencesResponse;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.support.EventReader;
import org.preferencecenter.service.support.RecordedLog;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;
import org.preferencecenter.service.support.UnsubscribeLinks;
import tools.jackson.databind.JsonNode;

/** Whoever asks to be forgotten is forgotten, when they were told, but for what they were told stays. */
class ErasureTest {
    @RegisterExtension
    final RunningService service = new RunningService().with("mailing-scope", "mailings");

    private final Decision yes = granted(NEWS);
    private List<Entry> before;

    @BeforeEach
    void adaAndBobDecide() {
        before = service.sync(ada(), request(yes, denied(STATISTICS)), 0).entries();
        service.sync(service.issuer.token("bob"), request(granted(NEWS)), 0);
    }

    @Test
    void untilItsTimeNothingIsErased() {
        ask(service, ada(), RequestKind.ERASURE);

        service.later(Duration.ofDays(7).minusSeconds(60));
        service.ticker.tick();

        assertThat(held("ada")).isEqualTo(before);
    }

    @Test
    void thenTheAccountIsEmptyAndAnothersIsAsItWas() {
        List<Entry> ofBob = held("bob");

        erase(service, "ada");

        assertThat(held("ada")).isEmpty();
        assertThat(service.get("/v1/preferences", ada()).as(PreferencesResponse.class).preferences())
                .allSatisfy(each -> assertThat(each.standing()).isEqualTo(Standing.NOT_ASKED));
        assertThat(held("bob")).isEqualTo(ofBob).hasSize(1);
    }

    @Test
    void whatWasTakenBackIsNotErased() {
        PersonRequest erasure = ask(service, ada(), RequestKind.ERASURE);
        service.post("/v1/requests/" + erasure.id() + "/cancellation", ada(), "");

        service.later(Duration.ofDays(30));
        service.ticker.tick();

        assertThat(held("ada")).isEqualTo(before);
        assertThat(told(service, ada(), erasure.id()).request().status()).isEqualTo(RequestStatus.CANCELLED);
    }

    @Test
    void ofTheRequestsTheErasureAloneIsLeftWithWhenItWasCarriedOut() {
        ask(service, ada(), RequestKind.EXPORT);
        Instant asked = service.clock.instant();

        PersonRequest erasure = erase(service, "ada");

        Instant carriedOut = asked.plus(Duration.ofDays(7));
        assertThat(all(service, ada())).containsExactly(erasure);
        assertThat(erasure.receivedAt()).isEqualTo(asked);
        assertThat(erasure.erasure().orElseThrow().carriedOutAt()).contains(carriedOut);
        assertThat(erasure.erasure().orElseThrow().proof().until()).isEqualTo("2030-01-01T00:00:00Z");
        assertThat(told(service, ada(), erasure.id()).trail()).containsExactly(new Step(RequestEvent.RECEIVED, asked),
                new Step(RequestEvent.CARRIED_OUT, carriedOut));
        service.post("/v1/requests/" + erasure.id() + "/cancellation", ada(), "")
                .assertProblem(ProblemType.SETTLED_REQUEST);
        assertThat(service.post("/v1/requests", ada(),
                WireJson.write(new PersonRequestDemand(erasure.id(), RequestKind.ERASURE))).status())
                .as("a demand that comes late").isEqualTo(200);
        assertThat(all(service, ada())).hasSize(1);
    }

    @Test
    void whatStaysIsTheProofThatWasToldAndNothingElse() {
        PersonRequest erasure = erase(service, "ada");

        JsonNode left = export("ada").path("erasures");

        assertThat(left).hasSize(1);
        assertThat(left.at("/0/erasure/request").asString()).isEqualTo(erasure.id().toString());
        JsonNode proof = left.at("/0/proofs/0");
        assertThat(proof.propertyNames()).containsExactly("place", "preference", "answer", "revision", "language",
                "digest", "receivedAt", "signatureDigest");
        assertThat(proof.path("preference").asString()).isEqualTo(NEWS.value());
        assertThat(proof.path("answer").asString()).isEqualTo("GRANTED");
        assertThat(proof.path("digest").asString()).isEqualTo(yes.notice().digest());
        assertThat(proof.path("signatureDigest").asString())
                .isEqualTo(Known.digest(Known.signature(before.getFirst().receipt())));
        assertThat(left.at("/0/proofs")).hasSize(2);
        assertThat(left.toString()).doesNotContain("\"ada\"", "workstation", yes.id().toString());
    }

    @Test
    void theProofIsDeletedWhenItsTimeIsOverAndNotBefore() {
        erase(service, "ada");
        service.keepProofsByClock();
        Duration left = Duration.between(service.clock.instant(), Instant.parse("2030-01-01T00:00:00Z"));

        passProofTime(left.minusDays(1));
        assertThat(export("ada").path("erasures")).hasSize(1);

        passProofTime(Duration.ofDays(1).plusMinutes(1));
        assertThat(export("ada").path("erasures")).isEmpty();
    }

    private void passProofTime(Duration time) {
        service.clock.advance(time);
        service.inDatabase("UPDATE erasure SET proof_until = proof_until - " + time.toMillis());
        service.ticker.tick();
    }

    @Test
    void aDesktopThatKnowsWhatWasErasedIsToldSoAndNothingOfItComesBack() {
        erase(service, "ada");
        Known known = Known.upTo(2, before.getLast().receipt());
        String target = "/v1/decisions?after=2&known=" + known.signature().orElseThrow();

        service.get(target, ada()).assertProblem(ProblemType.ACCOUNT_ERASED);
        Reply sent = service.post(target, ada(), WireJson.write(request(granted(NEWS, yes))));

        sent.assertProblem(ProblemType.ACCOUNT_ERASED);
        assertThat(sent.json().path("detail").asString()).isEqualTo("It was erased at 2026-11-30T09:00:00Z.");
        service.get("/v1/decisions?after=2", ada()).assertProblem(ProblemType.ACCOUNT_ERASED);
        assertThat(held("ada")).isEmpty();
    }

    @Test
    void alsoWhenThePersonDecidedAnewMeanwhile() {
        erase(service, "ada");
        service.sync(ada(), request(granted(NEWS), granted(STATISTICS), denied(STATISTICS)), 0);

        service.get("/v1/decisions?after=2&known=" + Known.signature(before.getLast().receipt()), ada())
                .assertProblem(ProblemType.ACCOUNT_ERASED);
        service.get("/v1/decisions?after=2&known=" + "x".repeat(86), ada())
                .assertProblem(ProblemType.LEDGER_DIFFERS);
        assertThat(
                service.get("/v1/decisions?after=1&known=" + Known.signature(held("ada").getFirst().receipt()), ada())
                        .as(SyncResponse.class).entries())
                .hasSize(2);
    }

    @Test
    void whoKnowsNothingStartsAnewFromTheFirstPlace() {
        erase(service, "ada");

        SyncResponse anew = service.sync(ada(), request(granted(NEWS)), 0);

        assertThat(anew.entries()).extracting(Entry::sequence).containsExactly(1L);
    }

    @Test
    void anErasedAccountCanBeErasedAgain() {
        erase(service, "ada");
        service.sync(ada(), request(granted(NEWS)), 0);

        erase(service, "ada");

        assertThat(held("ada")).isEmpty();
        assertThat(all(service, ada())).hasSize(2);
    }

    @Test
    void connectedDesktopsHearOfItAndOfWhatIsDecidedThen() throws Exception {
        PersonRequest erasure = ask(service, ada(), RequestKind.ERASURE);
        service.later(Duration.ofDays(7));
        try (EventReader events = EventReader.open(service, ada())) {
            assertThat(events.next(3)).anyMatch(event -> event.contains("{\"cursor\":2}"));

            service.ticker.tick();
            assertThat(frame(events)).contains("event:account");
            service.sync(ada(), request(granted(NEWS)), 0);
            assertThat(frame(events)).contains("event:ledger").contains("{\"cursor\":1}");
        }
        assertThat(told(service, ada(), erasure.id()).request().status()).isEqualTo(RequestStatus.DONE);
    }

    private static String frame(EventReader events) throws InterruptedException {
        String frame = events.next();
        while (frame.startsWith(EventReader.KEEP_ALIVE)) {
            frame = events.next();
        }
        return frame;
    }

    @Test
    void anUnsubscribeLinkOfBeforeWritesNothingAboutWhoIsForgotten() {
        String link = UnsubscribeLinks.of(service, NEWS, "ada");
        erase(service, "ada");

        Reply page = service.send(service.request(link).POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));

        assertThat(page.status()).isEqualTo(200);
        assertThat(service.send(service.request(link)).status()).isEqualTo(200);
        assertThat(held("ada")).isEmpty();
    }

    @Test
    void theSameLinkTakesBackWhatIsAgreedToAnew() {
        String link = UnsubscribeLinks.of(service, NEWS, "ada");
        erase(service, "ada");
        service.sync(ada(), request(granted(NEWS)), 0);

        service.send(service.request(link).POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));

        assertThat(standing(NEWS)).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void nobodyMayBeWrittenToWhoIsForgotten() {
        erase(service, "ada");
        String system = service.issuer.sign(service.issuer.claims("system").claim("scope", "mailings").build());

        Reply reply = service.post("/v1/mailings", system, """
                {"preference": "corporate-news", "recipients": [{"subject": "ada", "organization": ""}]}""");

        assertThat(reply.json().at("/recipients/0/permitted").asBoolean()).isFalse();
    }

    @Test
    void theLogNamesTheRequestAndNobody() {
        PersonRequest erasure = ask(service, service.issuer.token("subject-of-ada"), RequestKind.ERASURE);
        service.later(Duration.ofDays(7));
        try (RecordedLog log = new RecordedLog("org.preferencecenter")) {
            service.ticker.tick();

            assertThat(log.text()).contains("Request " + erasure.id() + ": ERASURE CARRIED_OUT")
                    .doesNotContain("subject-of-ada");
        }
        assertThat(service.managed("/metrics").body()).contains(
                "preference_center_person_requests_total{event=\"carried_out\",kind=\"erasure\"} 1.0");
    }

    private JsonNode export(String subject) {
        String token = service.issuer.token(subject);
        return service.get(ask(service, token, RequestKind.EXPORT).document().orElseThrow().toString(), token).json();
    }

    private Standing standing(PreferenceId preference) {
        return service.get("/v1/preferences", ada()).as(PreferencesResponse.class).preferences().stream()
                .filter(each -> each.preference().equals(preference)).findFirst()
                .map(PreferencesResponse.Entry::standing)
                .orElseThrow();
    }

    private List<Entry> held(String subject) {
        return service.sync(service.issuer.token(subject), request(), 0).entries();
    }

    private String ada() {
        return service.issuer.token("ada");
    }
}
