package org.preferencecenter.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.request;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.LockHistoryResponse;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.settings.StartupException;
import org.preferencecenter.service.support.RecordedLog;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;
import org.preferencecenter.service.support.TestPostgres;

class PostgresDatabaseTest {
    @RegisterExtension
    final RunningService service = new RunningService().onPostgres().withAdministrators();

    private final PostgresDatabase database = PostgresDatabase.open(service.setting("database"), TestPostgres.SERVICE,
            4);

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE decision SET content = ''", "DELETE FROM decision", "TRUNCATE decision",
        "DROP TABLE decision", "ALTER TABLE decision DROP COLUMN content", "UPDATE notice SET digest = 'another'",
        "DELETE FROM notice", "DELETE FROM catalog_file", "UPDATE catalog SET version = 7", "DELETE FROM receipt_key",
        "UPDATE receipt_key SET jwk = '{}'", "DELETE FROM link_key",
        "UPDATE organization_lock_change SET reason = NULL",
        "DELETE FROM person_request", "UPDATE person_request SET carry_out_at = 0",
        "UPDATE person_request SET recorded_at = 0", "DELETE FROM person_request_event",
        "UPDATE person_request_event SET event = 'FETCHED'", "DELETE FROM erasure", "DELETE FROM erasure_proof",
        "UPDATE erasure SET proof_until = 0", "DELETE FROM proof_key", "DELETE FROM confirmation",
        "INSERT INTO person_request (recorded_at) VALUES (0)",
        "DELETE FROM organization_lock_change", "TRUNCATE organization_lock_change", "CREATE TABLE mine (id text)"})
    void theRoleOfTheServiceCannotForget(String change) throws Exception {
        service.sync(service.issuer.token("ada"), request(denied(NEWS)), 0);

        try (Connection connection = TestPostgres.connect(service.setting("database"), TestPostgres.SERVICE);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(change)).isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState()).isEqualTo("42501");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            9, id, 'DENIED', NULL | decision_issuer_subject_id_key
            1, 'other', 'DENIED', NULL | decision_pkey
            0, 'other', 'DENIED', NULL | decision_sequence_check
            2, 'other', 'GRANTED', NULL | decision_check
            2, 'other', 'MAYBE', digest | decision_check
            2, 'other', 'DENIED', 'other' | decision_preference_revision_language_digest_fkey
            """)
    void theDatabaseItselfRefusesToInvent(String values, String constraint) throws Exception {
        service.sync(service.issuer.token("ada"), request(denied(NEWS)), 0);

        try (Connection connection = TestPostgres.connect(service.setting("database"), TestPostgres.SERVICE);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("""
                    INSERT INTO decision (issuer, subject, preference, revision, language, content, receipt, sequence, id,
                        answer, digest)
                    SELECT issuer, subject, preference, revision, language, content, receipt, %s FROM decision"""
                    .formatted(values))).isInstanceOf(SQLException.class).hasMessageContaining(constraint);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRANT UPDATE ON decision TO accounts", "GRANT DELETE ON notice TO accounts",
        "GRANT TRUNCATE ON receipt_key TO accounts", "ALTER TABLE catalog OWNER TO accounts",
        "GRANT DELETE ON organization_lock_change TO accounts"})
    void aRoleThatCouldForgetIsNotServedWith(String grant) {
        service.stop();
        TestPostgres.execute(service.setting("database"), grant);

        assertThatThrownBy(service::start).isInstanceOf(StartupException.class)
                .hasMessageContaining("The role of the service could change or delete rows of the table");
    }

    @Test
    void theOwnerOfTheTablesIsNotServedWith() {
        service.stop();

        assertThatThrownBy(() -> service.with("database-user", TestPostgres.OWNER.user())
                .with("database-password", TestPostgres.OWNER.password()).start()).isInstanceOf(StartupException.class)
                .hasMessageContaining("give it a role of its own that owns nothing");
    }

    @Test
    void aServerThatForgetsWhatItAcknowledgedIsNotServedWith() {
        service.stop();
        TestPostgres.execute(service.setting("database"), "ALTER ROLE accounts IN DATABASE "
                + service.setting("database").replaceFirst(".*/", "") + " SET synchronous_commit = off");

        assertThatThrownBy(service::start).isInstanceOf(StartupException.class)
                .hasMessageContaining("synchronous_commit is off");
    }

    @Test
    void aServerThatIsNotThereIsExplained() {
        service.stop();

        assertThatThrownBy(() -> service.with("database", "jdbc:postgresql://127.0.0.1:1/accounts").start())
                .isInstanceOf(StartupException.class)
                .hasMessageStartingWith("The database jdbc:postgresql://127.0.0.1:1/accounts cannot be used: ");
    }

    @Test
    void anEmptyDatabaseIsExplained() {
        service.stop();

        assertThatThrownBy(() -> service.with("database", TestPostgres.emptyDatabase()).start())
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("Its tables are not up to date; start once with a database-owner");
    }

    @Test
    void withTheOwnerTheTablesAreMadeAtTheStart() throws Exception {
        service.stop();
        service.with("database", TestPostgres.emptyDatabase()).with("database-owner", TestPostgres.OWNER.user())
                .with("database-owner-password", TestPostgres.OWNER.password());

        service.start();

        assertThat(service.sync(service.issuer.token("ada"), request(denied(NEWS)), 0).receipts()).hasSize(1);
    }

    @Test
    void locksOfAnEarlierVersionStillHold() throws Exception {
        service.stop();
        String earlier = TestPostgres.emptyDatabase();
        PostgresMigrations.scripts(Flyway.configure().dataSource(earlier, TestPostgres.OWNER.user(),
                TestPostgres.OWNER.password()).placeholders(Map.of("service", TestPostgres.SERVICE.user())).target("1"))
                .migrate();
        TestPostgres.execute(earlier,
                "INSERT INTO organization_lock (issuer, organization, preference, reason) VALUES ('"
                        + service.issuer.address() + "', 'analysts', 'training', 'Not at work.')");

        service.with("database", earlier).with("database-owner", TestPostgres.OWNER.user())
                .with("database-owner-password", TestPostgres.OWNER.password()).start();

        assertThat(service.get("/v1/account", service.issuer.token("bob", "analysts")).body()).contains("Not at work.");
        assertThat(service.get("/v1/organization/lock-history", service.issuer.administrator("ada", "analysts"))
                .as(LockHistoryResponse.class).entries()).hasSize(1);
    }

    @Test
    void aRoleThatDoesNotExistIsExplainedAndItsPasswordNotRepeated() {
        service.stop();

        assertThatThrownBy(() -> service.with("database-user", "nobody").with("database-password", "a-secret").start())
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("cannot be reached: FATAL: role \"nobody\" does not exist")
                .message().doesNotContain("a-secret");
    }

    @Test
    void aRequestThatTheDatabaseFailsIsToBeSentAgainLater() {
        String ada = service.issuer.token("ada");
        Decision decision = denied(NEWS);
        TestPostgres.execute(service.setting("database"), "ALTER TABLE decision RENAME TO elsewhere");

        Reply failed = service.post("/v1/decisions", ada, WireJson.write(request(decision)));
        TestPostgres.execute(service.setting("database"), "ALTER TABLE elsewhere RENAME TO decision");

        failed.assertProblem(ProblemType.UNAVAILABLE);
        assertThat(failed.header("retry-after")).isEqualTo("5");
        assertThat(failed.body()).as("what is wrong inside stays inside").doesNotContain("relation");
        assertThat(service.sync(ada, request(decision), 0).receipts()).hasSize(1);
    }

    @Test
    void aRowThatTheDatabaseRefusesIsNotRepeatedInTheLog() {
        TestPostgres.execute(service.setting("database"),
                "ALTER TABLE decision ADD CHECK (subject <> 'subject-of-ada') NOT VALID");
        TestPostgres.execute(service.setting("database"),
                "ALTER TABLE organization_lock_change ADD CHECK (organization <> 'org-of-ada') NOT VALID");
        String ada = service.issuer.administrator("subject-of-ada", "org-of-ada");

        try (RecordedLog log = new RecordedLog("org.preferencecenter")) {
            service.post("/v1/decisions", ada, WireJson.write(request(denied(NEWS))))
                    .assertProblem(ProblemType.UNAVAILABLE);
            service.put("/v1/organization/locks/training", ada, "{\"reason\": \"Under seal.\"}")
                    .assertProblem(ProblemType.UNAVAILABLE);

            assertThat(log.text()).contains("violates check constraint").doesNotContain("subject-of-ada", "org-of-ada",
                    "Under seal.", "workstation");
        }
    }

    @ParameterizedTest
    @CsvSource({"statement_timeout, 10s", "lock_timeout, 5s", "idle_in_transaction_session_timeout, 20s",
        "synchronous_commit, on"})
    void noConnectionWaitsForEver(String setting, String value) {
        List<String> values = database
                .query(connection -> Sql.all(connection, row -> row.getString(1), "SHOW " + setting));

        assertThat(values).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "23505"})
    void aTransactionThatOthersUndidIsRunAgain(String state) {
        AtomicInteger runs = new AtomicInteger();

        int kept = database.transaction(connection -> {
            if (runs.incrementAndGet() < 3) {
                throw new SQLException("undone", state);
            }
            return Sql.change(connection, "INSERT INTO receipt_key (id, jwk) VALUES ('a', '{}')");
        });

        assertThat(kept).isEqualTo(1);
        assertThat(runs).hasValue(3);
    }

    @Test
    void nothingOfARunThatWasUndoneIsKept() {
        AtomicInteger runs = new AtomicInteger();

        database.transaction(connection -> {
            int run = runs.incrementAndGet();
            Sql.change(connection, "INSERT INTO receipt_key (id, jwk) VALUES (?, '{}')", "run " + run);
            if (run == 1) {
                throw new SQLException("undone", "40001");
            }
            return true;
        });

        assertThat(new ReceiptKeyStore(database).all()).hasSize(2);
    }

    @Test
    void aTransactionThatFailsOtherwiseIsNotRunAgain() {
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> database.transaction(connection -> {
            runs.incrementAndGet();
            return Sql.change(connection, "INSERT INTO nowhere (id) VALUES ('a')");
        })).isInstanceOf(StoreException.class);

        assertThat(runs).hasValue(1);
    }

    @Test
    void aTransactionThatIsAlwaysUndoneEndsInTheEnd() {
        assertThatThrownBy(() -> database.transaction(connection -> {
            throw new SQLException("undone", "40001");
        })).isInstanceOf(StoreException.class).hasMessage("The transaction was undone by others too often");
    }

    @Test
    void aPlaceThatAnotherTookMeanwhileIsLeftToIt() {
        AtomicInteger runs = new AtomicInteger();
        LedgerStore ledgers = new LedgerStore(database);
        // Between reading and writing, once, the same account decides elsewhere.
        long cursor = ledgers.transaction(service.account("ada"), rows -> {
            long next = rows.cursor() + 1;
            if (runs.incrementAndGet() == 1) {
                service.sync(service.issuer.token("ada"), request(denied(NEWS)), 0);
            }
            rows.append(List.of(new Entry(next, denied(NEWS), "a.b.c")));
            return next;
        });

        assertThat(cursor).isEqualTo(2);
        assertThat(runs).hasValue(2);
        assertThat(ledgers.read(service.account("ada"), LedgerRows::decisions)).hasSize(2);
    }
}
