package org.preferencecenter.client.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurabilityTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"synchronous, 2", "fullfsync, 1", "journal_mode, wal", "foreign_keys, 1"})
    void aCommitIsOnTheDiskWhenItReturns(String pragma, String expected) throws Exception {
        try (Database database = new Database(Disk.ofThisComputer().connect(Stores.file(folder)))) {
            assertThat(database.read(() -> database.query(row -> row.getString(1), "PRAGMA " + pragma)))
                    .containsExactly(expected);
            assertThat(database.write(() -> database.query(row -> row.getString(1), "PRAGMA " + pragma)))
                    .containsExactly(expected);
        }
    }

    @Test
    void theFileSaysWhichVersionWroteIt() throws Exception {
        Stores.open(folder).close();

        assertThat(Stores.raw(folder, "PRAGMA user_version")).isEqualTo("" + Schema.VERSION);
        assertThat(Stores.raw(folder, "PRAGMA integrity_check")).isEqualTo("ok");
    }
}
