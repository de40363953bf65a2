package org.preferencecenter.client.signin;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Listens on this machine alone for the one answer that the browser brings (RFC 8252 §7.3, §8.3). Open it only while a person
 * signs in.
 *
 * <p>Its address is a number, not {@code localhost}: names may resolve elsewhere, and browsers that insist on HTTPS let the
 * loopback numbers through.
 */
final class Loopback implements AutoCloseable {
    private static final String PATH = "/callback";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int GONE = 410;

    private final HttpServer server;
    private final byte[] page;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CompletableFuture<String> query = new CompletableFuture<>();

    private Loopback(HttpServer server, CallbackPage page) {
        this.server = server;
        this.page = page.html().getBytes(StandardCharsets.UTF_8);
    }

    /** 127.0.0.1, and ::1 for machines without it. */
    static List<InetAddress> addresses() throws IOException {
        return List.of(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}),
                InetAddress.getByAddress(new byte[]{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
    }

    /**
     * Listens on a free port of the first of the addresses that this machine has.
     *
     * @throws IOException if it has none of them
     */
    static Loopback open(List<InetAddress> addresses, CallbackPage page, Executor executor) throws IOException {
        Loopback loopback = new Loopback(bind(addresses), page);
        loopback.server.setExecutor(executor);
        loopback.server.createContext("/", loopback::answer);
        loopback.server.start();
        return loopback;
    }

    /** Where to send the browser. */
    URI redirect() {
        InetSocketAddress bound = server.getAddress();
        String host = bound.getAddress() instanceof Inet6Address ? "[::1]" : bound.getAddress().getHostAddress();
        return URI.create("http://" + host + ":" + bound.getPort() + PATH);
    }

    /** Waits for the browser, without limit, and returns the query it brings. */
    String await() throws InterruptedException, ExecutionException {
        return query.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static HttpServer bind(List<InetAddress> addresses) throws IOException {
        IOException failure = new IOException("This machine has no loopback address");
        for (InetAddress address : addresses) {
            try {
                return HttpServer.create(new InetSocketAddress(address, 0), 0);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
        throw failure;
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (!PATH.equals(exchange.getRequestURI().getRawPath())) {
            refuse(exchange, NOT_FOUND);
        } else if (!"GET".equals(exchange.getRequestMethod())) {
            refuse(exchange, METHOD_NOT_ALLOWED);
        } else if (!taken.compareAndSet(false, true)) {
            refuse(exchange, GONE);
        } else {
            take(exchange);
        }
    }

    private static void refuse(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        String brought = exchange.getRequestURI().getRawQuery();
        try (exchange) {
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "text/html; charset=utf-8");
            headers.set("Cache-Control", "no-store");
            headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("X-Content-Type-Options", "nosniff");
            // The listener is about to close; a connection kept open would be cut, perhaps before the page is read.
            headers.set("Connection", "close");
            exchange.sendResponseHeaders(OK, page.length);
            exchange.getResponseBody().write(page);
        } finally {
            query.complete(brought == null ? "" : brought);
        }
    }
}
