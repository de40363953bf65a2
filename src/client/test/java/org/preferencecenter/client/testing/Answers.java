package org.preferencecenter.client.testing;

import java.util.Map;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.WireJson;

/** HTTP responses to make up. */
public final class Answers {
    public static final String JSON = "application/json";

    private Answers() {}

    public static Response answer(Request request, int status, String type, String body, Map<String, String> headers) {
        return new Response.Builder().request(request).protocol(Protocol.HTTP_1_1).code(status).message("As asked")
                .headers(Headers.of(headers)).body(ResponseBody.create(body, MediaType.get(type))).build();
    }

    public static Response ok(Request request, String body) {
        return answer(request, 200, JSON, body, Map.of());
    }

    public static Response problem(Request request, ProblemType type) {
        return problem(request, type, Map.of());
    }

    public static Response problem(Request request, ProblemType type, Map<String, String> headers) {
        return answer(request, type.status(), Problem.MEDIA_TYPE, WireJson.write(Problem.of(type, "As asked")),
                headers);
    }
}
