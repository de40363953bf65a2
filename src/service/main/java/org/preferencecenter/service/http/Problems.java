package org.preferencecenter.service.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.logs.RequestId;
import org.preferencecenter.service.store.StoreException;

/** Makes a problem (RFC 9457) of whatever goes wrong, at the edge and nowhere else. What went wrong inside stays inside. */
final class Problems {
    private static final System.Logger LOG = System.getLogger(Problems.class.getName());

    /** In seconds. A database that fails over, or is out of connections, is there again soon. */
    static final String RETRY_AFTER = "5";

    private final Supplier<UUID> ids;

    /** @param ids name the requests that did not get as far as to have a name */
    Problems(Supplier<UUID> ids) {
        this.ids = ids;
    }

    /** Answers what handlers and filters throw. */
    void register(HttpRouting.Builder routing) {
        routing.error(ProblemException.class,
                (request, response, e) -> send(request, response, e.problem(), e.headers()))
                .error(HttpException.class, (request, response, e) -> {
                    e.headers().forEach(response::header);
                    send(request, response, of(e.status()), Map.of());
                })
                .error(StoreException.class, (request, response, e) -> {
                    id(response).during(() -> LOG.log(Level.ERROR, "The database failed", e));
                    send(request, response, of(Status.SERVICE_UNAVAILABLE_503), Map.of("Retry-After", RETRY_AFTER));
                })
                .error(Throwable.class, (request, response, e) -> {
                    id(response).during(() -> LOG.log(Level.ERROR, "A request failed", e));
                    send(request, response, of(Status.INTERNAL_SERVER_ERROR_500), Map.of());
                });
    }

    /** Answers what is wrong before a request reaches any handler. */
    DirectHandlers direct() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
            handlers.addHandler(type, this::direct);
        }
        return handlers.build();
    }

    private DirectHandler.TransportResponse direct(DirectHandler.TransportRequest request,
            DirectHandler.EventType type, Status status, ServerResponseHeaders headers, String message) {
        RequestId id = RequestId.current()
                .orElseGet(() -> RequestId.of(request.headers().all(Observer.REQUEST_ID, List::of), ids));
        Problem problem = of(status).about(id.urn());
        return DirectHandler.TransportResponse.builder().status(Status.create(problem.status())).headers(headers)
                .keepAlive(type.keepAlive()).header(Observer.REQUEST_ID, id.text())
                .header(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .entity(WireJson.write(problem).getBytes(StandardCharsets.UTF_8)).build();
    }

    /** The name that the answer has already, else a new one; here the request may not be the current one any more. */
    private RequestId id(ServerResponse response) {
        return response.headers().first(Observer.REQUEST_ID).map(RequestId::new)
                .orElseGet(() -> RequestId.of(List.of(), ids));
    }

    private void send(ServerRequest request, ServerResponse response, Problem problem,
            Map<String, String> headers) {
        RequestId id = id(response);
        response.status(Status.create(problem.status())).header(Observer.REQUEST_ID, id.text());
        headers.forEach((name, value) -> response.header(HeaderNames.create(name), value));
        response.header(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (request.prologue().method().equals(Method.HEAD)) {
            response.send();
        } else {
            response.send(WireJson.write(problem.about(id.urn())).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Problem of(Status status) {
        return switch (status.code()) {
            case 404 -> Problem.of(ProblemType.NOT_FOUND, "The contract, at /openapi.yaml, lists all addresses.");
            case 413 -> Problem.of(ProblemType.TOO_LARGE, "Send less at once.");
            case 415 -> Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
            case 429 -> Problem.of(ProblemType.TOO_MANY_REQUESTS, "Try again later.");
            case 503 -> Problem.of(ProblemType.UNAVAILABLE, "Try again later.");
            default -> status.code() < 500
                    ? Problem.of(ProblemType.MALFORMED_REQUEST, "The request could not be read.")
                    : Problem.of(ProblemType.INTERNAL, "The cause is in the log of the service.");
        };
    }
}
