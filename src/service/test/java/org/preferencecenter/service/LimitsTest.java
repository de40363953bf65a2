package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.request;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.wire.LocksResponse;
import org.preferencecenter.core.wire.PersonRequestsResponse;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.support.Operation;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;
import org.preferencecenter.service.support.TestIssuer;

/** Whatever is sent has an end, and what has none is refused before it is looked at. */
class LimitsTest {
    private static final int MEBIBYTE = 1024 * 1024;

    @RegisterExtension
    final RunningService service = new RunningService().withAdministrators().with("mailing-scope", "mailings");
    private String ada;

    @BeforeEach
    void signIn() {
        ada = service.issuer.sign(service.issuer.claims("ada").claim("organization", "analysts")
                .claim(TestIssuer.ROLES, TestIssuer.ADMINISTRATOR).claim("scope", "mailings").build());
    }

    static List<Operation> withBodies() {
        return Operation.all().stream().filter(Operation::takesJson).toList();
    }

    @ParameterizedTest
    @MethodSource("withBodies")
    void aBodyBeyondAMebibyteIsTooLargeForEveryCall(Operation call) {
        send(call, "application/json", good() + " ".repeat(MEBIBYTE)).assertProblem(ProblemType.TOO_LARGE);
        assertNothingIsKept();
    }

    @ParameterizedTest
    @MethodSource("withBodies")
    void aBodyThatIsNestedWithoutEndIsMalformedForEveryCall(Operation call) {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        send(call, "application/json", good().replaceFirst("\\{", "{\"later\": " + deep + ","))
                .assertProblem(ProblemType.MALFORMED_REQUEST);
        assertNothingIsKept();
    }

    @ParameterizedTest
    @MethodSource("withBodies")
    void aBodyThatIsNotJsonIsUnsupportedByEveryCall(Operation call) {
        for (String mediaType : List.of("application/xml", "application/x-java-serialized-object", "text/yaml",
                "multipart/form-data; boundary=x", "application/x-www-form-urlencoded")) {
            send(call, mediaType, good()).assertProblem(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        assertNothingIsKept();
    }

    @Test
    void anAddressOrAHeaderWithoutEndIsRefused() {
        String endless = "x".repeat(100_000);
        for (String head : List.of("GET /" + endless + " HTTP/1.1\r\n",
                "GET /v1/decisions?after=" + endless + " HTTP/1.1\r\n",
                "GET /v1/account HTTP/1.1\r\nAuthorization: Bearer " + endless + "\r\n")) {
            Reply reply = service.raw(head + "Host: localhost\r\nConnection: close\r\n\r\n");

            assertThat(reply.status()).isBetween(400, 499);
            assertThat(RunningService.faultsBySchema("Problem", reply.body())).isEmpty();
        }
        assertThat(service.get("/health").status()).as("and goes on").isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2f..%2fetc%2fpasswd", "%2e%2e%2f%2e%2e%2fdata%2faccounts.db", "..%5c..%5cwindows",
        "training%00.json", "%252e%252e%252f"})
    void noNameInAnAddressLeadsToAFile(String name) {
        for (String path : List.of("/v1/organization/locks/", "/", "/v1/catalog/", "/openapi.yaml/")) {
            Reply reply = service.send(service.request(path + name).header("Authorization", "Bearer " + ada)
                    .header("Content-Type", "application/json").method("PUT", BodyPublishers.ofString(good())));

            assertThat(reply.status()).as(path + name).isIn(400, 404);
        }
        assertNothingIsKept();
    }

    /** Good for every call: what one does not know, it ignores. */
    private static String good() {
        return "{\"reason\": \"Not at work.\", \"preference\": \"training\", \"recipients\": [], \"id\": \""
                + Operation.REQUEST
                + "\", \"kind\": \"ERASURE\", \"decisions\": ["
                + WireJson.write(granted(NEWS)) + "]}";
    }

    private Reply send(Operation call, String mediaType, String body) {
        return service.send(service.request(call.target()).header("Authorization", "Bearer " + ada)
                .header("Content-Type", mediaType).method(call.method(), BodyPublishers.ofString(body)));
    }

    private void assertNothingIsKept() {
        assertThat(service.sync(ada, request(), 0).entries()).isEmpty();
        assertThat(service.get("/v1/requests", ada).as(PersonRequestsResponse.class).requests()).isEmpty();
        assertThat(service.get("/v1/organization/locks", ada).as(LocksResponse.class).locks()).isEmpty();
    }
}
