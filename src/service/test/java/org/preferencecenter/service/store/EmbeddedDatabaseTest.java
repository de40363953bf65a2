package org.preferencecenter.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.request;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.service.settings.StartupException;
import org.preferencecenter.service.support.RunningService;

class EmbeddedDatabaseTest {
    @RegisterExtension
    final RunningService service = new RunningService().onEmbedded();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UPDATE decision SET content = replace(content, 'DENIED', 'GRANTED') | only grows
            UPDATE decision SET subject = 'bob' | only grows
            DELETE FROM decision | only grows
            DELETE FROM notice | only grows
            UPDATE notice SET digest = 'another' | only grows
            DELETE FROM catalog_file | only grows
            UPDATE catalog SET version = 7 | only grows
            INSERT OR REPLACE INTO decision SELECT * FROM decision | no gaps
            INSERT INTO decision SELECT issuer, subject, 9, 'other', preference, answer, revision, language, digest, content, receipt FROM decision | no gaps
            INSERT INTO decision SELECT issuer, subject, 2, id, preference, answer, revision, language, digest, content, receipt FROM decision | UNIQUE
            INSERT INTO decision SELECT issuer, subject, 2, 'other', preference, answer, revision, language, 'other', content, receipt FROM decision | FOREIGN KEY
            INSERT INTO decision SELECT issuer, subject, 2, 'other', preference, 'GRANTED', revision, language, NULL, content, receipt FROM decision | CHECK
            INSERT INTO decision SELECT issuer, subject, 2, 'other', preference, 'MAYBE', revision, language, digest, content, receipt FROM decision | CHECK
            """)
    void theDatabaseItselfRefusesToForgetOrToInvent(String change, String why) throws Exception {
        service.sync(service.issuer.token("ada"), request(denied(NEWS)), 0);
        service.stop();

        try (Connection connection = DriverManager.getConnection(
                "jdbc:sqlite:" + service.data().resolve("accounts.db") + "?foreign_keys=true");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(change)).isInstanceOf(SQLException.class)
                    .hasMessageContaining(why);
        }
    }

    @Test
    void whatWasAcknowledgedIsOnDiskWhateverHappensNext() throws Exception {
        assertThat(asked("PRAGMA journal_mode")).isEqualTo("wal");
    }

    @Test
    void theTablesOfAnEarlierVersionAreBroughtUpToDate() throws Exception {
        Decision decision = denied(NEWS);
        SyncResponse before = service.sync(service.issuer.token("ada"), request(decision), 0);
        service.stop();
        asked("DROP TABLE receipt_key");
        asked("PRAGMA user_version = 1");

        service.start();

        assertThat(service.sync(service.issuer.token("ada"), request(decision), 0)).isEqualTo(before);
        assertThat(service.get("/v1/receipt-keys").body()).contains("P-256");
    }

    @Test
    void theTablesOfANewerVersionAreLeftAlone() throws Exception {
        service.stop();
        asked("PRAGMA user_version = 99");

        assertThatThrownBy(service::start).isInstanceOf(StartupException.class)
                .hasMessageEndingWith("The data was written by a newer version of this service.");
    }

    @Test
    void aDatabaseServesUntilItIsClosed(@TempDir Path folder) {
        Database database = EmbeddedDatabase.open(folder.resolve("accounts.db"));
        assertThat(database.isServing()).isTrue();

        database.close();

        assertThat(database.isServing()).isFalse();
    }

    private String asked(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:sqlite:" + service.data().resolve("accounts.db"));
                Statement statement = connection.createStatement()) {
            return statement.execute(sql) ? statement.getResultSet().getString(1) : "";
        }
    }
}
