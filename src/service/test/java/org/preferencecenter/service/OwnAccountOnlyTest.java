package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.decision;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.request;

import com.nimbusds.jose.JWSObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.standing.Standing;
import org.preferencecenter.core.wire.PreferencesResponse;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.service.support.EventReader;
import org.preferencecenter.service.support.Operation;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;
import org.preferencecenter.service.support.TestIssuer;

class OwnAccountOnlyTest {
    @RegisterExtension
    final RunningService service = new RunningService().withAdministrators();
    private final Decision ofAda = granted(NEWS);
    private String bob;

    @BeforeEach
    void adaDecides() {
        bob = service.issuer.token("bob");
        service.sync(service.issuer.token("ada"), request(ofAda), 0);
    }

    @Test
    void anothersDecisionsAreNotSeen() {
        assertThat(service.get("/v1/decisions?after=0", bob).as(SyncResponse.class).entries()).isEmpty();
        assertThat(service.sync(bob, request(), 0).cursor()).isZero();
    }

    @Test
    void anothersGrantPermitsNothing() {
        PreferencesResponse answer = service.get("/v1/preferences", bob).as(PreferencesResponse.class);

        assertThat(answer.preferences()).allSatisfy(each -> assertThat(each.standing()).isEqualTo(Standing.NOT_ASKED));
    }

    @Test
    void anothersIdIsNoConflictAndTellsNothing() throws Exception {
        Decision sameId = decision(ofAda.id(), NEWS, Answer.DENIED);

        SyncResponse answer = service.sync(bob, request(sameId), 0);

        assertThat(answer.rejected()).isEmpty();
        assertThat(answer.entries()).extracting(Entry::decision).containsExactly(sameId);
        assertThat(answer.entries()).extracting(Entry::sequence).containsExactly(1L);
        assertThat(JWSObject.parse(answer.receipts().getFirst().receipt()).getPayload().toString())
                .contains("\"bob\"").doesNotContain("\"ada\"");
        assertThat(service.get("/v1/decisions", service.issuer.token("ada")).as(SyncResponse.class).entries())
                .extracting(Entry::decision).containsExactly(ofAda);
    }

    @Test
    void anothersReceiptIsNotHandedOutForTheSameDecision() {
        String receipt = service.get("/v1/decisions", service.issuer.token("ada")).as(SyncResponse.class).entries()
                .getFirst().receipt();

        assertThat(service.sync(bob, request(ofAda), 0).receipts()).extracting(SyncResponse.Acknowledgment::receipt)
                .doesNotContain(receipt);
    }

    @Test
    void anothersEventsAreNotHeard() throws Exception {
        try (EventReader events = EventReader.open(service, bob)) {
            events.next(2);
            service.sync(service.issuer.token("ada"), request(granted(NEWS)), 0);
            service.sync(bob, request(granted(NEWS)), 0);

            assertThat(events.next()).contains("{\"cursor\":1}");
        }
    }

    /** Also those that are yet to be added to the contract. */
    @Test
    void noCallTellsOrChangesAnythingOfAnotherHoweverTheyAreNamed() {
        String ada = service.issuer.sign(service.issuer.claims("ada").claim("email", "ada@example.com")
                .claim("organization", "analysts").claim(TestIssuer.ROLES, TestIssuer.ADMINISTRATOR).build());
        service.put("/v1/organization/locks/training", ada, "{\"reason\": \"Under seal.\"}");
        service.post("/v1/requests", ada, naming("ada"));
        List<String> before = allOf(ada);
        String pilot = service.issuer.administrator("bob", "pilots");

        for (Operation call : Operation.guarded().stream().filter(each -> !each.streams()).toList()) {
            for (String query : List.of("", "?subject=ada&account=ada&sub=ada&organization=analysts&user=ada")) {
                Reply reply = service.send(service.request(call.target() + query)
                        .header("Authorization", "Bearer " + pilot).header("Content-Type", "application/json")
                        .header("X-Subject", "ada").header("X-Forwarded-User", "ada")
                        .method(call.method(), BodyPublishers.ofString(call.takesJson() ? naming("ada") : "")));

                if (call.isForSystems()) {
                    reply.assertProblem(ProblemType.FORBIDDEN);
                } else {
                    // Of the other's erasure, which has the same id as their own, there is nothing to read.
                    assertThat(reply.status()).as(call + query).satisfiesAnyOf(
                            status -> assertThat(status).isBetween(200, 204),
                            status -> assertThat(call.target() + status).endsWith("/export404"));
                }
                assertThat(reply.body()).as(call + query).doesNotContain(ofAda.id().toString(), "ada@example.com",
                        "\"ada\"", "analysts", "Under seal.");
            }
        }

        assertThat(allOf(ada)).isEqualTo(before);
    }

    @Test
    void anothersRequestIsNoneOfOnesOwn() {
        service.post("/v1/requests", service.issuer.token("ada"), naming("ada"));

        for (Operation call : Operation.guarded().stream().filter(each -> each.target().contains(Operation.REQUEST))
                .toList()) {
            service.send(service.request(call.target()).header("Authorization", "Bearer " + bob)
                    .method(call.method(), BodyPublishers.noBody())).assertProblem(ProblemType.NOT_FOUND);
        }
        assertThat(service.get("/v1/requests/" + Operation.REQUEST, service.issuer.token("ada")).body())
                .contains("RECEIVED").doesNotContain("CANCELLED");
    }

    private static String naming(String subject) {
        return """
                {"decisions": [], "reason": "Pilots only.", "subject": "%s", "organization": "analysts",
                 "id": "%s", "kind": "ERASURE", "account": {"subject": "%s"}}""".formatted(subject, Operation.REQUEST,
                subject);
    }

    private List<String> allOf(String token) {
        return Operation.guarded().stream().filter(call -> call.method().equals("GET") && !call.streams())
                .map(call -> service.get(call.target(), token).body().replaceFirst("urn:[a-z-]*:request:[^\"]*", ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"' OR '1'='1", "ada' --", "ada\"; DROP TABLE decision; --", "%", "_da", "ADA", "ada ",
        " ada",
        "a\u0301da", "\\", "ada/../bob", "${jndi:ldap://x}"})
    void anotherNameIsAnotherAccountWhateverIsInIt(String name) {
        String token = service.issuer.administrator(name, name);
        service.put("/v1/organization/locks/training", service.issuer.administrator("ada", "ada"),
                "{\"reason\": \"Under seal.\"}");

        assertThat(service.sync(token, request(), 0).entries()).isEmpty();
        assertThat(service.get("/v1/organization/locks", token).body()).doesNotContain("Under seal.");
        Decision own = granted(NEWS);
        assertThat(service.sync(token, request(own), 0).entries()).extracting(Entry::decision).containsExactly(own);
        assertThat(service.sync(service.issuer.token("ada"), request(), 0).entries()).extracting(Entry::decision)
                .containsExactly(ofAda);
    }
}
