package org.preferencecenter.service.http;

import io.helidon.webserver.http.Handler;
import java.util.Map;
import org.preferencecenter.core.wire.ProblemType;

/** Answers the methods that an address does not take. Registered after those that it does. */
final class Methods {
    private Methods() {}

    /** @param allowed as the header {@code Allow} lists them (RFC 9110 §10.2.1) */
    static Handler only(String allowed) {
        return (request, response) -> {
            throw new ProblemException(ProblemType.METHOD_NOT_ALLOWED, "It takes " + allowed + ".",
                    Map.of("Allow", allowed));
        };
    }
}
