package org.preferencecenter.service.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.service.store.EmbeddedDatabase;
import org.preferencecenter.service.store.ReceiptKeyStore;
import org.preferencecenter.service.support.RecordedLog;

class PublishedKeysTest {
    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");

    @TempDir
    Path folder;

    /** Each start makes one. */
    private void startWithNothing(ReceiptKeyStore store, int time) throws IOException {
        PublishedKeys published = new PublishedKeys(store, SigningKeys.open(folder.resolve(time + ".json"), NOW));
        assertThat(published.jwks()).contains("kid");
    }

    @Test
    void whoLosesTheKeysWithEachStartIsWarnedLongBeforeDesktopsRefuseThem() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder.resolve("accounts.db"));
                RecordedLog log = new RecordedLog(PublishedKeys.class.getName())) {
            ReceiptKeyStore store = new ReceiptKeyStore(database);
            for (int time = 1; time < 100; time++) {
                startWithNothing(store, time);
            }
            assertThat(log.records()).isEmpty();

            startWithNothing(store, 100);

            assertThat(log.text()).contains("100 keys for receipts are published. Keep receipt-keys.json");
        }
    }
}
