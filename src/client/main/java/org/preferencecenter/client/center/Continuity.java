package org.preferencecenter.client.center;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.preferencecenter.client.Secrets;
import org.preferencecenter.client.store.AccountStore;
import org.preferencecenter.client.store.StoreException;
import org.preferencecenter.client.sync.Witness;
import org.preferencecenter.core.account.AccountKey;

/**
 * Whether the files of an account go on where this computer left them. A profile that was restored from a backup, or copied from
 * another computer, may lack the last withdrawal; the mark in the keychain tells. Until it is proved that nothing is missing, no
 * grant counts: after a look at the mark, or, if that is not to be had, when the account was heard. Used on the owner's thread
 * only, but for what a witness does.
 */
final class Continuity implements Witness {
    private static final Logger LOG = System.getLogger(Continuity.class.getName());

    private final AccountStore store;
    private final Environment environment;
    private final String name;
    private final Runnable whenJudged;
    private final CompletableFuture<Void> judgment = new CompletableFuture<>();
    private String latest = "";
    private volatile boolean settled;

    /** @param whenJudged called when it was found out whether to doubt the store; it says so itself then */
    Continuity(AccountKey account, AccountStore store, Environment environment, Runnable whenJudged) {
        this.store = store;
        this.environment = environment;
        this.name = nameOf(account);
        this.whenJudged = whenJudged;
    }

    private static String nameOf(AccountKey account) {
        return account.pseudonym() + ".mark";
    }

    /** Forgets an account that was signed out. */
    static void forget(AccountKey account, Secrets secrets) {
        secrets.remove(nameOf(account));
    }

    /** Looks whether the store is the one that was left here. */
    void begin() throws StoreException {
        if (store.isMarked()) {
            environment.background().execute(this::askKeychain);
        } else {
            settled = true;
            judgment.complete(null);
            environment.background().execute(this::rememberNow);
        }
    }

    /** Whether what the store says of doubt is all there is to say. */
    boolean isSettled() {
        return settled;
    }

    /** Done when the keychain has answered. */
    CompletionStage<Void> judgment() {
        return judgment;
    }

    /** Looks again where it could not be told; does nothing while a look is under way. For the background. */
    void lookAgain() {
        if (judgment.isDone()) {
            askKeychain();
        }
    }

    private void askKeychain() {
        Optional<String> mark = remembered();
        try {
            environment.owner().execute(() -> judge(mark));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "The program ended before the keychain answered", e);
        }
    }

    private Optional<String> remembered() {
        try {
            Secrets secrets = environment.secrets();
            return secrets.lasting() ? secrets.get(name) : Optional.empty();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The keychain does not say where the files were left", e);
            return Optional.empty();
        }
    }

    private void judge(Optional<String> mark) {
        try {
            if (mark.isEmpty() || !store.bears(mark.get())) {
                LOG.log(Level.INFO, "Nothing proves that the files were left here as they are,"
                        + " so no grant counts until the account was heard");
                store.doubt();
            }
            settled = true;
        } catch (StoreException e) {
            // Whoever uses the store next finds it unusable as well, and says so.
            LOG.log(Level.DEBUG, "Whether something is missing in the files cannot be told", e);
        }
        judgment.complete(null);
        whenJudged.run();
    }

    /** Remembers that the store has come so far. What is not settled is not remembered: it would be vouched for from then on. */
    void remember() throws StoreException {
        if (settled && !store.mark().equals(latest)) {
            latest = store.mark();
            environment.background().execute(this::keepUp);
        }
    }

    /** Where nothing is remembered, another program is learning, or nobody has heard the account yet. */
    private synchronized void keepUp() {
        if (remembered().isPresent()) {
            rememberNow();
        }
    }

    @Override
    public synchronized void beforeNews() {
        keychain(secrets -> secrets.remove(name));
    }

    @Override
    public synchronized void rememberNow() {
        try {
            String mark = store.mark();
            if (!remembered().equals(Optional.of(mark))) {
                keychain(secrets -> secrets.put(name, mark));
            }
        } catch (StoreException e) {
            LOG.log(Level.DEBUG, "The files cannot be used any more, so where they are is not remembered", e);
        }
    }

    private void keychain(Consumer<Secrets> call) {
        try {
            call.accept(environment.secrets());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The keychain does not take where the files were left", e);
        }
    }
}
