package org.preferencecenter.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.webserver.WebServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.contract.ContractChecker;
import org.preferencecenter.service.catalog.Catalogs;
import org.preferencecenter.service.events.Subscriptions;
import org.preferencecenter.service.receipt.PublishedKeys;
import org.preferencecenter.service.receipt.SigningKeys;
import org.preferencecenter.service.store.CatalogStore;
import org.preferencecenter.service.store.Database;
import org.preferencecenter.service.store.EmbeddedDatabase;
import org.preferencecenter.service.store.ReceiptKeyStore;

class HealthTest {
    @Test
    void aServiceWithoutItsDatabaseSaysThatItIsDown(@TempDir Path folder) throws Exception {
        Database database = EmbeddedDatabase.open(folder.resolve("accounts.db"));
        Catalogs catalogs = Catalogs.open(new CatalogStore(database), BundledCatalog.files(), new Subscriptions(),
                false);
        PublishedKeys keys = new PublishedKeys(new ReceiptKeyStore(database),
                SigningKeys.open(folder.resolve("receipt-keys.json"), Instant.EPOCH));
        WebServer server = Front.server("127.0.0.1", 0, List.of(),
                List.of(new PublicRoutes(catalogs, keys, database::isServing))).start();
        database.close();

        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/health")).build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).contains("DOWN");
            assertThat(new ContractChecker().checkResponse("GET", "/health", 503,
                    Map.of("content-type", response.headers().firstValue("content-type").orElse("")), response.body()))
                    .isEmpty();
        } finally {
            server.stop();
        }
    }
}
