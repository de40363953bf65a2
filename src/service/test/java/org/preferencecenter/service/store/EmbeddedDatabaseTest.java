package org.preferencecenter.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.request;
import static org.preferencecenter.service.support.PersonRequests.ask;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.wire.AccountResponse;
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
            DELETE FROM link_key | only grows
            DELETE FROM person_request | only grows
            UPDATE person_request SET recorded_at = 0 | only grows
            UPDATE person_request SET carry_out_at = received_at | only grows
            DELETE FROM person_request_event | only grows
            UPDATE person_request_event SET event = 'FETCHED' | only grows
            UPDATE proof_key SET jwk = '{}' | only grows
            DELETE FROM proof_key | only grows
            DELETE FROM erasure | until its time
            UPDATE erasure SET proof_until = 0 | only grows
            INSERT INTO person_request SELECT issuer, subject, 9, 'other', kind, received_at, due_at, carry_out_at, proof_until, 0 FROM person_request | said by the database
            INSERT INTO person_request (issuer, subject, sequence, id, kind, received_at, due_at, carry_out_at, proof_until) SELECT issuer, subject, 9, 'other', kind, received_at, due_at, received_at, proof_until FROM person_request WHERE kind = 'ERASURE' | CHECK
            UPDATE organization_lock_change SET reason = NULL | only grows
            DELETE FROM organization_lock_change | only grows
            INSERT OR REPLACE INTO organization_lock_change SELECT * FROM organization_lock_change | no gaps
            INSERT INTO organization_lock_change SELECT issuer, organization, 9, preference, reason, administrator, changed_at FROM organization_lock_change | no gaps
            INSERT OR REPLACE INTO decision SELECT * FROM decision | no gaps
            INSERT INTO decision SELECT issuer, subject, 9, 'other', preference, answer, revision, language, digest, content, receipt FROM decision | no gaps
            INSERT INTO decision SELECT issuer, subject, 2, id, preference, answer, revision, language, digest, content, receipt FROM decision | UNIQUE
            INSERT INTO decision SELECT issuer, subject, 2, 'other', preference, answer, revision, language, 'other', content, receipt FROM decision | FOREIGN KEY
            INSERT INTO decision SELECT issuer, subject, 2, 'other', preference, 'GRANTED', revision, language, NULL, content, receipt FROM decision | CHECK
            INSERT INTO decision SELECT issuer, subject, 2, 'other', preference, 'MAYBE', revision, language, digest, content, receipt FROM decision | CHECK
            """)
    void theDatabaseItselfRefusesToForgetOrToInvent(String change, String why) throws Exception {
        service.sync(service.issuer.token("ada"), request(denied(NEWS)), 0);
        service.service().unsubscribeAddress(service.account("ada"), NEWS);
        service.service().lock(service.issuer.address(), "analysts", NEWS, "Not at work.");
        ask(service, service.issuer.token("ada"), RequestKind.ERASURE);
        service.stop();
        asked("INSERT INTO erasure VALUES ('account', 'request', 0, 0, (unixepoch() + 60) * 1000, 'LEGAL_CLAIMS')");

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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingOfATransactionThatFailsIsKept(boolean bySql) {
        service.stop();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(service.data().resolve("accounts.db"))) {
            int before = new ReceiptKeyStore(database).all().size();

            assertThatThrownBy(() -> database.transaction(connection -> {
                Sql.change(connection, "INSERT INTO receipt_key (id, jwk) VALUES ('a', '{}')");
                if (bySql) {
                    throw new SQLException("failed");
                }
                throw new IllegalStateException("failed");
            })).isInstanceOf(RuntimeException.class);

            assertThat(new ReceiptKeyStore(database).all()).hasSize(before);
        }
    }

    @Test
    void theTablesOfAnEarlierVersionAreBroughtUpToDate() throws Exception {
        Decision decision = denied(NEWS);
        SyncResponse before = service.sync(service.issuer.token("ada"), request(decision), 0);
        service.stop();
        asked("DROP TABLE receipt_key");
        asked("DROP TABLE link_key");
        asked("DROP TABLE confirmation");
        asked("DROP TABLE organization_lock_change");
        for (String table : List.of("person_request_event", "person_request", "erasure_proof", "erasure",
                "proof_key")) {
            asked("DROP TABLE " + table);
        }
        asked("DROP VIEW due_erasure");
        asked("CREATE TABLE organization_lock (issuer TEXT, organization TEXT, preference TEXT, reason TEXT)");
        for (String preference : List.of("training", "corporate-news")) {
            asked("INSERT INTO organization_lock VALUES ('" + service.issuer.address() + "', 'analysts', '" + preference
                    + "', 'Not at work.')");
        }
        asked("PRAGMA user_version = 1");

        service.start();

        assertThat(service.sync(service.issuer.token("ada"), request(decision), 0)).isEqualTo(before);
        assertThat(service.get("/v1/receipt-keys").body()).contains("P-256");
        assertThat(service.get("/v1/account", service.issuer.token("ada", "analysts")).as(AccountResponse.class)
                .locks()).containsExactly(new Lock(NEWS, "Not at work."),
                        new Lock(new PreferenceId("training"), "Not at work."));
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
