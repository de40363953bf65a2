package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.request;

import com.nimbusds.jose.JWSObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.request.PersonRequestId;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.wire.LockHistoryResponse;
import org.preferencecenter.core.wire.LockRequest;
import org.preferencecenter.core.wire.MailingRequest;
import org.preferencecenter.core.wire.PersonRequestDemand;
import org.preferencecenter.core.wire.PersonRequestsResponse;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ReceiptClaims;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.support.Operation;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;
import org.preferencecenter.service.support.SchemaFaults;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever breaks the schema is refused, and nothing of it is kept. */
class SchemaDrivenTest {
    private static final String POST = "/v1/decisions";

    @RegisterExtension
    final RunningService service = new RunningService().withAdministrators().with("mailing-scope", "mailings");

    @Test
    void everyFaultThatTheSchemaCanTellIsRefusedAndNothingIsKept() throws Exception {
        JsonNode good = tree(request(granted(NEWS, denied(NEWS))));
        List<SchemaFaults.Fault> faults = SchemaFaults.of("SyncRequest", good);

        assertThat(faults).hasSizeGreaterThan(80).allSatisfy(fault -> {
            Reply reply = service.post(POST, ada(), fault.text().toString());
            if (reply.status() == 200) {
                SyncResponse answer = reply.as(SyncResponse.class);
                assertThat(answer.receipts()).as(fault.what()).isEmpty();
                assertThat(answer.rejected()).as(fault.what()).hasSize(1);
            } else {
                assertThat(reply.status()).as(fault.what()).isIn(400, 413);
                assertThat(reply.header("content-type")).isEqualTo(Problem.MEDIA_TYPE);
            }
        });
        assertThat(service.sync(ada(), request(), 0).cursor()).isZero();
    }

    @Test
    void everyFaultInAQuestionAboutAMailingIsRefusedAndNobodyIsWrittenTo() throws Exception {
        service.sync(ada(), request(granted(NEWS)), 0);
        String mailings = service.issuer.sign(service.issuer.claims("system").claim("scope", "mailings").build());
        JsonNode good = tree(new MailingRequest(NEWS, List.of(new MailingRequest.Recipient("ada", "analysts"))));

        assertThat(SchemaFaults.of("MailingRequest", good)).hasSizeGreaterThan(25).allSatisfy(fault -> {
            Reply reply = service.post("/v1/mailings", mailings, fault.text().toString());
            assertThat(reply.status()).as(fault.what()).isIn(400, 413);
            assertThat(reply.header("content-type")).isEqualTo(Problem.MEDIA_TYPE);
        });
        assertThat(service.post("/v1/mailings", mailings, good.toString()).status()).isEqualTo(200);
    }

    @Test
    void everyFaultOfALockThatTheSchemaCanTellIsRefusedAndNothingIsKept() throws Exception {
        String admin = service.issuer.administrator("ada", "analysts");
        List<SchemaFaults.Fault> faults = SchemaFaults.of("LockRequest",
                WireJson.readTree(WireJson.write(new LockRequest("Not at work."))));

        assertThat(faults).hasSizeGreaterThan(10)
                .allSatisfy(fault -> assertThat(service
                        .put("/v1/organization/locks/" + NEWS, admin, fault.text().toString()).status())
                        .as(fault.what()).isEqualTo(400));
        assertThat(service.get("/v1/organization/lock-history", admin).as(LockHistoryResponse.class).entries())
                .isEmpty();
    }

    @Test
    void everyFaultOfARequestThatTheSchemaCanTellIsRefusedAndNothingIsKept() throws Exception {
        JsonNode good = tree(new PersonRequestDemand(PersonRequestId.parse(Operation.REQUEST), RequestKind.ERASURE));
        List<SchemaFaults.Fault> faults = SchemaFaults.of("PersonRequestDemand", good);

        assertThat(faults).hasSizeGreaterThan(12).allSatisfy(fault -> assertThat(service
                .post("/v1/requests", ada(), fault.text().toString()).status()).as(fault.what()).isEqualTo(400));
        assertThat(service.get("/v1/requests", ada()).as(PersonRequestsResponse.class).requests()).isEmpty();
    }

    @Test
    void whatOnlyTheServiceSetsCannotBeSetByTheRequest() throws Exception {
        Decision decision = denied(NEWS);
        ObjectNode request = (ObjectNode) tree(request(decision));
        ObjectNode sent = (ObjectNode) request.at("/decisions/0");
        for (ObjectNode place : List.of(request, sent)) {
            place.put("sequence", 77).put("receipt", "a.b.c").put("receivedAt", "2001-01-01T00:00:00Z")
                    .put("subject", "bob").put("issuer", "https://elsewhere.example").put("cursor", 77)
                    .put("permitted", true);
            place.putObject("account").put("issuer", service.issuer.address()).put("subject", "bob");
        }

        SyncResponse answer = service.post(POST, ada(), request.toString()).as(SyncResponse.class);

        assertThat(answer.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.sequence()).isEqualTo(1);
            assertThat(entry.decision()).isEqualTo(decision);
            ReceiptClaims claims = WireJson.read(JWSObject.parse(entry.receipt()).getPayload().toString(),
                    ReceiptClaims.class);
            assertThat(claims.account()).isEqualTo(service.account("ada"));
            assertThat(claims.receivedAt()).isEqualTo(service.clock.instant());
        });
        assertThat(service.sync(service.issuer.token("bob"), request(), 0).entries()).isEmpty();
    }

    private static JsonNode tree(Object request) throws Exception {
        return WireJson.readTree(WireJson.write(request));
    }

    private String ada() {
        return service.issuer.token("ada");
    }
}
