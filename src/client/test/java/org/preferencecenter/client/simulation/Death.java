package org.preferencecenter.client.simulation;

/** The process was killed here. Not an exception that a program could handle: a dead program handles nothing. */
final class Death extends Error {
    private static final long serialVersionUID = 1L;

    Death() {
        super("The process was killed", null, false, false);
    }
}
