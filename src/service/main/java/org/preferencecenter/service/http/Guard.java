package org.preferencecenter.service.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.service.token.Access;
import org.preferencecenter.service.token.TokenVerifier;
import org.preferencecenter.service.token.Verification;

/** Lets in who brings a good access token (RFC 6750). The account a handler works on comes from here and nowhere else. */
public final class Guard {
    private static final String SCHEME = "Bearer ";
    private final TokenVerifier tokens;

    public Guard(TokenVerifier tokens) {
        this.tokens = tokens;
    }

    /** Answers a request of somebody known. */
    @FunctionalInterface
    interface Guarded {
        void handle(Access access, ServerRequest request, ServerResponse response) throws Exception;
    }

    Handler guard(Guarded handler) {
        return (request, response) -> {
            Access access = access(request);
            // What is of a person is kept by that person's program, and by nothing on the way.
            response.header(HeaderNames.CACHE_CONTROL, "private, no-cache");
            handler.handle(access, request, response);
        };
    }

    private Access access(ServerRequest request) {
        return switch (tokens.verify(token(request))) {
            case Verification.Granted(Access access) -> access;
            case Verification.Refused() -> throw unauthorized("Bearer error=\"invalid_token\"", "Sign in again.");
            case Verification.Undecided() -> throw new ProblemException(ProblemType.UNAVAILABLE,
                    "The identity provider does not answer.",
                    Map.of("Retry-After", Long.toString(TokenVerifier.REFETCH_AT_MOST_EVERY.toSeconds())));
        };
    }

    private static String token(ServerRequest request) {
        List<String> values = request.headers().all(HeaderNames.AUTHORIZATION, List::of);
        if (values.size() == 1 && values.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return values.getFirst().substring(SCHEME.length()).strip();
        }
        throw unauthorized("Bearer", "Send an access token.");
    }

    private static ProblemException unauthorized(String challenge, String detail) {
        return new ProblemException(ProblemType.UNAUTHORIZED, detail, Map.of("WWW-Authenticate", challenge));
    }
}
