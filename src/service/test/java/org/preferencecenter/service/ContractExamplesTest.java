package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.preferencecenter.core.contract.ContractChecker;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.support.Operation;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;
import org.preferencecenter.service.support.TestIssuer;
import tools.jackson.databind.JsonNode;

/** The examples in the contract are what really happens: the requests are sent, and the answers are as they say. */
class ContractExamplesTest {
    /** What is another with each service, so that an example can only show its form. */
    private static final String DIFFERS = "receipt|kid|iat|x|y|unsubscribe";

    @RegisterExtension
    final RunningService service = new RunningService().withAdministrators().with("mailing-scope", "mailings");

    private final ContractChecker contract = new ContractChecker();
    private String ada;

    @BeforeEach
    void signIn() {
        JWTClaimsSet claims = service.issuer.claims("ada").claim("email", "ada@example.com").claim("name", "Ada")
                .claim("organization", "analysts").claim(TestIssuer.ROLES, TestIssuer.ADMINISTRATOR)
                .claim("scope", "mailings").build();
        ada = service.issuer.sign(claims);
    }

    @Test
    void everyExampleOfAnAnswerIsWhatTheServiceAnswers() {
        String lock = request("/v1/organization/locks/{preference}", "put", "LockRequest");
        assertThat(service.put("/v1/organization/locks/usage-statistics", ada, lock).status()).isEqualTo(201);
        String decisions = request("/v1/decisions", "post", "SyncRequest");
        assertMatches("/v1/decisions", "post", service.post("/v1/decisions", ada, decisions));
        String mailing = request("/v1/mailings", "post", "MailingRequest");
        assertMatches("/v1/mailings", "post", service.post("/v1/mailings", ada, mailing));

        String demand = request("/v1/requests", "post", "PersonRequestDemand");
        assertMatches("/v1/requests", "post", 201, service.post("/v1/requests", ada, demand));

        int answers = 3;
        for (Map.Entry<String, JsonNode> path : contract.document().path("paths").properties()) {
            if (!example(path.getKey(), "get").isMissingNode()) {
                assertMatches(path.getKey(), "get",
                        service.get(path.getKey().replace("{request}", Operation.REQUEST), ada));
                answers++;
            }
        }
        assertThat(answers).isEqualTo(14);
    }

    private String request(String path, String method, String schema) {
        String example = contract.document().path("paths").path(path).path(method)
                .at("/requestBody/content/application~1json/example").toString();
        assertThat(contract.checkSchema(schema, example)).isEmpty();
        return example;
    }

    private JsonNode example(String path, String method) {
        return example(path, method, 200);
    }

    private JsonNode example(String path, String method, int status) {
        return contract.document().path("paths").path(path).path(method).path("responses").path("" + status)
                .path("content")
                .findPath("example");
    }

    private void assertMatches(String path, String method, Reply reply) {
        assertMatches(path, method, 200, reply);
    }

    private void assertMatches(String path, String method, int status, Reply reply) {
        JsonNode example = example(path, method, status);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(contract.checkResponse(method.toUpperCase(Locale.ROOT), path, status, reply.headers(),
                example.toString())).as("the example keeps its schema").isEmpty();
        assertThat(general(reply.json().toString())).isEqualTo(general(example.toString()));
    }

    private static JsonNode general(String json) {
        return read(json.replaceAll("\"(" + DIFFERS + ")\":(\"[^\"]*\"|[0-9]+)", "\"$1\":\"…\""));
    }

    private static JsonNode read(String json) {
        try {
            return WireJson.readTree(json);
        } catch (WireException e) {
            throw new AssertionError(e);
        }
    }
}
