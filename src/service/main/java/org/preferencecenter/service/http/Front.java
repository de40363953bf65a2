package org.preferencecenter.service.http;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;
import java.util.List;

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
     * @param port    0 for any
     * @param filters see each request before the routes do, in this order
     */
    public static WebServer server(String host, int port, List<Filter> filters, List<HttpService> routes) {
        HttpRouting.Builder routing = HttpRouting.builder();
        filters.forEach(routing::addFilter);
        routes.forEach(routing::register);
        Problems.register(routing);
        return WebServer.builder().host(host).port(port).shutdownHook(false).maxPayloadSize(LARGEST_TRANSFER)
                .directHandlers(Problems.direct()).routing(routing).build();
    }
}
