package org.preferencecenter.client.center;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Observable;
import org.preferencecenter.client.Session;
import org.preferencecenter.client.SignOutAttempt;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.client.store.StoreException;
import org.preferencecenter.core.account.AccountKey;

/** Signs a person out as soon as what is shown says that the account has every choice. */
final class Departure implements SignOutAttempt {
    private final Optional<AccountKey> account;
    private final Observable<CenterState> state;
    private final Executor owner;
    private final SignOut signOut;
    private final CompletableFuture<Boolean> outcome = new CompletableFuture<>();
    private volatile boolean leaving;

    /** Signs the person out on the owner's thread. */
    @FunctionalInterface
    interface SignOut {
        void run() throws StoreException;
    }

    /** @param account of whom the person saw the choices; there is nothing to wait for if it is nobody's */
    Departure(Optional<AccountKey> account, Observable<CenterState> state, Executor owner, SignOut signOut) {
        this.account = account;
        this.state = state;
        this.owner = owner;
        this.signOut = signOut;
    }

    /** Begins to wait. */
    Departure begin() {
        Observable.Registration looking = state.observe(this::look);
        outcome().whenComplete((left, failure) -> looking.close());
        return this;
    }

    private void look(CenterState now) {
        if (account.isEmpty() || !account.equals(shownBy(now))) {
            if (!leaving) {
                outcome.complete(false);
            }
        } else if (hasEverything(now)) {
            onOwner(this::leave);
        }
    }

    private void leave() {
        // Another choice may have been made since.
        if (outcome.isDone() || !account.equals(shownBy(state.value())) || !hasEverything(state.value())) {
            return;
        }
        leaving = true;
        try {
            signOut.run();
            outcome.complete(true);
        } catch (StoreException | RuntimeException e) {
            outcome.completeExceptionally(e);
        }
    }

    private static Optional<AccountKey> shownBy(CenterState state) {
        return state.session() instanceof Session.SignedIn who ? Optional.of(who.account()) : Optional.empty();
    }

    /** While the files cannot be read, nobody knows. */
    private static boolean hasEverything(CenterState state) {
        return state.unsent().isEmpty() && !(state.sync() instanceof SyncStatus.StoreUnavailable);
    }

    private void onOwner(Runnable task) {
        try {
            owner.execute(task);
        } catch (RejectedExecutionException e) {
            outcome.complete(false);
        }
    }

    @Override
    public CompletionStage<Boolean> outcome() {
        return outcome.minimalCompletionStage();
    }

    @Override
    public void cancel() {
        // Where signing out happens, too, so that what it says is what came first.
        onOwner(this::end);
    }

    /** The program closes, or the person stays. */
    void end() {
        outcome.complete(false);
    }
}
