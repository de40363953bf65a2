package org.preferencecenter.client.sync;

import java.time.Duration;
import java.util.Optional;
import org.preferencecenter.client.StoreTrouble;
import org.preferencecenter.client.Trouble;

/** How an exchange with the account ended. */
public sealed interface Outcome {
    /** All that was to be sent is sent, and all there was to get is here. */
    record Complete() implements Outcome {}

    /** The account wants the person to sign in again. */
    record SignInNeeded() implements Outcome {}

    /** What is here of the account was erased there, because its person asked for that. */
    record AccountErased() implements Outcome {}

    /**
     * It did not work; nothing is lost.
     *
     * @param retryAfter for how long to leave the service alone, if it said so
     */
    record Failed(Trouble trouble, Optional<Duration> retryAfter) implements Outcome {}

    /** Another program that shares the profile is exchanging. What is unsent here may go with it; if not, it goes next. */
    record NotInTurn() implements Outcome {}

    /** The files on this computer cannot be read or written. */
    record StoreFailed(StoreTrouble trouble) implements Outcome {}
}
