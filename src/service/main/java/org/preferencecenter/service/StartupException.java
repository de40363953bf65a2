package org.preferencecenter.service;

/** The service cannot start. The message tells an operator in a sentence what to change. */
public final class StartupException extends Exception {
    private static final long serialVersionUID = 1L;

    StartupException(String message) {
        super(message);
    }

    StartupException(String message, Throwable cause) {
        super(message, cause);
    }
}
