package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;

class RequestIdTest {
    private static final String UUID_OF_VERSION_7 = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    @RegisterExtension
    final RunningService service = new RunningService((chain, request, response) -> {
        if (request.path().path().equals("/broken")) {
            throw new IllegalStateException("broken");
        }
        chain.proceed();
    });

    @ParameterizedTest
    @ValueSource(strings = {"/v1/catalog", "/v1/account", "/nowhere", "/broken", "/health"})
    void eachRequestHasANameOfItsOwn(String target) {
        String first = service.send(service.request(target)).header("x-request-id");

        assertThat(first).matches(UUID_OF_VERSION_7);
        assertThat(service.send(service.request(target)).header("x-request-id")).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"019ab0f2-5c31-7c52-9d0e-3f6b8a1f2c44", "01JD9Q3Z7M8N5P6R2S4T0V1W3X", "a_b-c_d8",
        "4bf92f3577b34da6a3ce929d0e0e4736"})
    void aNameThatAProxyGaveIsTakenOver(String given) {
        Reply reply = named("/broken", given);

        reply.assertProblem(ProblemType.INTERNAL);
        assertThat(reply.header("x-request-id")).isEqualTo(given);
        assertThat(reply.json().path("instance").asString()).isEqualTo("urn:preference-center:request:" + given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "ada@example.com", "192.168.17.23", "2001:db8::17", "a b c d e f",
        "{\"x\": \"y\"}",
        "00000000000000000000000000000000000000000000000000000000000000000"})
    void aNameInAnotherFormIsNot(String given) {
        assertThat(named("/v1/catalog", given).header("x-request-id")).matches(UUID_OF_VERSION_7);
    }

    @Test
    void twoNamesAreNone() {
        Reply reply = service.send(service.request("/v1/catalog").header("X-Request-Id", "first-name")
                .header("X-Request-Id", "second-name"));

        assertThat(reply.header("x-request-id")).matches(UUID_OF_VERSION_7);
    }

    @Test
    void whatIsNotHttpHasANameToo() {
        for (String request : List.of("nonsense\r\n\r\n", "GET / HTTP/1.1\r\n\r\n")) {
            assertThat(service.raw(request).header("x-request-id")).matches(UUID_OF_VERSION_7);
        }
    }

    private Reply named(String target, String id) {
        return service.send(service.request(target).header("X-Request-Id", id));
    }
}
