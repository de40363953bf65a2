package org.preferencecenter.client.signin;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.SignInAttempt;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.client.SignInTrouble;
import org.preferencecenter.client.time.Scheduler;

/** The frame around the steps of one sign-in: it ends once, calmly, whatever happens inside. */
final class Attempt implements SignInAttempt {
    private static final Logger LOG = System.getLogger(Attempt.class.getName());

    private final Steps steps;
    private final NewSession session;
    private final FutureTask<@Nullable Void> work = new FutureTask<>(this::run, null);
    private final AtomicBoolean decided = new AtomicBoolean();
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final CompletableFuture<SignInOutcome> outcome = new CompletableFuture<>();

    Attempt(Steps steps, NewSession session) {
        this.steps = steps;
        this.session = session;
    }

    void start(Executor executor, Scheduler scheduler, Duration patience) {
        Scheduler.Cancellable alarm = scheduler.schedule(patience, () -> end(SignInTrouble.TIMED_OUT));
        var _ = outcome.thenRun(alarm::cancel);
        try {
            executor.execute(work);
        } catch (RejectedExecutionException e) {
            fail(SignInTrouble.CANCELLED, e);
        }
    }

    @Override
    public CompletionStage<URI> address() {
        return address.minimalCompletionStage();
    }

    @Override
    public CompletionStage<SignInOutcome> outcome() {
        return outcome.minimalCompletionStage();
    }

    @Override
    public void cancel() {
        end(SignInTrouble.CANCELLED);
    }

    private void end(SignInTrouble trouble) {
        if (decided.compareAndSet(false, true)) {
            work.cancel(true);
            finish(new SignInOutcome.Failed(trouble));
        }
    }

    private void run() {
        try {
            SignInFlow.SignedIn person = steps.take(address::complete);
            // From here a cancel comes too late: either all of the session begins or none of it.
            if (decided.compareAndSet(false, true)) {
                finish(begin(person));
            }
        } catch (SignInException e) {
            fail(e.trouble(), e);
        } catch (ProviderException e) {
            fail(Troubles.whileSigningIn(e.trouble()), e);
        } catch (InterruptedException e) {
            fail(SignInTrouble.CANCELLED, e);
        } catch (RuntimeException e) {
            fail(SignInTrouble.UNREADABLE_ANSWER, e);
        }
    }

    private SignInOutcome begin(SignInFlow.SignedIn person) {
        try {
            return session.begin(person.account(), person.tokens());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "There is no place for the account", e);
            return new SignInOutcome.Failed(SignInTrouble.STORE_UNAVAILABLE);
        }
    }

    private void fail(SignInTrouble trouble, Exception cause) {
        if (decided.compareAndSet(false, true)) {
            LOG.log(Level.INFO, "Signing in failed: " + trouble, cause);
            finish(new SignInOutcome.Failed(trouble));
        }
    }

    private void finish(SignInOutcome end) {
        address.completeExceptionally(new CancellationException("The attempt to sign in has ended"));
        outcome.complete(end);
    }

    /** What is done to sign in. */
    @FunctionalInterface
    interface Steps {
        /** @param address takes the page to open */
        SignInFlow.SignedIn take(Consumer<URI> address) throws SignInException, ProviderException, InterruptedException;
    }
}
