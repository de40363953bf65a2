package org.preferencecenter.client.center;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.client.Settings;
import org.preferencecenter.client.SignInAttempt;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.client.http.HttpStack;
import org.preferencecenter.client.sync.TokenSource;
import org.preferencecenter.core.account.AccountKey;

/** Opens the real center in a made-up environment, for tests that are not of this package. */
public final class Centers {
    private Centers() {}

    /** A provider without a browser. */
    public interface Provider {
        /** Whom it vouches for when somebody signs in next. */
        AccountKey vouchesFor();

        TokenSource tokensOf(AccountKey account);

        void forget(AccountKey account);
    }

    /** Opens a center; the profile is read by the first task of the environment's owner. */
    public static PreferenceCenter open(Settings settings, Environment environment, HttpStack stack,
            Provider provider) {
        LiveCenter center = new LiveCenter(new LiveSettings(settings), environment,
                Connections.of(stack, settings.service(),
                        new VouchingAuthenticator(provider), environment.clock()),
                () -> {});
        center.start();
        return center;
    }

    private record VouchingAuthenticator(Provider provider) implements Authenticator {
        @Override
        public SignInAttempt signIn(Function<AccountKey, CompletionStage<SignInOutcome>> admit) {
            CompletionStage<SignInOutcome> outcome = admit.apply(provider.vouchesFor());
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

        @Override
        public TokenSource tokensOf(AccountKey account) {
            return provider.tokensOf(account);
        }

        @Override
        public void forget(AccountKey account) {
            provider.forget(account);
        }
    }
}
