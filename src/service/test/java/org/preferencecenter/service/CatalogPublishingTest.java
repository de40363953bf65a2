package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.service.support.Decisions.DESKTOP;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.request;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.CatalogException;
import org.preferencecenter.core.catalog.CatalogFiles;
import org.preferencecenter.core.catalog.Revision;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.standing.Standing;
import org.preferencecenter.core.wire.CatalogWire;
import org.preferencecenter.core.wire.PreferencesResponse;
import org.preferencecenter.service.settings.StartupException;
import org.preferencecenter.service.support.RunningService;
import org.preferencecenter.service.support.TestCatalogs;
import tools.jackson.databind.node.ObjectNode;

class CatalogPublishingTest {
    private static final CatalogFiles BUNDLED = BundledCatalog.files();

    @RegisterExtension
    final RunningService service = new RunningService();

    @Test
    void aPublishedCatalogIsServedAtOnceUnderANewEntityTag() throws Exception {
        String tag = service.get("/v1/catalog").header("etag");

        service.service().publish(TestCatalogs.next(BUNDLED));

        var reply = service.get("/v1/catalog", "none needed", Map.of("If-None-Match", tag));
        assertThat(CatalogWire.read(reply.body()).version()).isEqualTo(2);
    }

    @Test
    void aYesToTheOldWordsIsStillTakenButPermitsNothing() throws Exception {
        service.service().publish(TestCatalogs.withNewMeaning(BUNDLED));

        assertThat(service.sync(ada(), request(granted(NEWS)), 0).receipts()).hasSize(1);

        assertThat(standing()).isEqualTo(Standing.OUTDATED);
    }

    @Test
    void aYesToTheNewWordsPermits() throws Exception {
        service.service().publish(TestCatalogs.withNewMeaning(BUNDLED));

        var entry = service.service().record(service.account("ada"), NEWS, Answer.GRANTED, "en", DESKTOP);

        assertThat(entry.decision().notice().revision()).isEqualTo(new Revision(2, 0));
        assertThat(standing()).isEqualTo(Standing.GRANTED);
    }

    @Test
    void theLatestCatalogAndTheOldWordsAreKnownAfterARestart() throws Exception {
        service.service().publish(TestCatalogs.withNewMeaning(BUNDLED));

        service.stop();
        service.start();

        assertThat(CatalogWire.read(service.get("/v1/catalog").body()).version()).isEqualTo(2);
        assertThat(service.sync(ada(), request(granted(NEWS)), 0).receipts()).hasSize(1);
    }

    @Test
    void aVersionIsPublishedOnce() {
        assertRefused(BUNDLED, "is not higher than 1");
    }

    @Test
    void otherWordsUnderAPublishedRevisionAreRefused() {
        CatalogFiles reworded = TestCatalogs.edited(TestCatalogs.next(BUNDLED), "en.json",
                root -> ((ObjectNode) root.path("preferences").path(NEWS.value())).put("title", "Fine print"));

        assertRefused(reworded, "has other words than were published as revision 1.0");
    }

    @Test
    void aCatalogWithFaultsIsRefusedAndTheOldOneStays() {
        assertRefused(TestCatalogs.edited(TestCatalogs.next(BUNDLED), CatalogFiles.CATALOG,
                root -> root.remove("reaskAfter")), "reaskAfter");

        assertThat(service.get("/v1/catalog").json().path("catalog").path("version").asInt()).isEqualTo(1);
    }

    @Test
    void aCatalogFromAFolderIsPublishedAtStart(@TempDir Path folder) throws Exception {
        restartWith(folder, TestCatalogs.next(BUNDLED));

        assertThat(service.get("/v1/catalog").json().path("catalog").path("version").asInt()).isEqualTo(2);
    }

    @Test
    void otherFilesInTheFolderAreNotPublished(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("notes.json"), "{\"secret\": true}");
        restartWith(folder, TestCatalogs.next(BUNDLED));

        assertThat(service.get("/v1/catalog").json().path("wordings").propertyNames())
                .containsExactlyInAnyOrderElementsOf(BundledCatalog.read().languages());
    }

    @Test
    void otherContentUnderAPublishedVersionStopsTheStart(@TempDir Path folder) {
        CatalogFiles changed = TestCatalogs.edited(BUNDLED, CatalogFiles.CATALOG,
                root -> root.put("reaskAfter", "P90D"));

        assertThatThrownBy(() -> restartWith(folder, changed))
                .isInstanceOf(StartupException.class).hasMessageContaining("is published with other content");
    }

    private void restartWith(Path folder, CatalogFiles files) throws Exception {
        for (var file : files.texts().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        service.stop();
        service.with("catalog", folder.toString()).start();
    }

    private void assertRefused(CatalogFiles files, String why) {
        assertThatThrownBy(() -> service.service().publish(files)).isInstanceOf(CatalogException.class)
                .hasMessageContaining(why);
    }

    private Standing standing() {
        return service.get("/v1/preferences", ada()).as(PreferencesResponse.class).preferences().stream()
                .filter(each -> each.preference().equals(NEWS)).findFirst().orElseThrow().standing();
    }

    private String ada() {
        return service.issuer.token("ada");
    }
}
