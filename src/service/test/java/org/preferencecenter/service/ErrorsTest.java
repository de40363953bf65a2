package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.http.HttpException;
import io.helidon.http.Status;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.service.support.RecordedLog;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;

class ErrorsTest {
    @RegisterExtension
    final RunningService service = new RunningService((chain, request, response) -> {
        if (request.path().path().equals("/broken")) {
            throw new IllegalStateException("ada@example.com sat on the server");
        }
        if (request.path().path().equals("/busy")) {
            throw new HttpException("ada@example.com again", Status.SERVICE_UNAVAILABLE_503);
        }
        chain.proceed();
    });

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1", "/v1/catalog/", "/v1/decisions/7", "/v2/account", "/v1/../health2", "/metrics"})
    void anAddressThatIsNotOfTheContractIsNotFound(String target) {
        service.send(service.request(target)).assertProblem(ProblemType.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({"POST, /v1/catalog, GET", "PUT, /v1/account, GET", "DELETE, /v1/decisions, 'GET, POST'",
        "PATCH, /v1/preferences, GET", "POST, /v1/events, GET", "POST, /v1/receipt-keys, GET",
        "PUT, /openapi.yaml, GET", "OPTIONS, /health, GET", "POST, /health/live, GET", "PUT, /health/ready, GET",
        "POST, /v1/organization/locks, GET",
        "GET, /v1/organization/locks/training, 'PUT, DELETE'", "DELETE, /v1/organization/lock-history, GET"})
    void aMethodThatTheAddressDoesNotTakeIsNotAllowed(String method, String target, String allowed) {
        Reply reply = service.send(service.request(target).method(method, BodyPublishers.noBody()));

        reply.assertProblem(ProblemType.METHOD_NOT_ALLOWED);
        assertThat(reply.header("allow")).isEqualTo(allowed);
    }

    @Test
    void theProblemOfAHeadRequestHasNoBody() {
        Reply reply = service.raw("HEAD /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/jsonp", "application/x-www-form-urlencoded", "nonsense"})
    void aBodyThatIsNotDeclaredAsJsonIsUnsupported(String mediaType) {
        postAs(mediaType).assertProblem(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void aBodyWithoutAMediaTypeIsUnsupported() {
        service.send(service.request("/v1/decisions").header("Authorization", "Bearer " + service.issuer.token("ada"))
                .POST(BodyPublishers.ofString("{\"decisions\": []}")))
                .assertProblem(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON; charset=utf-8"})
    void jsonIsTakenHoweverItIsWritten(String mediaType) {
        assertThat(postAs(mediaType).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\n\r\n",
        "GET /v1/catalog HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
        "nonsense\r\n\r\n", "POST /v1/decisions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99000000\r\n\r\n"})
    void whatIsNotHttpIsAProblemToo(String request) {
        Reply reply = service.raw(request);

        assertThat(reply.status()).isBetween(400, 499);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
        assertThat(RunningService.faultsBySchema("Problem", reply.body())).isEmpty();
    }

    @Test
    void aFailureInsideIsLoggedOnceWithItsCauseAndTellsTheOutsideNothing() {
        try (RecordedLog log = new RecordedLog("org.preferencecenter.service.http.Problems")) {
            Reply reply = service.send(service.request("/broken"));

            reply.assertProblem(ProblemType.INTERNAL);
            assertThat(reply.body()).doesNotContain("ada", "IllegalState");
            assertThat(log.records()).singleElement()
                    .satisfies(each -> assertThat(each.getThrown()).isInstanceOf(IllegalStateException.class));
        }
    }

    @Test
    void aFilterCanMakeTheServiceUnavailable() {
        Reply reply = service.send(service.request("/busy"));

        reply.assertProblem(ProblemType.UNAVAILABLE);
        assertThat(reply.body()).doesNotContain("ada");
    }

    private Reply postAs(String mediaType) {
        return service.send(service.request("/v1/decisions").header("Content-Type", mediaType)
                .header("Authorization", "Bearer " + service.issuer.token("ada"))
                .POST(BodyPublishers.ofString("{\"decisions\": []}")));
    }
}
