package org.preferencecenter.client;

import java.time.Instant;

/** Something went wrong. */
public sealed interface PastTrouble {
    Instant at();

    /** The account could not be heard. */
    record OfAccount(Instant at, Trouble trouble) implements PastTrouble {}

    /** The files on this computer could not be used. */
    record OfFiles(Instant at, StoreTrouble trouble) implements PastTrouble {}

    /** A sign-in failed. */
    record OfSignIn(Instant at, SignInTrouble trouble) implements PastTrouble {}
}
