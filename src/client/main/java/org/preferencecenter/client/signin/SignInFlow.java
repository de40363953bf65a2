package org.preferencecenter.client.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.preferencecenter.client.SignInAttempt;
import org.preferencecenter.client.SignInTrouble;
import org.preferencecenter.client.time.Scheduler;
import org.preferencecenter.core.account.AccountKey;

/**
 * Signs people in as RFC 8252 has it for programs on their own machine: in the system browser, with a code, PKCE and a loopback
 * redirect. Contacts nobody until an attempt starts. Safe for use by several threads.
 */
public final class SignInFlow {
    /** How long a person may take. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Provider provider;
    private final ClientRegistration client;
    private final InstantSource clock;
    private final Executor executor;
    private final Scheduler scheduler;

    /** @param executor runs each attempt on a thread of its own, where it mostly waits; interrupts must end what it runs */
    public SignInFlow(Provider provider, ClientRegistration client, InstantSource clock, Executor executor,
            Scheduler scheduler) {
        this.provider = provider;
        this.client = client;
        this.clock = clock;
        this.executor = executor;
        this.scheduler = scheduler;
    }

    /**
     * Starts an attempt. It ends when the person is signed in, when anything fails, when it is cancelled, or after ten minutes;
     * only in the first case {@code session} is called.
     */
    public SignInAttempt start(CallbackPage page, NewSession session) {
        Attempt attempt = new Attempt(address -> signIn(page, address), session);
        attempt.start(executor, scheduler, PATIENCE);
        return attempt;
    }

    private SignedIn signIn(CallbackPage page, Consumer<URI> address)
            throws SignInException, ProviderException, InterruptedException {
        OIDCProviderMetadata metadata = provider.discover();
        PendingRequest request;
        String query;
        try (Loopback loopback = Loopback.open(Loopback.addresses(), page, executor)) {
            request = PendingRequest.to(loopback.redirect());
            address.accept(request.address(provider.endpoint(metadata.getAuthorizationEndpointURI()), client));
            query = loopback.await();
        } catch (IOException | ExecutionException e) {
            throw new SignInException(SignInTrouble.UNREACHABLE, "The browser has no way back", e);
        }
        AuthorizationCode code = Callback.read(query, request, metadata);
        return exchange(code, request, metadata);
    }

    private SignedIn exchange(AuthorizationCode code, PendingRequest request, OIDCProviderMetadata metadata)
            throws SignInException, ProviderException {
        TokenEndpoint endpoint = new TokenEndpoint(provider, client.clientId(), clock);
        TokenEndpoint.Exchanged exchanged = endpoint.exchange(code, request, metadata);
        JWKSet keys = provider.keys(metadata);
        IdentityCheck check = new IdentityCheck(provider.issuer().toString(), client.clientId(), clock);
        AccountKey account = check.check(exchanged.identity(), exchanged.access(), request.nonce(), keys);
        return new SignedIn(account, exchanged.tokens());
    }

    /** A person who has proved who they are. */
    record SignedIn(AccountKey account, Tokens tokens) {}
}
