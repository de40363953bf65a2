package org.preferencecenter.bench;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.preferencecenter.service.settings.StartupException;

/**
 * How often a second other systems of the vendor may ask whether anything changed of what they may do, and be told that nothing did,
 * against as many connections that only read a row by its key on the same server. An account holds five decisions.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(PostgresBenchmark.CONNECTIONS)
@Warmup(iterations = PostgresBenchmark.WARM_UP, time = PostgresBenchmark.WARM_UP)
public class ConditionalReadBenchmark {
    private static final int PEOPLE_EACH = 50;
    private static final int DECISIONS = 5;
    static final String PREFERENCES = "/v1/preferences";

    private @Nullable PostgresService service;

    @Setup
    public void start() throws IOException, SQLException, JOSEException, StartupException {
        service = PostgresService.start(PostgresBenchmark.CONNECTIONS);
    }

    @TearDown
    public void stop() throws IOException {
        service().close();
    }

    private PostgresService service() {
        return Objects.requireNonNull(service);
    }

    /** One who asks: a connection of each kind, and what was answered before. */
    @State(Scope.Thread)
    public static class Caller {
        private static final AtomicInteger NUMBERS = new AtomicInteger();

        private final List<Asked> asked = new ArrayList<>();
        private @Nullable Lines lines;
        private int turn;

        private record Lines(HttpLine http, Connection database, PreparedStatement select) {}

        private record Asked(String subject, String token, String tag) {}

        /** Connects; people decide, and their answers are read once. */
        @Setup
        public void connect(ConditionalReadBenchmark bench) throws IOException, SQLException, JOSEException {
            PostgresService service = bench.service();
            Connection database = service.connect();
            HttpLine http = new HttpLine(service.port());
            lines = new Lines(http, database,
                    database.prepareStatement(
                            "SELECT receipt FROM decision WHERE issuer = ? AND subject = ? AND sequence = 1"));
            lines.select().setString(1, service.issuer().address());
            for (int i = 0; i < PEOPLE_EACH; i++) {
                String subject = "reader-" + NUMBERS.incrementAndGet();
                Person person = new Person(service.issuer().token(subject), 0);
                for (int j = 0; j < DECISIONS; j++) {
                    person.toggle(http);
                }
                asked.add(new Asked(subject, person.token(), http.tag(PREFERENCES, person.token())));
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

        private Asked next() {
            turn = (turn + 1) % asked.size();
            return asked.get(turn);
        }
    }

    /** The baseline: one row by its key. */
    @Benchmark
    public String baseline(Caller caller) throws SQLException {
        caller.lines().select().setString(2, caller.next().subject());
        try (ResultSet row = caller.lines().select().executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    /** Nothing changed. */
    @Benchmark
    public void conditionalRead(Caller caller) throws IOException {
        Caller.Asked asked = caller.next();
        caller.lines().http().requireUnchanged(PREFERENCES, asked.token(), asked.tag());
    }
}
