package org.preferencecenter.service.http;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.preferencecenter.service.settings.Endpoint;

/** The web server before the routes. */
public final class Front {
    /**
     * A body a little too large is read to its end, so that its sender sees the answer; one beyond this is cut off.
     */
    private static final long LARGEST_TRANSFER = 8L * Requests.LARGEST_BODY;

    private Front() {}

    /**
     * A server with the routes, not started yet.
     *
     * @param stopWithin how long requests under way may take once it is stopped
     * @param filters    see each request before the routes do, in this order; the first one names it
     * @param ids        name the requests that get to no filter
     */
    public static WebServer server(Endpoint endpoint, Duration stopWithin, List<Filter> filters,
            List<HttpService> routes, Supplier<UUID> ids) {
        HttpRouting.Builder routing = HttpRouting.builder();
        filters.forEach(routing::addFilter);
        routes.forEach(routing::register);
        Problems problems = new Problems(ids);
        problems.register(routing);
        return WebServer.builder().host(endpoint.host()).port(endpoint.port()).shutdownHook(false)
                // Else an answer in two pieces waits in the middle, for as long as its reader delays acknowledging the first one.
                .connectionOptions(options -> options.tcpNoDelay(true)).shutdownGracePeriod(stopWithin)
                .maxPayloadSize(LARGEST_TRANSFER).directHandlers(problems.direct())
                .routing(routing).build();
    }
}
