package org.preferencecenter.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.request;
import static org.preferencecenter.service.support.PersonRequests.ask;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.request.PersonRequestId;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.service.store.ErasureStore.Due;
import org.preferencecenter.service.support.RunningService;
import org.preferencecenter.service.support.TestPostgres;

/** The server lets a decision go for one reason alone, whatever is said in the name of the service. */
class PostgresErasureTest {
    private static final String NONE_DUE = "The account has no such erasure that is due";
    private static final long GUARD_SECONDS = 20;

    @RegisterExtension
    final RunningService service = new RunningService().onPostgres();

    private final PostgresDatabase database = PostgresDatabase.open(service.setting("database"), TestPostgres.SERVICE,
            4);
    private final LedgerStore ledgers = new LedgerStore(database);
    private final AccountKey ada = service.account("ada");
    private PersonRequestId id = new PersonRequestId(service.sources.ids().get());

    @BeforeEach
    void askForAnErasure() {
        service.sync(service.issuer.token("ada"), request(granted(NEWS), denied(NEWS)), 0);
        service.sync(service.issuer.token("bob"), request(granted(NEWS)), 0);
        id = ask(service, service.issuer.token("ada"), RequestKind.ERASURE).id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsDueAndProvenGoes() {
        service.later(Duration.ofDays(7));

        assertThat(Erasing.carryOut(database, new Due(ada, id), service.clock.instant())).isTrue();

        assertThat(held("ada")).isEmpty();
        assertThat(held("bob")).hasSize(1);
        assertThat(Erasing.carryOut(database, new Due(ada, id), service.clock.instant())).as("once").isFalse();
    }

    @Test
    void notBeforeItsTimeByTheClockOfTheServer() {
        service.clock.advance(Duration.ofDays(100));

        assertThatThrownBy(() -> Erasing.carryOut(database, new Due(ada, id), service.clock.instant()))
                .isInstanceOf(StoreException.class).hasStackTraceContaining(NONE_DUE);
        assertThat(held("ada")).hasSize(2);
    }

    @Test
    void notWhatWasTakenBack() throws Exception {
        service.later(Duration.ofDays(7));
        service.post("/v1/requests/" + id + "/cancellation", service.issuer.token("ada"), "");

        assertThat(Erasing.carryOut(database, new Due(ada, id), service.clock.instant())).isFalse();
        assertRefused("carry_out_erasure('%s', 'ada', '%s', 'name')".formatted(ada.issuer(), id), NONE_DUE);
    }

    @Test
    void notForAnotherAccountAndNotWhatNobodyAskedFor() throws Exception {
        service.later(Duration.ofDays(7));

        assertRefused("carry_out_erasure('%s', 'bob', '%s', 'name')".formatted(ada.issuer(), id), NONE_DUE);
        assertRefused("carry_out_erasure('%s', 'ada', 'another', 'name')".formatted(ada.issuer()), NONE_DUE);
        assertThat(held("bob")).hasSize(1);
    }

    @Test
    void notWithoutAProofOfEachDecision() throws Exception {
        service.later(Duration.ofDays(7));

        assertRefused("carry_out_erasure('%s', 'ada', '%s', 'name')".formatted(ada.issuer(), id), "leaves no proof");
        try (Connection connection = TestPostgres.connect(service.setting("database"), TestPostgres.SERVICE);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO erasure SELECT 'name', id, 0, 0, proof_until, 'LEGAL_CLAIMS'"
                    + " FROM person_request");
            statement.execute("INSERT INTO erasure_proof SELECT 'name', '" + id + "', sequence, preference, answer,"
                    + " revision, language, digest, 0, repeat('0', 64) FROM decision WHERE subject = 'ada'");
        }
        assertFails("carry_out_erasure('%s', 'ada', '%s', 'name')".formatted(ada.issuer(), id), "40001",
                "A decision has left no proof");
        assertThat(held("ada")).hasSize(2);
    }

    @Test
    void noProofIsForgottenBeforeItsTime() throws Exception {
        service.later(Duration.ofDays(7));
        Erasing.carryOut(database, new Due(ada, id), service.clock.instant());

        assertThat(new ErasureStore(database).forget()).isZero();
    }

    @Test
    void theFunctionsAreForTheRoleOfTheServiceAlone() throws Exception {
        List<String> granted = database.query(connection -> Sql.all(connection, row -> row.getString(1), """
                SELECT DISTINCT proname FROM pg_proc CROSS JOIN LATERAL aclexplode(proacl)
                WHERE pronamespace = 'public'::regnamespace AND grantee = 0"""));
        List<String> paths = database.query(connection -> Sql.all(connection, row -> row.getString(1), """
                SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
                    AND proconfig = ARRAY['search_path=public, pg_temp']"""));

        assertThat(granted).as("open to everybody").isEmpty();
        assertThat(paths).containsExactlyInAnyOrder("carry_out_erasure", "forget_proofs", "decision_follows");
    }

    @Test
    void whoAppendsToWhatWasErasedMeanwhileStartsAnew() {
        service.later(Duration.ofDays(7));
        AtomicInteger runs = new AtomicInteger();

        long place = ledgers.transaction(ada, rows -> {
            long next = rows.cursor() + 1;
            if (runs.incrementAndGet() == 1) {
                Erasing.carryOut(database, new Due(ada, id), service.clock.instant());
            }
            rows.append(List.of(new Entry(next, granted(NEWS), "a.b.c")));
            return next;
        });

        assertThat(place).isEqualTo(1);
        assertThat(runs).hasValue(2);
    }

    @Test
    void whatIsAppendedWhileItIsErasedIsWaitedForAndGoesToo() throws Exception {
        service.later(Duration.ofDays(7));
        String receipt = held("ada").getLast().receipt();

        CompletableFuture<Boolean> erasing = ledgers.transaction(ada, rows -> {
            rows.append(List.of(new Entry(3, denied(NEWS), receipt)));
            CompletableFuture<Boolean> begun = CompletableFuture
                    .supplyAsync(() -> Erasing.carryOut(database, new Due(ada, id), service.clock.instant()));
            awaitWhoWaits();
            return begun;
        });

        assertThat(erasing.get(GUARD_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(held("ada")).isEmpty();
        assertThat(new ProofStore(database).proven(Erasing.NAME).getFirst().proofs()).hasSize(3);
    }

    @Test
    void whatTheInstructionsSayRepeatsAnErasureAfterARestore() throws Exception {
        String instructions = Files.readString(Path.of("README.md"));
        String[] repeating = instructions.substring(instructions.indexOf("INSERT INTO person_request (")).split(";",
                -1);
        Instant asked = service.clock.instant().minus(Duration.ofDays(8));
        try (Connection connection = TestPostgres.connect(service.setting("database"), TestPostgres.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE known (issuer text, subject text, id text, received_at bigint,"
                    + " due_at bigint, carry_out_at bigint, proof_until bigint)");
            for (int copies = 0; copies < 2; copies++) {
                statement.execute("INSERT INTO known VALUES ('%s', 'bob', '%s', %d, %d, %d, 4000000000000)".formatted(
                        ada.issuer(), service.sources.ids().get(), millis(asked),
                        millis(asked.plus(Duration.ofDays(30))),
                        millis(asked.plus(Duration.ofDays(7)))));
            }
            statement.execute(repeating[0]);
            statement.execute(repeating[1]);
        }

        service.ticker.tick();

        assertThat(held("bob")).isEmpty();
        assertThat(held("ada")).hasSize(2);
    }

    private static long millis(Instant time) {
        return time.toEpochMilli();
    }

    /** Until the erasure waits for a lock. */
    private void awaitWhoWaits() {
        try (Connection connection = TestPostgres.connect(service.setting("database"), TestPostgres.OWNER);
                Statement statement = connection.createStatement()) {
            boolean waits = false;
            while (!waits) {
                try (ResultSet row = statement.executeQuery("SELECT count(*) FROM pg_stat_activity WHERE datname ="
                        + " current_database() AND wait_event_type = 'Lock' AND query LIKE '%carry_out_erasure%'")) {
                    row.next();
                    waits = row.getInt(1) > 0;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertRefused(String call, String why) throws SQLException {
        assertFails(call, "42501", why);
    }

    private void assertFails(String call, String state, String why) throws SQLException {
        try (Connection connection = TestPostgres.connect(service.setting("database"), TestPostgres.SERVICE);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("SELECT " + call)).isInstanceOf(SQLException.class)
                    .hasMessageContaining(why).extracting(e -> ((SQLException) e).getSQLState()).isEqualTo(state);
        }
    }

    private List<Entry> held(String subject) {
        return ledgers.read(service.account(subject), LedgerRows::entries);
    }
}
