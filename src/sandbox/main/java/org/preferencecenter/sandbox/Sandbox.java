package org.preferencecenter.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.preferencecenter.client.Settings;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.CatalogException;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Origin;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.service.AccountService;
import org.preferencecenter.service.settings.ConfigurationReader;
import org.preferencecenter.service.settings.StartupException;
import org.preferencecenter.service.sources.SystemSources;

/** The provider, the service and the network between it and a desktop, all on this machine. */
final class Sandbox implements AutoCloseable {
    private final SandboxFolder folder;
    private final DevelopmentProvider provider;
    private final AccountService service;
    private final NetworkSwitch network;
    private final Faults faults;

    private Sandbox(SandboxFolder folder, DevelopmentProvider provider, AccountService service, NetworkSwitch network,
            Faults faults) {
        this.folder = folder;
        this.provider = provider;
        this.service = service;
        this.network = network;
        this.faults = faults;
    }

    /** Starts it all. */
    static Sandbox start(SandboxFolder folder) throws IOException, StartupException {
        DevelopmentProvider provider = DevelopmentProvider.start(folder.providerPort(), folder.path());
        Faults faults = new Faults();
        AccountService service = AccountService.start(
                ConfigurationReader.read(Map.of("port", "0", "data", folder.service().toString(), "issuer",
                        provider.issuer().toString(), "audience", DevelopmentProvider.AUDIENCE, "algorithms", "RS256")),
                SystemSources.create(), List.of(faults));
        NetworkSwitch network = new NetworkSwitch(folder.servicePort(), service.port());
        network.on();
        return new Sandbox(folder, provider, service, network, faults);
    }

    /** How a desktop finds its way here. */
    Settings settings() {
        return Settings.of(folder.desktop(), URI.create("http://127.0.0.1:" + folder.servicePort()),
                provider.issuer(), DevelopmentProvider.CLIENT, "Preference Center sandbox");
    }

    NetworkSwitch network() {
        return network;
    }

    Faults faults() {
        return faults;
    }

    /** What the unsubscribe link of an e-mail about the preference leads to. */
    URI unsubscribePage(AccountKey account, PreferenceId preference) {
        return service.unsubscribeAddress(account, preference);
    }

    /** Presses the unsubscribe button of an e-mail program (RFC 8058). */
    void withdrawByEmail(AccountKey account, PreferenceId preference) throws IOException, InterruptedException {
        try (HttpClient program = HttpClient.newHttpClient()) {
            int status = program.send(HttpRequest.newBuilder(unsubscribePage(account, preference))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IOException("The account service answered " + status);
            }
        }
    }

    /** Ticks the preference in a window on another computer. */
    void grantElsewhere(AccountKey account, PreferenceId preference, String language) {
        service.record(account, preference, Answer.GRANTED, language,
                new Origin(Surface.PREFERENCES_WINDOW, "Preference Center sandbox", "Laptop in the field"));
    }

    /** Publishes a notice whose new major revision needs a new answer. */
    void publishNextRevision(PreferenceId preference) throws WireException, CatalogException {
        service.publish(NextRevision.of(service.catalog(), preference));
    }

    void lock(PreferenceId preference, String reason) {
        service.lock(provider.issuer().toString(), DevelopmentProvider.ORGANIZATION, preference, reason);
    }

    void unlock(PreferenceId preference) {
        service.unlock(provider.issuer().toString(), DevelopmentProvider.ORGANIZATION, preference);
    }

    @Override
    public void close() throws IOException {
        network.close();
        service.close();
        provider.close();
    }
}
