package org.preferencecenter.client.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers each request with the same bytes, and goes on with others until whoever asked hangs up. */
final class RawServer implements AutoCloseable {
    /** More than any limit of the client; a client without one would have read all of it. */
    static final long ENDLESS = 512L << 20;

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletableFuture<Long> sent = new CompletableFuture<>();
    private final byte[] beginning;
    private final byte[] again;

    RawServer(String beginning, byte[] again) throws IOException {
        this.beginning = beginning.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        this.again = again;
        threads.execute(this::serve);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** How many bytes of the first answer went out before the client hung up. */
    long sent() {
        return sent.join();
    }

    private void serve() {
        try {
            while (true) {
                Socket client = socket.accept();
                threads.execute(() -> answer(client));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void answer(Socket client) {
        long count = 0;
        try (client) {
            readHead(client.getInputStream());
            OutputStream out = client.getOutputStream();
            out.write(beginning);
            while (count < ENDLESS) {
                out.write(again);
                count += again.length;
            }
        } catch (IOException e) {
            // The client has hung up, as it should.
        } finally {
            sent.complete(count);
        }
    }

    private static void readHead(InputStream in) throws IOException {
        int ends = 0;
        while (ends < 4) {
            int next = in.read();
            ends = next == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : 0;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
