package org.preferencecenter.client;

import java.time.Instant;
import java.util.Optional;

/** What became of something that a person wants of their account service. */
public sealed interface RequestOutcome<T> {
    /** The service answered. */
    record Done<T>(T value) implements RequestOutcome<T> {}

    /** The account asks the person to sign in again, or they are not signed in any more. Nothing was asked for. */
    record SignInNeeded<T>() implements RequestOutcome<T> {}

    /** No answer came. What was asked for may have arrived all the same. */
    record Unanswered<T>(Trouble trouble) implements RequestOutcome<T> {}

    /**
     * The service wants to be asked later.
     *
     * @param until when, if it said so
     */
    record Busy<T>(Optional<Instant> until) implements RequestOutcome<T> {}

    /** The service does not take it. */
    record Refused<T>() implements RequestOutcome<T> {}

    /** The request cannot be taken back any more: it was carried out, or is none that could be. */
    record Settled<T>() implements RequestOutcome<T> {}

    /** The answer broke off, or is not in the form of the contract, and is not used. */
    record Unreadable<T>() implements RequestOutcome<T> {}
}
