package org.preferencecenter.client.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.preferencecenter.client.testing.JavaProgram;
import org.preferencecenter.service.ServiceMain;

/** The account service in a process of its own, to be killed and started again at the same address. */
final class ServiceProcess implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("Listening at http://127\\.0\\.0\\.1:(\\d+)");

    private final Path folder;
    private final URI issuer;
    private int port;
    private Process process;

    ServiceProcess(Path folder, URI issuer) throws Exception {
        this.folder = folder;
        this.issuer = issuer;
        start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Kills it, wherever it is, and starts it again. */
    void killAndRestart() throws Exception {
        kill();
        start();
    }

    /** Makes a backup of its data, for which it ends and starts again. */
    Path backUp() throws Exception {
        kill();
        Path backup = Files.createTempDirectory(folder, "backup");
        copy(data(), backup);
        start();
        return backup;
    }

    /** Puts a backup in the place of its data. */
    void restore(Path backup) throws Exception {
        kill();
        try (Stream<Path> files = Files.list(data())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        copy(backup, data());
        start();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void start() throws IOException, InterruptedException, ExecutionException, TimeoutException {
        ProcessBuilder builder = JavaProgram.likeThis().start(ServiceMain.class, folder).redirectErrorStream(true);
        builder.environment().put("PREFERENCE_CENTER_PORT", Integer.toString(port));
        builder.environment().put("PREFERENCE_CENTER_DATA", data().toString());
        builder.environment().put("PREFERENCE_CENTER_ISSUER", issuer.toString());
        builder.environment().put("PREFERENCE_CENTER_AUDIENCE", IdentityProvider.AUDIENCE);
        builder.environment().put("PREFERENCE_CENTER_ADMINISTRATOR_CLAIM", IdentityProvider.ROLES);
        builder.environment().put("PREFERENCE_CENTER_ADMINISTRATOR_VALUE", IdentityProvider.ADMINISTRATOR);
        process = builder.start();
        CompletableFuture<Integer> listening = new CompletableFuture<>();
        Process current = process;
        Thread.ofVirtual().start(() -> read(current, listening));
        port = listening.get(60, TimeUnit.SECONDS);
    }

    /** Reads all that it logs, since it would wait if nobody did. */
    private static void read(Process process, CompletableFuture<Integer> listening) {
        StringBuilder log = new StringBuilder();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                log.append(line).append('\n');
                Matcher matcher = LISTENING.matcher(line);
                if (matcher.find()) {
                    listening.complete(Integer.valueOf(matcher.group(1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            listening.completeExceptionally(new IOException("The service does not start:\n" + log));
        }
    }

    private void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
