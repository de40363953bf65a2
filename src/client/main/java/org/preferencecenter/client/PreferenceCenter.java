package org.preferencecenter.client;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Surface;

/**
 * The preferences of the person who is signed in, kept on this computer and in their account.
 *
 * <p>All methods return at once and may be called from every thread. What they start runs on threads of its own, which
 * {@link #close} ends. The state is observed, never fetched: each change of anything comes as a new {@link CenterState}.
 */
public interface PreferenceCenter extends AutoCloseable {
    /**
     * Opens the profile of these settings and starts to keep it in step with the account of whoever is signed in. Returns when
     * what is stored has been read, so that a window can open with its content; contacts nobody if nobody is signed in.
     */
    static PreferenceCenter open(Settings settings) {
        return provider().open(settings, Optional.empty());
    }

    /** The same for a host with a keychain of its own. */
    static PreferenceCenter open(Settings settings, Secrets secrets) {
        return provider().open(settings, Optional.of(secrets));
    }

    private static PreferenceCenterProvider provider() {
        // The library's own loader: a host may keep each library in a class loader of its own.
        return ServiceLoader.load(PreferenceCenterProvider.class, PreferenceCenter.class.getClassLoader()).findFirst()
                .orElseThrow(() -> new IllegalStateException("The library is not whole"));
    }

    /** Answers "may I?", from memory. */
    Gate gate();

    /** All there is to show. */
    Observable<CenterState> state();

    /** Starts to sign in. Contacts the provider, and nobody before. */
    SignInAttempt signIn();

    /**
     * Records what a person answered. Done when it is durable on this computer, all of it or nothing; it is then sent by itself.
     * Fails with {@link java.io.IOException} if it cannot be written, and then nothing has changed but this: what was denied is
     * no longer permitted while the program runs.
     */
    CompletionStage<Void> decide(List<Choice> choices, Surface surface);

    /** Records "not now" for questions that were shown. */
    CompletionStage<Void> defer(Collection<PreferenceId> questions);

    /**
     * Reads every decision of the account that is known here, with the words it answered and what its receipt proves; empty if nobody
     * is signed in. Contacts nobody. Each call reads anew, so what it tells was true a moment ago. Fails with
     * {@link java.io.IOException} if the files cannot be read.
     */
    CompletionStage<History> history();

    /** Exchanges with the account now rather than soon. */
    void syncNow();

    /** Takes the news as read, and that a damaged file was set aside. */
    void dismissNews();

    /**
     * Signs out: forgets the tokens and everything readable of the account but choices that the account does not have yet, which
     * wait for the next sign-in of the same person. Works without a network. Whoever signed in since is not signed out.
     */
    default CompletionStage<Void> signOut() {
        return signOutDiscarding(Set.of());
    }

    /**
     * The same, but forgets some of the choices that the account does not have: those that the person saw named and gave up, as
     * {@link CenterState#unsent} tells them. All others are kept, also those that were made since. What is on its way to the
     * account at that moment may still arrive there.
     */
    CompletionStage<Void> signOutDiscarding(Set<DecisionId> named);

    /**
     * Tries to send now, and signs out as soon as the account has every choice: at once if it has, and perhaps never while there
     * is no network. Meanwhile all is as ever, and {@link #state} tells how far it is.
     */
    SignOutAttempt signOutWhenSent();

    /**
     * Changes what may change while the program runs. Done when it holds: for decisions that are made from then on, for questions
     * that rest, and for connections that are opened from then on; the account is then asked for news over such a one. Nothing of
     * it is kept: the next start has what its {@link Settings} say.
     */
    CompletionStage<Void> adjust(Adjustments adjustments);

    /** What helps whoever helps the person, as it is now. Fails only once this is closed. */
    CompletionStage<Diagnostics> diagnostics();

    /** What this person can ask their account service for. */
    Requests requests(AccountKey account);

    /** Stops everything, after what is being written is written. */
    @Override
    void close();
}
