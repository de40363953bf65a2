package org.preferencecenter.client;

/** Why an attempt to sign in failed. */
public enum SignInTrouble {
    /** The person or the program ended it here. */
    CANCELLED,
    /** The person or the provider said no on the sign-in page. */
    REFUSED,
    /** Nothing came back from the browser in time. */
    TIMED_OUT,
    /** There is no way to the provider. */
    UNREACHABLE,
    /** The connection to the provider is not secure. */
    NOT_SECURE,
    /** The provider's answer is not what the standards ask for. */
    UNREADABLE_ANSWER,
    /** The answer belongs to another attempt: its state is wrong. */
    WRONG_STATE,
    /** The answer is from another provider than the one asked. */
    WRONG_ISSUER,
    /** The identity token does not hold: signature, audience or nonce. */
    INVALID_TOKEN,
    /** The identity token holds, but for its time: the clock of this computer and that of the provider are not the same. */
    WRONG_CLOCK,
    /** The files on this computer cannot be written, so there is no place for the account. */
    STORE_UNAVAILABLE
}
