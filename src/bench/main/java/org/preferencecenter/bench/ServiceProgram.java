package org.preferencecenter.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.preferencecenter.service.ServiceMain;

/** The account service in a process of its own, so that what it costs can be told apart from what asks it. */
final class ServiceProgram implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("Listening at http://\\S+:(\\d+)");
    private static final Pattern HEAP = Pattern.compile("used (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final long KIBIBYTE = 1024;
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final int port;

    /** What it takes, in bytes, after everything that can go is gone. */
    record Memory(long heap, long resident) {}

    private ServiceProgram(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ServiceProgram start(BenchIssuer issuer) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String classes = System.getProperty("java.class.path") + File.pathSeparator;
        Process process = new ProcessBuilder(List.of(java.toString(), "--enable-native-access=ALL-UNNAMED", "-Xmx1g",
                "-cp", classes, ServiceMain.class.getName(), "--port=0", "--issuer=" + issuer.address(),
                "--audience=" + BenchIssuer.AUDIENCE, "--log-requests=no",
                "--data=" + Files.createTempDirectory("bench").resolve("data"), "--account-requests=1000000",
                "--address-requests=1000000"))
                .redirectErrorStream(true).start();
        BufferedReader said = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                Thread.ofVirtual().start(() -> drain(said));
                return new ServiceProgram(process, Integer.parseInt(listening.group(1)));
            }
        }
        throw new IOException("The service does not start:\n" + all);
    }

    /** What nobody reads would make the program wait. */
    private static void drain(BufferedReader said) {
        try {
            while (said.readLine() != null) {
                // Nobody needs it any more.
            }
        } catch (IOException e) {
            // The program has ended.
        }
    }

    int port() {
        return port;
    }

    Memory memory() throws IOException, InterruptedException {
        command("GC.run");
        long heap = number(HEAP, command("GC.heap_info")) * KIBIBYTE;
        long resident = number(RESIDENT, Files.readString(Path.of("/proc/" + process.pid() + "/status"))) * KIBIBYTE;
        return new Memory(heap, resident);
    }

    private String command(String command) throws IOException, InterruptedException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process asking = new ProcessBuilder(tool.toString(), Long.toString(process.pid()), command)
                .redirectErrorStream(true).start();
        String answer = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asking.waitFor();
        return answer;
    }

    private static long number(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("No such figure in " + text);
        }
        return Long.parseLong(matcher.group(1));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
