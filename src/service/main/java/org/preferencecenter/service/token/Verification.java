package org.preferencecenter.service.token;

/** What became of the check of an access token. */
public sealed interface Verification {
    /** The token is good. */
    record Granted(Access access) implements Verification {}

    /** The token is not good, whenever it is tried. */
    record Refused() implements Verification {}

    /** The issuer's keys could not be had, so nobody can say. */
    record Undecided() implements Verification {}
}
