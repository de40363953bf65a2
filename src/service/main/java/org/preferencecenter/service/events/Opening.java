package org.preferencecenter.service.events;

/** What became of the wish to listen. */
public sealed interface Opening {
    /** There is a mailbox, which its reader closes. */
    record Opened(Subscription mailbox) implements Opening {}

    /** The account has as many readers as it may. */
    record Full() implements Opening {}

    /** Nobody is told anything here any more. */
    record Ended() implements Opening {}
}
