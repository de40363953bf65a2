package org.preferencecenter.bench;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.settings.StartupException;

/**
 * How many decisions a second the service takes on PostgreSQL, each a sync of its own over HTTP with a token, a receipt and a durable
 * commit, against as many connections that only insert rows of the same size into a bare table of the same server; and how many of the
 * service's own statements the server takes, without HTTP, tokens and receipts, which any number of instances may do beside it. Service,
 * server and those who ask share the machine.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(PostgresBenchmark.CONNECTIONS)
@Warmup(iterations = PostgresBenchmark.WARM_UP, time = PostgresBenchmark.WARM_UP)
public class PostgresBenchmark {
    static final int CONNECTIONS = 16;
    /** In seconds, and how often; a whole service takes longer to be compiled than a loop does. */
    static final int WARM_UP = 8;
    private static final int PEOPLE_EACH = 200;
    /** Of the bundled catalog. */
    private static final int QUESTIONS = 5;

    private @Nullable PostgresService service;

    @Setup
    public void start() throws IOException, SQLException, JOSEException, StartupException {
        service = PostgresService.start(CONNECTIONS);
    }

    @TearDown
    public void stop() throws IOException {
        service().close();
    }

    private PostgresService service() {
        return Objects.requireNonNull(service);
    }

    /** One who asks: a connection of each kind, and some people whom nobody else writes for. */
    @State(Scope.Thread)
    public static class Caller {
        private static final AtomicInteger NUMBERS = new AtomicInteger();
        private static final int RECEIPT_LENGTH = 1_150;

        private final List<Person> people = new ArrayList<>();
        private final List<Replica> replicas = new ArrayList<>();
        private @Nullable Lines lines;
        private int turn;

        private record Lines(HttpLine http, Connection database, PreparedStatement insert) {}

        /** Connects, and has people sign in. */
        @Setup
        public void connect(PostgresBenchmark bench) throws IOException, SQLException, JOSEException {
            PostgresService service = bench.service();
            Connection database = service.connect();
            lines = new Lines(new HttpLine(service.port()), database,
                    database.prepareStatement("INSERT INTO bare (line) VALUES (?)"));
            for (int i = 0; i < PEOPLE_EACH; i++) {
                int number = NUMBERS.incrementAndGet();
                people.add(new Person(service.issuer().token("person-" + number), 0));
                replicas.add(new Replica(new AccountKey(service.issuer().address(), "replica-" + number)));
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
            return people.get(turn());
        }

        private Replica nextReplica() {
            return replicas.get(turn());
        }

        private int turn() {
            turn = (turn + 1) % PEOPLE_EACH;
            return turn;
        }
    }

    /** The baseline: one row, one durable commit. */
    @Benchmark
    public int baseline(Caller caller) throws SQLException {
        caller.lines().insert().setString(1,
                WireJson.write(caller.next().decide()) + "-".repeat(Caller.RECEIPT_LENGTH));
        return caller.lines().insert().executeUpdate();
    }

    /** The statement of such a sync alone. */
    @Benchmark
    public void statement(Caller caller) {
        caller.nextReplica().toggle(service().ledgers());
    }

    /** The statement of a sync with an answer to each question alone; counted by decisions. */
    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void statementOfAll(Caller caller) {
        caller.nextReplica().answerAll(service().ledgers());
    }

    /** One sync with an answer to each question, as a first sign-in brings it; counted by decisions. */
    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public String dialog(Caller caller) throws IOException {
        return caller.next().answerAll(caller.lines().http());
    }

    /** One sync with one decision. */
    @Benchmark
    public String sync(Caller caller) throws IOException {
        return caller.next().toggle(caller.lines().http());
    }
}
