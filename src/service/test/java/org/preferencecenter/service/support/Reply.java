package org.preferencecenter.service.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;
import tools.jackson.databind.JsonNode;

/**
 * An answer over HTTP.
 *
 * @param headers names in lower case
 */
public record Reply(int status, Map<String, String> headers, String body) {
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public <T> T as(Class<T> type) {
        assertThat(status).as(body).isEqualTo(200);
        try {
            return WireJson.read(body, type);
        } catch (WireException e) {
            throw new AssertionError(body, e);
        }
    }

    public JsonNode json() {
        try {
            return WireJson.readTree(body);
        } catch (WireException e) {
            throw new AssertionError(body, e);
        }
    }

    public void assertProblem(ProblemType type) {
        assertThat(status).as(body).isEqualTo(type.status());
        assertThat(header("content-type")).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(json().path("type").asString()).isEqualTo(type.uri());
        assertThat(json().path("status").asInt()).isEqualTo(type.status());
    }
}
