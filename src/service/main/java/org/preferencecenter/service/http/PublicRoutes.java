package org.preferencecenter.service.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import org.preferencecenter.core.contract.OpenApi;
import org.preferencecenter.service.catalog.Catalogs;
import org.preferencecenter.service.receipt.PublishedKeys;
import org.preferencecenter.service.request.Exports;

/** What anybody may read. */
public final class PublicRoutes implements HttpService {
    private final Throttle throttle;
    private final Catalogs catalogs;
    private final PublishedKeys keys;
    private final String contract = OpenApi.document();
    private final String exportSchema = OpenApi.exportSchema();

    public PublicRoutes(Throttle throttle, Catalogs catalogs, PublishedKeys keys) {
        this.throttle = throttle;
        this.catalogs = catalogs;
        this.keys = keys;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/v1/catalog", throttle.open(this::catalog))
                .get("/v1/receipt-keys", throttle.open((request, response) -> Answers.send(response,
                        "application/jwk-set+json", keys.jwks())))
                .get("/openapi.yaml", throttle.open((request, response) -> Answers.send(response, "application/yaml",
                        contract)))
                .get(Exports.SCHEMA, throttle.open((request, response) -> Answers.send(response,
                        "application/schema+json", exportSchema)));
        List.of("/v1/catalog", Exports.SCHEMA, "/v1/receipt-keys", "/openapi.yaml")
                .forEach(path -> rules.any(path, Methods.only("GET")));
    }

    private void catalog(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CACHE_CONTROL, "no-cache");
        Answers.sendTagged(request, response, catalogs.current().body());
    }
}
