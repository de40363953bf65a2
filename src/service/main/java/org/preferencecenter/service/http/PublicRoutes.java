package org.preferencecenter.service.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.preferencecenter.core.contract.OpenApi;
import org.preferencecenter.service.catalog.Catalogs;
import org.preferencecenter.service.receipt.PublishedKeys;

/** What anybody may read. */
public final class PublicRoutes implements HttpService {
    private final Catalogs catalogs;
    private final PublishedKeys keys;
    private final BooleanSupplier serving;
    private final String contract = OpenApi.document();

    /** @param serving whether the service can serve now */
    public PublicRoutes(Catalogs catalogs, PublishedKeys keys, BooleanSupplier serving) {
        this.catalogs = catalogs;
        this.keys = keys;
        this.serving = serving;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/v1/catalog", this::catalog)
                .get("/v1/receipt-keys", (request, response) -> Answers.send(response, "application/jwk-set+json",
                        keys.jwks()))
                .get("/openapi.yaml", (request, response) -> Answers.send(response, "application/yaml", contract))
                .get("/health", this::health);
        List.of("/v1/catalog", "/v1/receipt-keys", "/openapi.yaml", "/health")
                .forEach(path -> rules.any(path, Methods.only("GET")));
    }

    private void catalog(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CACHE_CONTROL, "no-cache");
        Answers.sendTagged(request, response, catalogs.current().body());
    }

    private void health(ServerRequest request, ServerResponse response) {
        boolean up = serving.getAsBoolean();
        response.status(up ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503);
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        Answers.send(response, Answers.JSON, up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }
}
