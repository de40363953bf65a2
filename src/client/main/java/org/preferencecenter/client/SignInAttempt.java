package org.preferencecenter.client;

import java.net.URI;
import java.util.concurrent.CompletionStage;

/** One attempt to sign in, from the person's click to its end. */
public interface SignInAttempt {
    /** The page to open in the system browser, or to show for copying. Fails only together with {@link #outcome}. */
    CompletionStage<URI> address();

    /** How it ended. Always completes, and never exceptionally. */
    CompletionStage<SignInOutcome> outcome();

    /** Ends the attempt. Has no effect once it has ended. */
    void cancel();
}
