package org.preferencecenter.client.center;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.preferencecenter.client.SignInAttempt;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.client.sync.TokenSource;
import org.preferencecenter.client.testing.Examples;
import org.preferencecenter.client.testing.FakeTokens;
import org.preferencecenter.core.account.AccountKey;

/** A provider that vouches at once for whomever the test names. */
final class FakeAuthenticator implements Authenticator {
    final List<AccountKey> forgotten = new ArrayList<>();
    private final Map<AccountKey, FakeTokens> tokens = new HashMap<>();
    private AccountKey next = Examples.ACCOUNT;
    private boolean keychainBroken;
    private boolean confused;
    private Runnable whenForgetting = () -> {};

    void nextIs(AccountKey account) {
        next = account;
    }

    /** What happens in the middle of each sign-out. */
    void whenForgetting(Runnable task) {
        whenForgetting = task;
    }

    void breakTheKeychain() {
        keychainBroken = true;
    }

    FakeTokens tokens(AccountKey account) {
        return tokens.computeIfAbsent(account, key -> new FakeTokens(key.subject()));
    }

    /** The next tokens are those of a fresh sign-in. */
    void forgetTokens(AccountKey account) {
        tokens.remove(account);
    }

    @Override
    public SignInAttempt signIn(Function<AccountKey, CompletionStage<SignInOutcome>> admit) {
        CompletionStage<SignInOutcome> outcome = admit.apply(next);
        return new SignInAttempt() {
            @Override
            public CompletionStage<URI> address() {
                return CompletableFuture.completedStage(URI.create("https://id.example/authorize"));
            }

            @Override
            public CompletionStage<SignInOutcome> outcome() {
                return outcome;
            }

            @Override
            public void cancel() {}
        };
    }

    @Override
    public boolean remembers() {
        return true;
    }

    /** A fault: from now on every account is given the tokens of whoever signed in last. */
    void confuseTokens() {
        confused = true;
    }

    @Override
    public TokenSource tokensOf(AccountKey account) {
        return new TokenSource() {
            @Override
            public Token current() {
                return tokens(confused ? next : account).current();
            }

            @Override
            public Token insteadOf(String refused) {
                return tokens(confused ? next : account).insteadOf(refused);
            }
        };
    }

    @Override
    public void forget(AccountKey account) {
        forgotten.add(account);
        tokens.remove(account);
        whenForgetting.run();
        if (keychainBroken) {
            throw new IllegalStateException("The keychain is broken");
        }
    }
}
