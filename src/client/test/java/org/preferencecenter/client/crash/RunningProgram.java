package org.preferencecenter.client.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A {@link TickingProgram} in a process of its own, and what it told. */
final class RunningProgram implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    final Testimony testimony;
    private final Process process;
    private final Path log;
    private final int lastLine;
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Set<String> heard = new HashSet<>();
    private int lines;

    /**
     * Starts it.
     *
     * @param log      what it logs goes here
     * @param lastLine after how many lines it is killed
     */
    RunningProgram(ProcessBuilder program, Path log, Testimony testimony, int lastLine) throws IOException {
        this.testimony = testimony;
        this.log = log;
        this.lastLine = lastLine;
        this.process = program.redirectError(log.toFile()).start();
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                hear(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            opened.complete(null);
            ended.complete(null);
        }
    }

    private synchronized void hear(String line) {
        testimony.take(line);
        heard.add(line);
        lines++;
        if (line.equals("opened")) {
            opened.complete(null);
        }
        if (lines == lastLine) {
            process.toHandle().destroyForcibly();
        }
        notifyAll();
    }

    /** Waits until it has read what is stored, or was killed before that. */
    void awaitOpened() throws Exception {
        opened.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Tells it what to do, if it is still there to hear it. */
    void doThis(String... commands) {
        Writer in = process.outputWriter();
        try {
            in.write(String.join("\n", commands) + "\n");
            in.flush();
        } catch (IOException e) {
            assertThat(lastLine).as("it was to be killed").isLessThan(Integer.MAX_VALUE);
        }
    }

    /** Waits until it says this. */
    synchronized void awaitLine(String line) throws InterruptedException {
        while (!heard.contains(line)) {
            assertThat(ended).as("%s before the end", line).isNotDone();
            wait(1_000);
        }
    }

    /** Waits until it was killed at its last line. */
    void awaitKill() throws Exception {
        ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.waitFor();
        assertThat(lines).as("lines before the end").isGreaterThanOrEqualTo(lastLine);
        checkLog();
    }

    /** Lets it come to its end. */
    void end() throws Exception {
        process.outputWriter().close();
        ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(process.waitFor()).as("exit code; it logged:\n%s", Files.readString(log)).isZero();
        checkLog();
    }

    private void checkLog() throws IOException {
        assertThat(Files.readString(log)).as("log").doesNotContain("SEVERE", "SQLITE_BUSY", "is locked");
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
