package org.preferencecenter.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.preferencecenter.client.store.AccountStore;
import org.preferencecenter.client.store.Disk;
import org.preferencecenter.core.wire.WireJson;
import org.sqlite.SQLiteConfig;

/**
 * What a hundred ticks cost until each is on the disk, more than most people ever make, against a hundred durable inserts of the
 * same texts into a bare SQLite file.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(batchSize = 100, iterations = Benchmarks.WARM_UPS, time = 1)
@Measurement(batchSize = 100)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AppendBenchmark {
    private @Nullable Open open;
    private int number;

    /** Fresh files for each iteration, so that each writes its hundred into an empty one. */
    @Setup(Level.Iteration)
    public void make() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("bench");
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        Connection bare = config.createConnection("jdbc:sqlite:" + folder.resolve("bare.db"));
        try (PreparedStatement create = bare.prepareStatement("CREATE TABLE line (text TEXT NOT NULL) STRICT")) {
            create.execute();
        }
        open = new Open(folder, bare, AccountStore.open(Disk.ofThisComputer(), folder.resolve("ledger.db"), "bench"));
    }

    /** Closes and removes them. */
    @TearDown(Level.Iteration)
    public void close() throws IOException, SQLException {
        open().bare().close();
        open().store().close();
        try (Stream<Path> all = Files.walk(open().folder())) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The baseline: one row, one commit. */
    @Benchmark
    public int baseline() throws SQLException {
        try (PreparedStatement insert = open().bare().prepareStatement("INSERT INTO line (text) VALUES (?)")) {
            insert.setString(1, WireJson.write(Samples.decision(++number, List.of())));
            return insert.executeUpdate();
        }
    }

    /** A decision, appended as the window appends it. */
    @Benchmark
    public void append() throws IOException {
        int next = ++number;
        open().store().append(List.of(), stored -> List.of(Samples.decision(next, List.of())));
    }

    private Open open() {
        return Objects.requireNonNull(open);
    }

    private record Open(Path folder, Connection bare, AccountStore store) {}
}
