package org.preferencecenter.client.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preferencecenter.client.StoreTrouble;

/** The person is told what they can do something about: the numbers are SQLite's result codes, primary and extended. */
class DiagnosisTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"11, DAMAGED", "267, DAMAGED", "26, DAMAGED", "13, DISK_FULL", "8, READ_ONLY", "264, READ_ONLY",
        "5, UNUSABLE", "10, UNUSABLE", "0, UNUSABLE"})
    void aResultOfSqliteSaysWhatIsWrong(int code, StoreTrouble trouble) {
        assertThat(Diagnosis.of(new SQLException("No", null, code), Stores.file(folder))).isEqualTo(trouble);
    }

    @Test
    void whatMayNotBeWrittenIsReadOnly() {
        assertThat(Diagnosis.of(new AccessDeniedException("No"), Stores.file(folder)))
                .isEqualTo(StoreTrouble.READ_ONLY);
    }

    @Test
    void aDiskWithNothingWrongDoesNotSayWhatIs() throws Exception {
        IOException unknown = new IOException("No");

        assertThat(Diagnosis.of(unknown, Files.createFile(Stores.file(folder)))).isEqualTo(StoreTrouble.UNUSABLE);
        assertThat(Diagnosis.of(unknown, folder.resolve("not").resolve("there"))).isEqualTo(StoreTrouble.UNUSABLE);
    }
}
