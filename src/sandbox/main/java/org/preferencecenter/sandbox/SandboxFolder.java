package org.preferencecenter.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Where the sandbox keeps what outlasts it. The ports are part of it: they stand in the address of the provider, and with
 * another address everyone would be somebody else.
 */
record SandboxFolder(Path path, int providerPort, int servicePort) {
    private static final String PROVIDER = "provider.port";
    private static final String SERVICE = "service.port";

    /** Opens the folder, with free ports if it is new. */
    static SandboxFolder open(Path path) throws IOException {
        Files.createDirectories(path);
        Path file = path.resolve("sandbox.properties");
        Properties ports = new Properties();
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                ports.load(in);
            }
        } else {
            ports.setProperty(PROVIDER, Integer.toString(freePort()));
            ports.setProperty(SERVICE, Integer.toString(freePort()));
            try (OutputStream out = Files.newOutputStream(file)) {
                ports.store(out, "The ports of the sandbox on this machine");
            }
        }
        return new SandboxFolder(path, port(ports, PROVIDER), port(ports, SERVICE));
    }

    /** Removes the folder and all that is in it. */
    static void empty(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        if (!Files.exists(path.resolve("sandbox.properties"))) {
            throw new IOException(path + " is not a folder of the sandbox, so it is not emptied");
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** The folder of the desktop application. */
    Path desktop() {
        return path.resolve("desktop");
    }

    /** The folder of the account service. */
    Path service() {
        return path.resolve("service");
    }

    private static int port(Properties ports, String name) throws IOException {
        try {
            return Integer.parseInt(ports.getProperty(name, ""));
        } catch (NumberFormatException e) {
            throw new IOException("The sandbox's note of its ports is damaged; start it with --fresh", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
