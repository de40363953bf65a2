package org.preferencecenter.bench;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import com.nimbusds.jose.JOSEException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.ledger.Origin;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.wire.SyncRequest;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.AccountService;
import org.preferencecenter.service.settings.ConfigurationReader;
import org.preferencecenter.service.settings.StartupException;
import org.preferencecenter.service.sources.SystemSources;

/**
 * How many decisions a second the service takes on PostgreSQL, each a sync of its own over HTTP with a token, a receipt and a durable
 * commit, against as many connections that only insert rows of the same size into a bare table of the same server. Service, server and those
 * who ask share the machine.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(PostgresBenchmark.CONNECTIONS)
public class PostgresBenchmark {
    static final int CONNECTIONS = 16;
    private static final int ACCOUNTS_EACH = 200;

    private @Nullable Parts parts;

    private record Parts(EmbeddedPostgres server, String database, BenchIssuer issuer, AccountService service) {}

    /** A server of its own, with durable commits, and the service on it. */
    @Setup
    public void start() throws IOException, SQLException, JOSEException, StartupException {
        // By itself the embedded one does not wait for the disk.
        EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100").start();
        String database = server.getJdbcUrl("postgres", "postgres");
        execute(database, "CREATE ROLE accounts LOGIN PASSWORD 'accounts'");
        BenchIssuer issuer = new BenchIssuer();
        AccountService service = AccountService.start(ConfigurationReader.read(Map.of("port", "0", "data",
                Files.createTempDirectory("bench").resolve("data").toString(), "issuer", issuer.address(), "audience",
                BenchIssuer.AUDIENCE, "database", database.replaceFirst("\\?.*", ""), "database-user", "accounts",
                "database-password", "accounts", "database-owner", "postgres", "database-connections",
                Integer.toString(CONNECTIONS))), SystemSources.create(), List.of());
        execute(database, "CREATE TABLE bare (id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY, line text NOT NULL)");
        parts = new Parts(server, database, issuer, service);
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Ends it all. */
    @TearDown
    public void stop() throws IOException {
        parts().service().close();
        parts().issuer().close();
        parts().server().close();
    }

    private Parts parts() {
        return Objects.requireNonNull(parts);
    }

    /** One who asks: a connection of each kind, and some accounts that nobody else writes to. */
    @State(Scope.Thread)
    public static class Caller {
        private static final AtomicInteger NUMBERS = new AtomicInteger();
        private static final Origin ORIGIN = new Origin(Surface.PREFERENCES_WINDOW, "Photogrammetry 5.1",
                "workstation");
        private static final int RECEIPT_LENGTH = 1_150;

        private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
        private final List<Person> people = new ArrayList<>();
        private @Nullable Lines lines;
        private int turn;

        private record Lines(HttpLine http, Connection database, PreparedStatement insert) {}

        private static final class Person {
            private final String token;
            private List<DecisionId> heads = List.of();
            private int cursor;

            Person(String token) {
                this.token = token;
            }
        }

        /** Connects, and has people sign in. */
        @Setup
        public void connect(PostgresBenchmark bench) throws IOException, SQLException, JOSEException {
            Connection database = DriverManager.getConnection(bench.parts().database());
            lines = new Lines(new HttpLine(bench.parts().service().port()), database,
                    database.prepareStatement("INSERT INTO bare (line) VALUES (?)"));
            for (int i = 0; i < ACCOUNTS_EACH; i++) {
                people.add(new Person(bench.parts().issuer().token("person-" + NUMBERS.incrementAndGet())));
            }
        }

        /** Hangs up. */
        @TearDown
        public void hangUp() throws IOException, SQLException {
            lines().http().close();
            lines().database().close();
        }

        private Lines lines() {
            return Objects.requireNonNull(lines);
        }

        private Person next() {
            turn = (turn + 1) % people.size();
            return people.get(turn);
        }

        private Decision decision(Person person) {
            return new Decision(new DecisionId(ids.generate()), Samples.TRAINING,
                    person.cursor % 2 == 0 ? Answer.GRANTED : Answer.DENIED,
                    NoticeReference.to(Samples.CATALOG.notice(Samples.TRAINING, "en")), ORIGIN, Instant.now(),
                    person.heads);
        }
    }

    /** The baseline: one row, one durable commit. */
    @Benchmark
    public int baseline(Caller caller) throws SQLException {
        caller.lines().insert().setString(1,
                WireJson.write(caller.decision(caller.next())) + "-".repeat(Caller.RECEIPT_LENGTH));
        return caller.lines().insert().executeUpdate();
    }

    /** One sync with one decision. */
    @Benchmark
    public String sync(Caller caller) throws IOException {
        Caller.Person person = caller.next();
        Decision decision = caller.decision(person);
        String answer = caller.lines().http().post("/v1/decisions?after=" + person.cursor, person.token,
                WireJson.write(new SyncRequest(List.of(decision))));
        person.cursor++;
        person.heads = List.of(decision.id());
        return answer;
    }
}
