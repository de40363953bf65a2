package org.preferencecenter.core.standing;

/** What a ledger says of one preference now. Only {@link #GRANTED} permits anything. */
public enum Standing {
    /** No decision. */
    NOT_ASKED,
    /** The person agreed to the words in force. */
    GRANTED,
    /** The person said no and had never said yes. */
    REFUSED,
    /** The person took an earlier yes back. */
    WITHDRAWN,
    /** The person agreed to words of another major revision, or took a no back only for such words. */
    OUTDATED,
    /** Some heads grant and some deny: the person decided in two places that had not heard of each other. */
    CONTESTED,
    /** The person agreed, and has not confirmed it yet by the link in an e-mail. */
    PENDING,
    /** The person agreed, longer ago than the preference allows. */
    EXPIRED
}
