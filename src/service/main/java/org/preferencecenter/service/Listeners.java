package org.preferencecenter.service;

import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Optional;
import org.preferencecenter.service.events.Subscriptions;
import org.preferencecenter.service.http.Readiness;
import org.preferencecenter.service.settings.Configuration;
import org.preferencecenter.service.settings.Endpoint;
import org.preferencecenter.service.settings.StartupException;

/** Who asks and who listens: the web server for everybody, the one for operators, if they want one, and the readers of events. */
final class Listeners implements AutoCloseable {
    private final Readiness readiness;
    private final Subscriptions subscriptions;
    private final WebServer open;
    private final Optional<WebServer> management;

    private Listeners(Readiness readiness, Subscriptions subscriptions, WebServer open,
            Optional<WebServer> management) {
        this.readiness = readiness;
        this.subscriptions = subscriptions;
        this.open = open;
        this.management = management;
    }

    /** @throws StartupException if one of them cannot listen; then none does */
    static Listeners start(Configuration configuration, Readiness readiness, Subscriptions subscriptions,
            WebServer open, Optional<WebServer> management) throws StartupException {
        Listeners listeners = new Listeners(readiness, subscriptions, open, management);
        try {
            listen(open, configuration.endpoint());
            if (management.isPresent()) {
                listen(management.get(), configuration.operations().management().orElseThrow());
            }
            return listeners;
        } catch (StartupException e) {
            listeners.close();
            throw e;
        }
    }

    private static void listen(WebServer server, Endpoint endpoint) throws StartupException {
        server.start();
        if (!server.isRunning()) {
            throw new StartupException("The service cannot listen at " + endpoint + ".");
        }
    }

    /**
     * Asked for before anything is opened, since of what keeps it from listening the web server only writes a log.
     *
     * @throws StartupException if something else listens already, or the address is not one of this machine
     */
    static void requireFree(Configuration configuration) throws StartupException {
        requireFree(configuration.endpoint());
        if (configuration.operations().management().isPresent()) {
            requireFree(configuration.operations().management().get());
        }
    }

    private static void requireFree(Endpoint endpoint) throws StartupException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(endpoint.host(), endpoint.port()));
        } catch (IOException e) {
            throw new StartupException("The service cannot listen at " + endpoint + ": " + e.getMessage() + ".", e);
        }
    }

    int port() {
        return open.port();
    }

    URI address() {
        return address(open);
    }

    Optional<URI> managementAddress() {
        return management.map(Listeners::address);
    }

    private static URI address(WebServer server) {
        String host = server.prototype().host();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port());
    }

    /**
     * Sends new requests elsewhere, ends the streams, takes no more connections, and waits for the requests under way. Operators can
     * watch until the end.
     */
    @Override
    public void close() {
        readiness.stop();
        subscriptions.close();
        open.stop();
        management.ifPresent(WebServer::stop);
    }
}
