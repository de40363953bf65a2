package org.preferencecenter.service.request;

import java.time.Duration;
import org.preferencecenter.core.wire.PersonRequestResponse;

/** What became of something that a person wants with a request. */
public sealed interface Outcome {
    /**
     * This is how the request is now.
     *
     * @param fresh whether it was not there before
     */
    record Told(PersonRequestResponse response, boolean fresh) implements Outcome {}

    /** The account has no such request. */
    record Absent() implements Outcome {}

    /** The account has a request of another kind with this id. */
    record Conflicting() implements Outcome {}

    /** It is too late to take the request back, or it never could be. */
    record Settled() implements Outcome {}

    /** Too much was asked for lately. */
    record TooMuch(Duration pause) implements Outcome {}
}
