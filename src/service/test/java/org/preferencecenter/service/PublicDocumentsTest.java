package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.contract.OpenApi;
import org.preferencecenter.core.wire.CatalogWire;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;

class PublicDocumentsTest {
    @RegisterExtension
    final RunningService service = new RunningService();

    @Test
    void anybodyReadsTheCatalogInAllItsLanguages() throws Exception {
        Reply reply = service.get("/v1/catalog");

        assertThat(CatalogWire.read(reply.body())).isEqualTo(BundledCatalog.read());
    }

    @Test
    void whoHoldsTheCatalogGetsNoneOfItAgain() {
        String tag = service.get("/v1/catalog").header("etag");

        Reply reply = catalog(tag);

        assertThat(reply.status()).isEqualTo(304);
        assertThat(reply.body()).isEmpty();
        assertThat(reply.header("etag")).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\", %s", "W/%s", "*"})
    void anEntityTagIsFoundInAllItsForms(String form) {
        String tag = service.get("/v1/catalog").header("etag");

        assertThat(catalog(form.formatted(tag)).status()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "other", "\"\"", ","})
    void anotherEntityTagGetsTheCatalog(String tag) {
        assertThat(catalog(tag).status()).isEqualTo(200);
    }

    @Test
    void theSameCatalogHasTheSameEntityTagAfterARestart() throws Exception {
        Reply before = service.get("/v1/catalog");

        service.stop();
        service.start();

        assertThat(service.get("/v1/catalog").body()).isEqualTo(before.body());
        assertThat(catalog(before.header("etag")).status()).isEqualTo(304);
    }

    @Test
    void theServiceServesItsContract() {
        Reply reply = service.get("/openapi.yaml");

        assertThat(reply.body()).isEqualTo(OpenApi.document());
        assertThat(reply.header("content-type")).isEqualTo("application/yaml");
    }

    @Test
    void aServiceThatRunsIsHealthy() {
        assertThat(service.get("/health").json().path("status").asString()).isEqualTo("UP");
    }

    private Reply catalog(String ifNoneMatch) {
        return service.get("/v1/catalog", "none needed", Map.of("If-None-Match", ifNoneMatch));
    }
}
