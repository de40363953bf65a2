package org.preferencecenter.sandbox;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Observable;
import org.preferencecenter.client.PreferenceCenter;

/** Waits for things that happen on other threads, by being told of them. */
final class Await {
    /** Long enough for a loaded machine; a test that is right never waits for it. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Await() {}

    static <T> T done(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** The first state from now on that fits. */
    static CenterState state(PreferenceCenter center, String what, Predicate<CenterState> fits) {
        CompletableFuture<CenterState> found = new CompletableFuture<>();
        Observable.Registration registration = center.state().observe(state -> {
            if (fits.test(state)) {
                found.complete(state);
            }
        });
        try {
            return done(found);
        } catch (CompletionException e) {
            throw new AssertionError("Waited in vain for: " + what + "; the state is " + center.state().value().sync()
                    + ", " + center.state().value().preferences(), e);
        } finally {
            registration.close();
        }
    }
}
