package org.preferencecenter.service.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import org.preferencecenter.service.metrics.Metrics;

/** What operators may read, and nobody else: it is served at the management port only. */
public final class MetricsRoutes implements HttpService {
    private final Metrics metrics;

    public MetricsRoutes(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/metrics", (request, response) -> Answers.send(response, Metrics.MEDIA_TYPE, metrics.text()))
                .any("/metrics", Methods.only("GET"));
    }
}
