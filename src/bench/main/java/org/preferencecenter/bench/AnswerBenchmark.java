package org.preferencecenter.bench;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the whole catalog takes against an answer of one line. A network between them that waits for more in the middle of an
 * answer (RFC 1122 §4.2.3.4) shows here as a ratio in the hundreds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = Benchmarks.WARM_UPS, time = 1)
public class AnswerBenchmark {
    private @Nullable Parts parts;

    private record Parts(BenchIssuer issuer, ServiceProgram service, HttpLine line, String token) {}

    @Setup
    public void start() throws IOException, JOSEException {
        BenchIssuer issuer = new BenchIssuer();
        ServiceProgram service = ServiceProgram.start(issuer);
        parts = new Parts(issuer, service, new HttpLine(service.port()), issuer.token("reader"));
    }

    @TearDown
    public void stop() throws IOException {
        parts().line().close();
        parts().service().close();
        parts().issuer().close();
    }

    private Parts parts() {
        return Objects.requireNonNull(parts);
    }

    /** The baseline: an account without decisions. */
    @Benchmark
    public String baseline() throws IOException {
        return parts().line().tag("/v1/preferences", parts().token());
    }

    /** All languages of all notices. */
    @Benchmark
    public String catalog() throws IOException {
        return parts().line().tag("/v1/catalog", parts().token());
    }
}
