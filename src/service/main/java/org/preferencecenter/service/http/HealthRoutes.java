package org.preferencecenter.service.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/**
 * How the service is, for what watches it. Alive is whatever answers; a watcher that restarted a service because its database is
 * away would make nothing better.
 */
public final class HealthRoutes implements HttpService {
    private final Readiness readiness;

    public HealthRoutes(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/health/live", (request, response) -> send(response, true))
                .get("/health/ready", (request, response) -> send(response, readiness.isReady()))
                .get("/health", (request, response) -> send(response, readiness.isReady()));
        List.of("/health/live", "/health/ready", "/health").forEach(path -> rules.any(path, Methods.only("GET")));
    }

    private static void send(ServerResponse response, boolean up) {
        response.status(up ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503);
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        Answers.send(response, Answers.JSON, up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }
}
