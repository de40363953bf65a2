package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.decision;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.request;

import com.nimbusds.jose.JWSObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.standing.Standing;
import org.preferencecenter.core.wire.PreferencesResponse;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.service.support.EventReader;
import org.preferencecenter.service.support.RunningService;

class OwnAccountOnlyTest {
    @RegisterExtension
    final RunningService service = new RunningService();
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
}
