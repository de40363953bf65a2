package org.preferencecenter.service.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.preferencecenter.core.json.Sha256;

/** Sends answers. */
final class Answers {
    static final String JSON = "application/json";

    private Answers() {}

    static void send(ServerResponse response, String mediaType, String body) {
        response.header(HeaderNames.CONTENT_TYPE, mediaType).send(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends JSON under a strong entity tag, or only says that the reader holds it already (RFC 9110 §13.1.2). */
    static void sendTagged(ServerRequest request, ServerResponse response, String body) {
        String tag = '"' + Sha256.hex(body.getBytes(StandardCharsets.UTF_8)) + '"';
        response.header(HeaderNames.ETAG, tag);
        if (isHeld(request.headers().all(HeaderNames.IF_NONE_MATCH, List::of), tag)) {
            response.status(Status.NOT_MODIFIED_304).send();
        } else {
            send(response, JSON, body);
        }
    }

    /** {@code If-None-Match} compares weakly: a proxy may have made the tag a weak one. */
    private static boolean isHeld(List<String> values, String tag) {
        return values.stream().flatMap(value -> Arrays.stream(value.split(",", -1))).map(String::strip)
                .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
    }
}
