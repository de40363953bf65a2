package org.preferencecenter.client.simulation;

import java.util.Map;
import okhttp3.Request;
import okhttp3.Response;
import org.preferencecenter.client.testing.Answers;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.WireJson;

/** What the service, or something that passes for it, answers. */
record Reply(int status, String type, Map<String, String> headers, String body) {

    static Reply ok(String body) {
        return new Reply(200, "application/json", Map.of(), body);
    }

    static Reply problem(ProblemType type) {
        return problem(type, Map.of());
    }

    static Reply problem(ProblemType type, Map<String, String> headers) {
        return new Reply(type.status(), Problem.MEDIA_TYPE, headers, WireJson.write(Problem.of(type, "As told")));
    }

    Reply withBody(String other) {
        return new Reply(status, type, headers, other);
    }

    Response to(Request request) {
        return Answers.answer(request, status, type, body, headers);
    }
}
