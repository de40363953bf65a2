package org.preferencecenter.bench;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Ledger;
import org.preferencecenter.core.standing.PreferenceStanding;
import org.preferencecenter.core.standing.Standings;

/** What it costs to fold a ledger of a hundred decisions anew, against putting them into a hash map. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = Benchmarks.WARM_UPS, time = 1)
public class FoldBenchmark {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private final List<Decision> history = Samples.history(100);

    /** The baseline: the least that a ledger can do. */
    @Benchmark
    public Map<DecisionId, Decision> baseline() {
        Map<DecisionId, Decision> map = new HashMap<>();
        history.forEach(decision -> map.put(decision.id(), decision));
        return map;
    }

    /** Ledger and standings. */
    @Benchmark
    public Map<PreferenceId, PreferenceStanding> fold() {
        return Standings.of(Ledger.of(history), Samples.CATALOG, NOW);
    }
}
