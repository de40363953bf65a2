package org.preferencecenter.service.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.preferencecenter.service.ServiceMain;

/** A service in a process of its own, which a test can stop and kill. */
public final class ServiceProcess {
    private static final long GUARD_SECONDS = 60;

    private final Process process;
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<URI> management = new CompletableFuture<>();
    private final CompletableFuture<URI> listening = new CompletableFuture<>();
    private final CompletableFuture<Void> silence;

    private ServiceProcess(Process process) {
        this.process = process;
        this.silence = CompletableFuture.runAsync(this::read, task -> Thread.ofVirtual().start(task));
    }

    /** Starts it at any ports, and waits until it listens. Passwords are not given where everybody could read them. */
    public static ServiceProcess start(Map<String, String> settings) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), ServiceMain.class.getName(), "--port=0", "--management-port=0"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        settings.forEach((name, value) -> {
            if (name.endsWith("-password")) {
                builder.environment().put("PREFERENCE_CENTER_DATABASE_PASSWORD", value);
            } else {
                command.add("--" + name + "=" + value);
            }
        });
        ServiceProcess started = new ServiceProcess(builder.start());
        started.address();
        return started;
    }

    /** Where it listens, by its own word. */
    public URI address() throws Exception {
        return listening.get(GUARD_SECONDS, TimeUnit.SECONDS);
    }

    public URI managementAddress() throws Exception {
        return management.get(GUARD_SECONDS, TimeUnit.SECONDS);
    }

    /** Reads all that it says, since it would wait if nobody did. */
    private void read() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                address(line, "Operators ask at ").ifPresent(management::complete);
                address(line, "Listening at ").ifPresent(listening::complete);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            listening.completeExceptionally(new AssertionError("It ended: " + said()));
        }
    }

    private static Optional<URI> address(String line, String words) {
        return line.contains(words)
                ? Optional.of(URI.create(line.substring(line.indexOf("http://"))))
                : Optional.empty();
    }

    /** Asks it to stop, as an operator does (SIGTERM). */
    public void stop() {
        // Process.destroy would also close what is to be read of it.
        process.toHandle().destroy();
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The exit code, once it has ended. */
    public int awaitEnd() throws Exception {
        silence.get(GUARD_SECONDS, TimeUnit.SECONDS);
        return process.waitFor();
    }

    /** Its output so far. */
    public String said() {
        return String.join("\n", said);
    }
}
