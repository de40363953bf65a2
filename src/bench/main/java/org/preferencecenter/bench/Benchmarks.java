package org.preferencecenter.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.preferencecenter.bench.frames.Frames;
import org.preferencecenter.core.wire.WireJson;

/** Runs every benchmark and writes each figure with its ratio to the baseline of its class. */
public final class Benchmarks {
    private static final String BASELINE = "baseline";
    private static final int DESKTOPS = 10_000;
    /** Before what is a loop, and needs a second each time. */
    static final int WARM_UPS = 3;

    private Benchmarks() {}

    /**
     * One figure.
     *
     * @param score   the mean, in {@code unit}
     * @param error   half of the 99.9 % confidence interval; absent where JMH has too few samples
     * @param toBaseline the score over the baseline's score in the same run
     */
    public record Figure(double score, double error, String unit, double toBaseline) {}

    /** Takes the path of the file to write, and how many decisions there are to be in the largest ledger. */
    public static void main(String[] arguments) throws Exception {
        Collection<RunResult> results = new Runner(new OptionsBuilder().include("org\\.preferencecenter\\.bench\\..*")
                .forks(1).measurementIterations(5)
                .measurementTime(TimeValue.seconds(1)).jvmArgs("--enable-native-access=ALL-UNNAMED").build()).run();
        Map<String, Figure> figures = new TreeMap<>();
        for (RunResult result : results) {
            Result<?> measured = result.getPrimaryResult();
            figures.put(name(result), new Figure(measured.getScore(), measured.getScoreError(),
                    measured.getScoreUnit(), measured.getScore() / baseline(results, result)));
        }
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, WireJson.write(figures));
        figures.forEach((name, figure) -> System.out.printf("%-30s %10.3f %s, %.2f of the baseline%n", name,
                figure.score(), figure.unit(), figure.toBaseline()));
        report(file.resolveSibling("frames.json"), Frames.measure());
        report(file.resolveSibling("idle-desktops.json"), IdleDesktops.measure(DESKTOPS));
        report(file.resolveSibling("half-load.json"), HalfLoad.measure());
        report(file.resolveSibling("growing-ledgers.json"), GrowingLedgers.measure(Long.parseLong(arguments[1])));
    }

    private static void report(Path file, Object figures) throws IOException {
        String text = WireJson.write(figures);
        Files.writeString(file, text);
        System.out.println(text);
    }

    private static double baseline(Collection<RunResult> results, RunResult of) {
        String name = className(of) + "." + BASELINE;
        return results.stream().filter(result -> name(result).equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("No baseline for " + name(of))).getPrimaryResult()
                .getScore();
    }

    private static String name(RunResult result) {
        String full = result.getParams().getBenchmark();
        return full.substring(full.lastIndexOf('.', full.lastIndexOf('.') - 1) + 1);
    }

    private static String className(RunResult result) {
        return name(result).substring(0, name(result).indexOf('.'));
    }
}
