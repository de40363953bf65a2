package org.preferencecenter.client.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.code_intelligence.jazzer.Jazzer;
import com.code_intelligence.jazzer.sanitizers.Constants;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Lets the fuzzer look for inputs that the corpus does not hold, led by what the code does with them. A fixed number of runs from
 * a fixed seed; {@code -Dfuzz.runs} sets another, and {@code -Dfuzz.target} leaves the other targets out. What it finds is under
 * {@code target/fuzz}: a failing input named {@code <target>-crash-…} belongs into the corpus, with a mend.
 */
class CoverageGuidedTest {
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final int RUNS = Integer.getInteger("fuzz.runs", 1_000);
    private static final String INSTRUMENTED = System.getProperty("fuzz.instrumented", "org.preferencecenter.**");
    private static final String ONLY = System.getProperty("fuzz.target", "");
    private static final Path WORK = Path.of("target", "fuzz");
    /** Longer than each example, short enough for thousands of runs a second. */
    private static final int LONGEST_INPUT = 8_192;
    /** An answer that takes as long to read is as bad as one that is never read. */
    private static final int SECONDS_FOR_ONE = 60;

    @ParameterizedTest
    @EnumSource(Target.class)
    void nothingIsFoundThatTheClientDoesNotSurvive(Target target) throws Exception {
        assumeTrue(ONLY.isEmpty() || ONLY.equals(target.folderName()), "Another target was asked for");
        assumeTrue(hasDriver(), "The fuzzer does not run on this kind of machine; the corpus was replayed");
        Path found = emptied(WORK.resolve(target.folderName()));
        Path log = WORK.resolve(target.folderName() + ".log");

        Process process = new ProcessBuilder(command(target, found)).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        int end = process.waitFor();

        List<String> lines = Files.readAllLines(log);
        assertThat(end).as(() -> String.join("\n", lines)).isZero();
        assertThat(lines).as("all runs were done").anyMatch(line -> line.startsWith("Done " + RUNS + " runs"));
    }

    /** What an earlier run found would be run first, and leave less of the fixed number for the search. */
    private static Path emptied(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        return folder;
    }

    private static List<String> command(Target target, Path found) {
        return List.of(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g", "-XX:-OmitStackTraceInFastThrow",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file"),
                "-cp", System.getProperty("java.class.path"), Jazzer.class.getName(),
                "--target_class=" + target.type().getName(),
                "--instrumentation_includes=" + INSTRUMENTED.replace(":", File.pathSeparator),
                // They watch for what this library never does, such as running commands, and take as long to start as all else.
                "--disabled_hooks=" + String.join(":", Constants.SANITIZER_HOOK_NAMES), "--reproducer_path=" + WORK,
                "-artifact_prefix=" + WORK.resolve(target.folderName() + "-"), "-seed=1", "-runs=" + RUNS,
                "-max_len=" + LONGEST_INPUT, "-timeout=" + SECONDS_FOR_ONE, "-print_final_stats=1", found.toString(),
                target.corpus().toString());
    }

    /** Whether the fuzzer brings native code for this system. */
    private static boolean hasDriver() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String os = system.startsWith("win") ? "windows" : system.startsWith("mac") ? "macos" : "linux";
        String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
        String name = os.equals("windows")
                ? "jazzer_driver.dll"
                : os.equals("macos") ? "libjazzer_driver.dylib" : "libjazzer_driver.so";
        return Jazzer.class.getResource("driver/jazzer_driver_" + os + "_" + machine + "/" + name) != null;
    }
}
