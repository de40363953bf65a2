package org.preferencecenter.bench;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.preferencecenter.client.gate.LiveGate;
import org.preferencecenter.core.gate.Span;
import org.preferencecenter.core.gate.TimedVerdict;
import org.preferencecenter.core.gate.Verdict;

/** What a host pays for "may I?", against reading the clock once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = Benchmarks.WARM_UPS, time = 1)
public class GateBenchmark {
    private final LiveGate gate = new LiveGate(InstantSource.system());

    public GateBenchmark() {
        gate.open(Map.of(Samples.TRAINING,
                new TimedVerdict(Verdict.GRANTED, Optional.empty(), Optional.of(new Span(Instant.MIN, Instant.MAX)))));
    }

    /** The baseline: what any answer that depends on time must do. */
    @Benchmark
    public Instant baseline() {
        return Instant.now();
    }

    /** The gate. */
    @Benchmark
    public boolean check() {
        return gate.check(Samples.TRAINING).permitted();
    }
}
