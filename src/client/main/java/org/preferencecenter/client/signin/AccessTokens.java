package org.preferencecenter.client.signin;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.Secrets;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.core.account.AccountKey;

/**
 * Hands out the access token of one account, from sign-in to sign-out, and across restarts for as long as {@link Secrets} keeps
 * the refresh token. Access tokens live in memory only. After a sign-out make a new one.
 *
 * <p>Safe for use by several threads. Callers who need a new token at the same time share one refresh and its end. Methods may
 * block on the network and the keychain, so none is for the thread of a user interface. They throw nothing but what the
 * {@link Secrets} throw.
 */
public final class AccessTokens {
    private static final Logger LOG = System.getLogger(AccessTokens.class.getName());
    /** So that a token does not expire on its way. */
    private static final Duration MARGIN = Duration.ofSeconds(30);
    /** Of a short life the margin is only this part. */
    private static final int MARGIN_PART = 10;
    /** A second try is for the case that another process on this machine was just faster. */
    private static final int TRIES = 2;

    private final String name;
    private final TokenEndpoint endpoint;
    private final Secrets secrets;
    private final InstantSource clock;
    private final Executor executor;
    private final SharedCall<Access> refresh;
    private final Object lock = new Object();
    /** Guarded by lock. */
    private @Nullable String token;
    /** Guarded by lock. */
    private Instant renewal = Instant.MIN;
    /** Guarded by lock. */
    private boolean signedOut;

    /** @param executor runs refreshes, so that a caller who is interrupted cannot lose a token on its way */
    public AccessTokens(AccountKey account, TokenEndpoint endpoint, Secrets secrets, InstantSource clock,
            Executor executor) {
        this.name = account.pseudonym();
        this.endpoint = endpoint;
        this.secrets = secrets;
        this.clock = clock;
        this.executor = executor;
        this.refresh = new SharedCall<>(this::refresh, new Access.Unavailable(Trouble.OFFLINE), executor);
    }

    /** Takes what a sign-in brought. */
    public void begin(Tokens fresh) {
        synchronized (lock) {
            if (fresh.refresh().isEmpty()) {
                secrets.remove(name);
            }
            keep(fresh);
        }
    }

    /** A token that should hold, renewed if need be. */
    public Access current() {
        Supplier<Access> renewed;
        synchronized (lock) {
            if (token != null && clock.instant().isBefore(renewal)) {
                return new Access.Granted(token);
            }
            renewed = refresh.join();
        }
        return renewed.get();
    }

    /**
     * Another token, after the account service did not take one (HTTP 401).
     *
     * @param stale the one it did not take
     */
    public Access refreshAfter(String stale) {
        Supplier<Access> renewed;
        synchronized (lock) {
            if (token != null && !token.equals(stale)) {
                return new Access.Granted(token);
            }
            renewed = refresh.join();
        }
        return renewed.get();
    }

    /**
     * Forgets the tokens before it returns, also without a network.
     *
     * @return done when the provider has been told to forget them too (RFC 7009), or could not be; never fails
     */
    public CompletionStage<@Nullable Void> signOut() {
        Optional<String> held;
        synchronized (lock) {
            signedOut = true;
            token = null;
            held = secrets.get(name);
            secrets.remove(name);
        }
        try {
            return CompletableFuture.runAsync(() -> held.ifPresent(this::revoke), executor);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedStage(null);
        }
    }

    private Access refresh() {
        try {
            Access access = renew(TRIES);
            LOG.log(Level.DEBUG, "Renewed the access token: {0}", access);
            return access;
        } catch (ProviderException e) {
            return unavailable(e.trouble(), e);
        } catch (SignInException e) {
            return unavailable(Troubles.whileRenewing(e.trouble()), e);
        } catch (RuntimeException e) {
            return unavailable(Trouble.SERVICE_FAILED, e);
        }
    }

    private Access renew(int tries) throws ProviderException, SignInException {
        Optional<String> held = secrets.get(name);
        if (held.isEmpty()) {
            return new Access.SignInNeeded();
        }
        try {
            return accept(endpoint.renew(held.get()));
        } catch (ProviderException e) {
            if (!e.code().equals(Optional.of(OAuth2Error.INVALID_GRANT.getCode()))) {
                throw e;
            }
        }
        if (tries > 1 && !secrets.get(name).equals(held)) {
            return renew(tries - 1);
        }
        return forget(held);
    }

    private Access accept(Tokens fresh) {
        synchronized (lock) {
            if (!signedOut) {
                return new Access.Granted(keep(fresh));
            }
        }
        fresh.refresh().ifPresent(this::revoke);
        return new Access.SignInNeeded();
    }

    /** Call with the lock held. The refresh token goes first: what is used must be renewable even after a crash. */
    private String keep(Tokens fresh) {
        fresh.refresh().ifPresent(next -> secrets.put(name, next));
        Instant now = clock.instant();
        Duration part = Duration.between(now, fresh.expires()).dividedBy(MARGIN_PART);
        renewal = fresh.expires().minus(part.compareTo(MARGIN) < 0 ? part : MARGIN);
        token = fresh.access();
        return fresh.access();
    }

    private Access forget(Optional<String> refused) {
        synchronized (lock) {
            token = null;
            if (secrets.get(name).equals(refused)) {
                secrets.remove(name);
            }
        }
        return new Access.SignInNeeded();
    }

    private void revoke(String refreshToken) {
        try {
            endpoint.revoke(refreshToken);
        } catch (ProviderException | SignInException | RuntimeException e) {
            LOG.log(Level.INFO, "The provider could not be told of the sign-out", e);
        }
    }

    private static Access unavailable(Trouble trouble, Exception cause) {
        LOG.log(Level.INFO, "The access token cannot be renewed now: " + trouble, cause);
        return new Access.Unavailable(trouble);
    }
}
