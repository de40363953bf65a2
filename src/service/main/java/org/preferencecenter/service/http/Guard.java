package org.preferencecenter.service.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.service.token.Access;
import org.preferencecenter.service.token.TokenVerifier;
import org.preferencecenter.service.token.Verification;

/** Lets in who brings a good access token (RFC 6750). The account a handler works on comes from here and nowhere else. */
public final class Guard {
    private static final String SCHEME = "Bearer ";
    private final TokenVerifier tokens;
    private final Throttle throttle;
    private final Consumer<Verification> figures;

    /** @param figures told of each check of a token */
    public Guard(TokenVerifier tokens, Throttle throttle, Consumer<Verification> figures) {
        this.tokens = tokens;
        this.throttle = throttle;
        this.figures = figures;
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
        String token = token(request).orElseThrow(() -> turnedAway(request, unauthorized("Bearer",
                "Send an access token.")));
        Verification verification = throttle.verify(request, () -> tokens.verify(token));
        figures.accept(verification);
        return switch (verification) {
            case Verification.Granted(Access access) -> {
                throttle.pay(access.account());
                yield access;
            }
            case Verification.Refused() -> throw turnedAway(request,
                    unauthorized("Bearer error=\"invalid_token\"", "Sign in again."));
            case Verification.Undecided() -> throw turnedAway(request, new ProblemException(ProblemType.UNAVAILABLE,
                    "The identity provider does not answer.",
                    Map.of("Retry-After", Long.toString(TokenVerifier.REFETCH_AT_MOST_EVERY.toSeconds()))));
        };
    }

    /** Whoever is nobody known pays for it with the address. */
    private ProblemException turnedAway(ServerRequest request, ProblemException why) {
        throttle.payAsAnybody(request);
        return why;
    }

    private static Optional<String> token(ServerRequest request) {
        List<String> values = request.headers().all(HeaderNames.AUTHORIZATION, List::of);
        return values.size() == 1 && values.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(values.getFirst().substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private static ProblemException unauthorized(String challenge, String detail) {
        return new ProblemException(ProblemType.UNAUTHORIZED, detail, Map.of("WWW-Authenticate", challenge));
    }
}
