package org.preferencecenter.client.center;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.preferencecenter.client.SignInAttempt;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.client.sync.TokenSource;
import org.preferencecenter.core.account.AccountKey;

/** Signs people in and out at the provider. */
interface Authenticator {
    /**
     * Starts to sign in.
     *
     * @param admit lets the person in once the provider vouched for them, and says how that went
     */
    SignInAttempt signIn(Function<AccountKey, CompletionStage<SignInOutcome>> admit);

    /** Whether a sign-in outlasts the program. */
    boolean remembers();

    /** The access tokens of an account. */
    TokenSource tokensOf(AccountKey account);

    /** Forgets the tokens of an account at once, and asks the provider to forget them too, as soon as that can be done. */
    void forget(AccountKey account);
}
