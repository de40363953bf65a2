package org.preferencecenter.service;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Filter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.CatalogException;
import org.preferencecenter.core.catalog.CatalogFiles;
import org.preferencecenter.service.catalog.Catalogs;
import org.preferencecenter.service.events.Subscriptions;
import org.preferencecenter.service.files.OwnerOnly;
import org.preferencecenter.service.http.AccountRoutes;
import org.preferencecenter.service.http.EventRoutes;
import org.preferencecenter.service.http.Front;
import org.preferencecenter.service.http.Guard;
import org.preferencecenter.service.http.PublicRoutes;
import org.preferencecenter.service.ledger.AccountLedgers;
import org.preferencecenter.service.ledger.Preferences;
import org.preferencecenter.service.ledger.Recorder;
import org.preferencecenter.service.organization.OrganizationLocks;
import org.preferencecenter.service.receipt.Notary;
import org.preferencecenter.service.receipt.SigningKeys;
import org.preferencecenter.service.sources.Sources;
import org.preferencecenter.service.store.CatalogStore;
import org.preferencecenter.service.store.Database;
import org.preferencecenter.service.store.LedgerStore;
import org.preferencecenter.service.store.LockStore;
import org.preferencecenter.service.store.StoreException;
import org.preferencecenter.service.token.TokenRules;
import org.preferencecenter.service.token.TokenVerifier;

/** Puts the parts of a service together. */
final class Composition {
    private final Configuration configuration;
    private final Sources sources;
    private final List<Filter> filters;

    Composition(Configuration configuration, Sources sources, List<Filter> filters) {
        this.configuration = configuration;
        this.sources = sources;
        this.filters = filters;
    }

    AccountService start() throws StartupException {
        requireFreePort();
        SigningKeys keys = keys();
        Database database = database();
        try {
            return start(keys, database);
        } catch (StartupException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private AccountService start(SigningKeys keys, Database database) throws StartupException {
        // Known only once the server has its port; a request that is quicker waits for it.
        CompletableFuture<URI> address = new CompletableFuture<>();
        Subscriptions subscriptions = new Subscriptions();
        Catalogs catalogs = catalogs(database, subscriptions);
        OrganizationLocks locks = new OrganizationLocks(new LockStore(database), subscriptions);
        Notary notary = new Notary(keys, address::join, sources.clock(), sources.ids());
        AccountLedgers ledgers = new AccountLedgers(new LedgerStore(database), catalogs, notary, subscriptions);
        Preferences preferences = new Preferences(ledgers, catalogs, locks, sources.clock());
        Recorder recorder = new Recorder(ledgers, catalogs, sources.clock(), sources.ids());

        Guard guard = new Guard(new TokenVerifier(rules(), sources.clock()));
        WebServer server = Front.server(configuration.host(), configuration.port(), filters, List.of(
                new PublicRoutes(catalogs, keys, database::isServing),
                new AccountRoutes(guard, ledgers, preferences, locks),
                new EventRoutes(guard, ledgers, catalogs, subscriptions, sources)));
        listen(server);
        address.complete(configuration.publicAddress().orElseGet(() -> address(server)));
        return new AccountService(server, database, subscriptions, catalogs, locks, recorder);
    }

    static URI address(WebServer server) {
        String host = server.prototype().host();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port());
    }

    private TokenRules rules() {
        return new TokenRules(configuration.issuer(), configuration.audience(),
                configuration.algorithms(),
                configuration.organizationClaim());
    }

    private SigningKeys keys() throws StartupException {
        Path data = configuration.data();
        try {
            OwnerOnly.createFolder(data);
            return SigningKeys.open(data.resolve("receipt-keys.json"), sources.clock().instant());
        } catch (IOException e) {
            throw new StartupException("The receipt keys in the data folder " + data + " cannot be read or made: "
                    + e.getMessage() + ".", e);
        }
    }

    private Database database() throws StartupException {
        Path file = configuration.data().resolve("accounts.db");
        try {
            OwnerOnly.createFile(file);
            return Database.open(file);
        } catch (IOException | StoreException e) {
            throw new StartupException("The database " + file + " cannot be opened: " + e.getMessage() + ".", e);
        }
    }

    private Catalogs catalogs(Database database, Subscriptions subscriptions) throws StartupException {
        try {
            CatalogFiles files = configuration.catalog().isPresent()
                    ? CatalogFolder.read(configuration.catalog().get())
                    : BundledCatalog.files();
            return Catalogs.open(new CatalogStore(database), files, subscriptions::catalogPublished);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartupException("The catalog cannot be read: " + e.getMessage() + ".", e);
        } catch (CatalogException e) {
            throw new StartupException("The catalog must not be used.\n" + e.getMessage(), e);
        }
    }

    private void listen(WebServer server) throws StartupException {
        server.start();
        if (!server.isRunning()) {
            throw new StartupException("The service cannot listen at " + endpoint() + ".");
        }
    }

    /** Asked for beforehand, since of what keeps it from listening the web server only writes a log. */
    private void requireFreePort() throws StartupException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(configuration.host(), configuration.port()));
        } catch (IOException e) {
            throw new StartupException("The service cannot listen at " + endpoint() + ": " + e.getMessage() + ".", e);
        }
    }

    private String endpoint() {
        return configuration.host() + ", port " + configuration.port();
    }
}
