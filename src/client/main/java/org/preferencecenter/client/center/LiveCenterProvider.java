package org.preferencecenter.client.center;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.client.PreferenceCenterProvider;
import org.preferencecenter.client.Secrets;
import org.preferencecenter.client.Settings;
import org.preferencecenter.client.http.HttpStack;
import org.preferencecenter.client.keychain.KeychainProbe;
import org.preferencecenter.client.signin.ClientRegistration;
import org.preferencecenter.client.signin.Provider;
import org.preferencecenter.client.signin.SignInFlow;
import org.preferencecenter.client.signin.TokenEndpoint;
import org.preferencecenter.client.store.Disk;
import org.preferencecenter.client.time.SystemSources;

/** Puts the library together: the one place where its parts meet. */
public final class LiveCenterProvider implements PreferenceCenterProvider {
    /** Without a version: an update must find what an earlier one kept. */
    private static final String KEYCHAIN_ITEM = "Preference Center";
    /** An exchange under way that ends within this time loses nothing; a sign-in may wait for minutes and is cut off. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** So that whoever asks the gate at once and never again learns of a grant, but for a keychain that asks the person first. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** For {@link java.util.ServiceLoader}. */
    public LiveCenterProvider() {}

    @Override
    public PreferenceCenter open(Settings settings, Optional<Secrets> own) {
        LiveSettings live = new LiveSettings(settings);
        SystemSources system = new SystemSources();
        LateSecrets secrets = new LateSecrets(() -> own
                .orElseGet(() -> KeychainProbe.best(KEYCHAIN_ITEM, system.labels())));
        ExecutorService owner = Executors
                .newSingleThreadExecutor(Thread.ofVirtual().name("preference-center").factory());
        ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
        HttpStack http = HttpStack.withUsualLimits();
        Environment environment = new Environment(Disk.ofThisComputer(), secrets, system.clock(), system.ids(),
                system.random(),
                system.scheduler(),
                owner, background, NetworkWatch::ofThisComputer);
        Provider provider = new Provider(settings.issuer(), http.oauthSender());
        SignInFlow flow = new SignInFlow(provider, new ClientRegistration(settings.clientId(), settings.scopes()),
                system.clock(), background, system.scheduler());
        Authenticator authenticator = new OpenIdAuthenticator(flow,
                new TokenEndpoint(provider, settings.clientId(), system.clock()), secrets, system.clock(), background,
                () -> live.get().locale());
        LiveCenter center = new LiveCenter(live, environment,
                Connections.of(http, settings.service(), authenticator, system.clock()), () -> {
                    system.close();
                    finish(background);
                    owner.shutdown();
                    http.close();
                    secrets.close();
                });
        center.start().toCompletableFuture().join();
        center.judgment().toCompletableFuture().completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        return center;
    }

    private static void finish(ExecutorService executor) {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
