package org.preferencecenter.client;

import java.util.concurrent.CompletionStage;

/** A sign-out that waits until the account has every choice. */
public interface SignOutAttempt {
    /**
     * How it ended: true once the person is signed out by it; false if it was cancelled, if the program closed, or if they were
     * signed out in another way before. Fails with {@link java.io.IOException} if files cannot be written.
     */
    CompletionStage<Boolean> outcome();

    /** The person stays signed in. Has no effect once it has ended. */
    void cancel();
}
