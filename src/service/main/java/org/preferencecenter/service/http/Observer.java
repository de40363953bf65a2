package org.preferencecenter.service.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.preferencecenter.service.logs.Exchange;
import org.preferencecenter.service.logs.RequestId;
import org.preferencecenter.service.sources.Sources;

/**
 * Names each request, and tells log and figures of it: when its answer is ready to be sent, and of a stream when it ends. It stands
 * before everything else.
 */
public final class Observer implements Filter {
    static final HeaderName REQUEST_ID = HeaderNames.create("X-Request-Id");

    private static final System.Logger LOG = System.getLogger(Exchange.LOGGER);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

    private final Sources sources;
    private final Readiness readiness;
    private final Consumer<Exchange> figures;

    /** @param figures told of each request that was answered, or whose sender left */
    public Observer(Sources sources, Readiness readiness, Consumer<Exchange> figures) {
        this.sources = sources;
        this.readiness = readiness;
        this.figures = figures;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        RequestId id = RequestId.of(request.headers().all(REQUEST_ID, List::of), sources.ids());
        long began = sources.nanos().getAsLong();
        AtomicBoolean told = new AtomicBoolean();
        Runnable tell = () -> {
            if (told.compareAndSet(false, true)) {
                Duration duration = Duration.ofNanos(sources.nanos().getAsLong() - began);
                tell(id, new Exchange(method(request), route(request), response.status().code(), duration));
            }
        };
        response.header(REQUEST_ID, id.text());
        // Whatever filter or route has the last word: some of what they throw is answered only when this has returned.
        response.beforeSend(() -> {
            endConnectionIfStopping(response);
            if (!isStream(response)) {
                tell.run();
            }
        });
        response.whenSent(tell);
        try {
            id.during(chain::proceed);
        } catch (CloseConnectionException e) {
            tell.run();
            throw e;
        }
    }

    /** So that the sender goes elsewhere with the next request, instead of losing it here. */
    private void endConnectionIfStopping(RoutingResponse response) {
        if (readiness.isStopping()) {
            response.header(HeaderValues.CONNECTION_CLOSE);
        }
    }

    private static boolean isStream(RoutingResponse response) {
        return response.headers().contentType().filter(type -> type.text().startsWith("text/event-stream")).isPresent();
    }

    private void tell(RequestId id, Exchange exchange) {
        figures.accept(exchange);
        id.during(() -> LOG.log(Level.DEBUG, "{0}", exchange));
    }

    private static String method(RoutingRequest request) {
        String method = request.prologue().method().text();
        return METHODS.contains(method) ? method : "OTHER";
    }

    private static String route(RoutingRequest request) {
        return request.matchingPattern().orElse("none");
    }
}
