package org.preferencecenter.service;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.HttpService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.CatalogException;
import org.preferencecenter.core.catalog.CatalogFiles;
import org.preferencecenter.core.request.RequestEvent;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.service.catalog.Catalogs;
import org.preferencecenter.service.catalog.NoticeArchive;
import org.preferencecenter.service.confirmation.Confirmations;
import org.preferencecenter.service.erasure.AccountNames;
import org.preferencecenter.service.erasure.ErasedAccounts;
import org.preferencecenter.service.erasure.Erasures;
import org.preferencecenter.service.events.Announcer;
import org.preferencecenter.service.events.Subscriptions;
import org.preferencecenter.service.files.OwnerOnly;
import org.preferencecenter.service.http.AccountRoutes;
import org.preferencecenter.service.http.ConfirmRoutes;
import org.preferencecenter.service.http.EventRoutes;
import org.preferencecenter.service.http.Front;
import org.preferencecenter.service.http.Guard;
import org.preferencecenter.service.http.HealthRoutes;
import org.preferencecenter.service.http.LinkedPages;
import org.preferencecenter.service.http.MailingRoutes;
import org.preferencecenter.service.http.MetricsRoutes;
import org.preferencecenter.service.http.Observer;
import org.preferencecenter.service.http.OrganizationRoutes;
import org.preferencecenter.service.http.PublicRoutes;
import org.preferencecenter.service.http.Readiness;
import org.preferencecenter.service.http.RequestRoutes;
import org.preferencecenter.service.http.Throttle;
import org.preferencecenter.service.http.UnsubscribeRoutes;
import org.preferencecenter.service.ledger.AccountLedgers;
import org.preferencecenter.service.ledger.Preferences;
import org.preferencecenter.service.ledger.Recorder;
import org.preferencecenter.service.link.LinkKeys;
import org.preferencecenter.service.link.Links;
import org.preferencecenter.service.mail.MailRoom;
import org.preferencecenter.service.mail.SmtpPostman;
import org.preferencecenter.service.mailing.Mailings;
import org.preferencecenter.service.metrics.Metrics;
import org.preferencecenter.service.organization.OrganizationLocks;
import org.preferencecenter.service.page.Pages;
import org.preferencecenter.service.receipt.KeyRenewal;
import org.preferencecenter.service.receipt.Notary;
import org.preferencecenter.service.receipt.PublishedKeys;
import org.preferencecenter.service.receipt.SigningKeys;
import org.preferencecenter.service.request.ExportHeads;
import org.preferencecenter.service.request.Exports;
import org.preferencecenter.service.request.PersonRequests;
import org.preferencecenter.service.request.Promises;
import org.preferencecenter.service.settings.Configuration;
import org.preferencecenter.service.settings.Endpoint;
import org.preferencecenter.service.settings.Limits;
import org.preferencecenter.service.settings.StartupException;
import org.preferencecenter.service.sources.Sources;
import org.preferencecenter.service.store.CatalogStore;
import org.preferencecenter.service.store.ConfirmationStore;
import org.preferencecenter.service.store.Database;
import org.preferencecenter.service.store.ErasureStore;
import org.preferencecenter.service.store.LedgerStore;
import org.preferencecenter.service.store.LinkKeyStore;
import org.preferencecenter.service.store.LockStore;
import org.preferencecenter.service.store.ProofKeyStore;
import org.preferencecenter.service.store.ProofStore;
import org.preferencecenter.service.store.ReceiptKeyStore;
import org.preferencecenter.service.store.RequestStore;
import org.preferencecenter.service.token.AdministratorRule;
import org.preferencecenter.service.token.ClaimPath;
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
        Listeners.requireFree(configuration);
        SigningKeys keys = keys();
        Subscriptions subscriptions = new Subscriptions();
        Storage storage = Storage.open(configuration.database(), subscriptions, sources.ids().get());
        try {
            return start(keys, storage, subscriptions);
        } catch (StartupException | RuntimeException e) {
            storage.close();
            throw e;
        }
    }

    private AccountService start(SigningKeys keys, Storage storage, Subscriptions subscriptions)
            throws StartupException {
        // Known only once the server has its port; a request that is quicker waits for it.
        CompletableFuture<URI> address = new CompletableFuture<>();
        Database database = storage.database();
        Announcer announcer = storage.announcer();
        PublishedKeys published = new PublishedKeys(new ReceiptKeyStore(database), keys);
        Catalogs catalogs = catalogs(database, announcer);
        OrganizationLocks locks = new OrganizationLocks(new LockStore(database), sources.clock(), announcer);
        Notary notary = new Notary(keys, address::join, sources.clock(), sources.ids());
        Metrics metrics = new Metrics();
        metrics.watchStreams(subscriptions::count);
        metrics.watchDatabase(database::load);
        AccountLedgers ledgers = new AccountLedgers(new LedgerStore(database), catalogs, notary, announcer, metrics);
        Preferences preferences = new Preferences(ledgers, catalogs, locks, sources.clock());
        AccountNames names = new AccountNames(new ProofKeyStore(database));
        ErasedAccounts erased = new ErasedAccounts(new ProofStore(database), names, Promises::dueAt);
        Recorder recorder = new Recorder(ledgers, catalogs, sources.clock(), sources.ids(), erased::contains);
        PersonRequests requests = new PersonRequests(new RequestStore(database), erased,
                new Promises(configuration.erasure()), sources.clock(), metrics::happened);
        Links links = new Links(new LinkKeys(new LinkKeyStore(database), sources.clock()), address::join);
        MailRoom mailRoom = new MailRoom(configuration.operations().stopWithin());
        Optional<Confirmations> confirmations = configuration.mail()
                .map(settings -> new Confirmations(new ConfirmationStore(database), ledgers, catalogs, links,
                        new SmtpPostman(settings, sources.clock()), mailRoom, sources.clock()));
        Exports exports = new Exports(
                new ExportHeads(preferences, locks, new ConfirmationStore(database), requests, erased, published),
                ledgers, new NoticeArchive(new CatalogStore(database)), sources.clock(), address::join);
        storage.listen(catalogs, ledgers);

        Readiness readiness = new Readiness(database::isServing);
        HealthRoutes health = new HealthRoutes(readiness);
        Limits limits = configuration.operations().limits();
        Throttle throttle = new Throttle(limits, sources.nanos());
        LinkedPages pages = new LinkedPages(throttle, links, catalogs, new Pages());
        Guard guard = new Guard(tokens(), throttle, metrics::verified);
        List<Filter> before = new ArrayList<>(List.of(new Observer(sources, readiness, metrics::answered)));
        before.addAll(filters);
        WebServer open = server(configuration.endpoint(), before, List.of(health,
                new PublicRoutes(throttle, catalogs, published),
                new AccountRoutes(guard, ledgers, preferences, locks, confirmations, erased),
                new MailingRoutes(guard, new Mailings(preferences, links), configuration.mailingScope()),
                new UnsubscribeRoutes(pages, recorder, catalogs),
                new ConfirmRoutes(pages, ledgers, recorder, sources.clock()),
                new RequestRoutes(guard, requests, exports),
                new OrganizationRoutes(guard, locks, catalogs),
                new EventRoutes(guard, ledgers, catalogs, subscriptions, limits.accountStreams(), sources)));
        Optional<WebServer> management = configuration.operations().management()
                .map(endpoint -> server(endpoint, List.of(), List.of(health, new MetricsRoutes(metrics))));
        Listeners listeners = Listeners.start(configuration, readiness, subscriptions, open, management);
        address.complete(configuration.publicAddress().orElseGet(listeners::address));
        KeyRenewal renewal = new KeyRenewal(keys, published, sources.clock(), sources.ticker());
        Erasures erasures = new Erasures(new ErasureStore(database), names, sources.clock(), announcer,
                () -> metrics.happened(RequestKind.ERASURE, RequestEvent.CARRIED_OUT), sources.ticker());
        return new AccountService(listeners, storage, renewal, erasures, catalogs, locks, recorder, links, mailRoom);
    }

    private WebServer server(Endpoint endpoint, List<Filter> before, List<HttpService> routes) {
        return Front.server(endpoint, configuration.operations().stopWithin(), before, routes, sources.ids());
    }

    private TokenVerifier tokens() throws StartupException {
        try {
            TokenVerifier tokens = new TokenVerifier(rules(), sources.clock());
            tokens.requireIssuer();
            return tokens;
        } catch (IllegalArgumentException e) {
            throw new StartupException(e.getMessage() + "; the setting issuer is wrong.", e);
        }
    }

    private TokenRules rules() {
        return new TokenRules(configuration.issuer(), configuration.audience(), configuration.algorithms(),
                new ClaimPath(configuration.organizationClaim()), configuration.administrators()
                        .map(each -> new AdministratorRule(new ClaimPath(each.claim()), each.value())));
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

    private Catalogs catalogs(Database database, Announcer announcer) throws StartupException {
        try {
            CatalogFiles files = configuration.catalog().isPresent()
                    ? CatalogFolder.read(configuration.catalog().get())
                    : BundledCatalog.files();
            return Catalogs.open(new CatalogStore(database), files, announcer, configuration.mail().isPresent());
        } catch (IOException | IllegalArgumentException e) {
            throw new StartupException("The catalog cannot be read: " + e.getMessage() + ".", e);
        } catch (CatalogException e) {
            throw new StartupException("The catalog must not be used.\n" + e.getMessage(), e);
        }
    }
}
