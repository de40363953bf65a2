package org.preferencecenter.client;

/** How an attempt to sign in ended. */
public sealed interface SignInOutcome {
    /** The person is signed in. */
    record Done() implements SignInOutcome {}

    /** They are not, and nothing changed. */
    record Failed(SignInTrouble trouble) implements SignInOutcome {}
}
