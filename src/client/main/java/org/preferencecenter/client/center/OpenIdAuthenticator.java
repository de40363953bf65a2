package org.preferencecenter.client.center;

import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.preferencecenter.client.Secrets;
import org.preferencecenter.client.SignInAttempt;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.client.signin.Access;
import org.preferencecenter.client.signin.AccessTokens;
import org.preferencecenter.client.signin.CallbackPage;
import org.preferencecenter.client.signin.SignInFlow;
import org.preferencecenter.client.signin.TokenEndpoint;
import org.preferencecenter.client.signin.Tokens;
import org.preferencecenter.client.sync.TokenSource;
import org.preferencecenter.core.account.AccountKey;

/** Signs people in at an OpenID provider, and keeps the tokens of each account apart. */
final class OpenIdAuthenticator implements Authenticator {
    private final SignInFlow flow;
    private final TokenEndpoint endpoint;
    private final Secrets secrets;
    private final InstantSource clock;
    private final Executor background;
    private final Supplier<Locale> locale;
    private final ConcurrentHashMap<AccountKey, AccessTokens> tokens = new ConcurrentHashMap<>();

    /** @param locale the language of what the browser shows, asked for at each sign-in */
    OpenIdAuthenticator(SignInFlow flow, TokenEndpoint endpoint, Secrets secrets, InstantSource clock,
            Executor background, Supplier<Locale> locale) {
        this.flow = flow;
        this.endpoint = endpoint;
        this.secrets = secrets;
        this.clock = clock;
        this.background = background;
        this.locale = locale;
    }

    @Override
    public SignInAttempt signIn(Function<AccountKey, CompletionStage<SignInOutcome>> admit) {
        return flow.start(CallbackPage.in(locale.get()), (account, fresh) -> begin(account, fresh, admit));
    }

    private SignInOutcome begin(AccountKey account, Tokens fresh,
            Function<AccountKey, CompletionStage<SignInOutcome>> admit) {
        of(account).begin(fresh);
        SignInOutcome outcome = admit.apply(account).toCompletableFuture().join();
        if (outcome instanceof SignInOutcome.Failed) {
            forget(account);
        }
        return outcome;
    }

    @Override
    public boolean remembers() {
        return secrets.lasting();
    }

    @Override
    public TokenSource tokensOf(AccountKey account) {
        AccessTokens access = of(account);
        return new TokenSource() {
            @Override
            public Token current() {
                return token(access.current());
            }

            @Override
            public Token insteadOf(String refused) {
                return token(access.refreshAfter(refused));
            }
        };
    }

    @Override
    public void forget(AccountKey account) {
        of(account).signOut();
        tokens.remove(account);
    }

    private AccessTokens of(AccountKey account) {
        return tokens.computeIfAbsent(account,
                key -> new AccessTokens(key, endpoint, secrets, clock, background));
    }

    private static TokenSource.Token token(Access access) {
        return switch (access) {
            case Access.Granted(String token) -> new TokenSource.Token.Usable(token);
            case Access.SignInNeeded() -> new TokenSource.Token.SignInNeeded();
            case Access.Unavailable(var trouble) -> new TokenSource.Token.Unavailable(trouble);
        };
    }
}
