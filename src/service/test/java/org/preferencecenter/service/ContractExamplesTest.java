package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.contract.ContractChecker;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;
import tools.jackson.databind.JsonNode;

/** The examples in the contract are what really happens: the requests are sent, and the answers are as they say. */
class ContractExamplesTest {
    /** What is another with each service, so that an example can only show its form. */
    private static final String DIFFERS = "receipt|kid|iat|x|y";

    @RegisterExtension
    final RunningService service = new RunningService();

    private final ContractChecker contract = new ContractChecker();
    private String ada;

    @BeforeEach
    void signIn() {
        JWTClaimsSet claims = service.issuer.claims("ada").claim("email", "ada@example.com").claim("name", "Ada")
                .claim("organization", "analysts").build();
        ada = service.issuer.sign(claims);
    }

    @Test
    void everyExampleOfAnAnswerIsWhatTheServiceAnswers() {
        service.service().lock(service.issuer.address(), "analysts", new PreferenceId("usage-statistics"),
                "The projects of our clients are under seal.");
        JsonNode request = contract.document()
                .at("/paths/~1v1~1decisions/post/requestBody/content/application~1json/example");
        Reply posted = service.post("/v1/decisions", ada, request.toString());
        assertThat(contract.checkSchema("SyncRequest", request.toString())).isEmpty();
        assertMatches("/v1/decisions", "post", posted);

        int answers = 1;
        for (Map.Entry<String, JsonNode> path : contract.document().path("paths").properties()) {
            if (!example(path.getKey(), "get").isMissingNode()) {
                assertMatches(path.getKey(), "get", service.get(path.getKey(), ada));
                answers++;
            }
        }
        assertThat(answers).isEqualTo(8);
    }

    private JsonNode example(String path, String method) {
        return contract.document().path("paths").path(path).path(method).path("responses").path("200").path("content")
                .findPath("example");
    }

    private void assertMatches(String path, String method, Reply reply) {
        JsonNode example = example(path, method);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(contract.checkResponse(method.toUpperCase(Locale.ROOT), path, 200, reply.headers(),
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
