package org.preferencecenter.core.gate;

/** Why the gate says what it says. Only {@link #GRANTED} permits. */
public enum Reason {
    /** The person agreed, and nothing stands against it. */
    GRANTED,
    /** Nobody is signed in on this computer. */
    NOT_SIGNED_IN,
    /** The person has not answered. */
    NOT_ASKED,
    /** The person said no and had never said yes. */
    REFUSED,
    /** The person took an earlier yes back. */
    WITHDRAWN,
    /** The person agreed to other words than those in force. */
    OUTDATED,
    /** The person said yes in one place and no in another that had not heard of each other. */
    CONTESTED,
    /** The person agreed, and has not confirmed it yet by the link in an e-mail. */
    PENDING,
    /** The person agreed longer ago than the preference allows. */
    EXPIRED,
    /** The person's organization keeps the preference at no. */
    ORGANIZATION_POLICY,
    /** The person set {@code DO_NOT_TRACK=1} for their programs. */
    DO_NOT_TRACK,
    /**
     * The account has not been heard from for too long, or since a loss here or by a clock that was set back, to know that the
     * person has not withdrawn.
     */
    STALE,
    /** The catalog in force does not hold the preference. */
    UNKNOWN_PREFERENCE,
    /** What the person decided cannot be read or written. */
    STORE_UNAVAILABLE
}
