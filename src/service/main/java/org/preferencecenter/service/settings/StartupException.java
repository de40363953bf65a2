package org.preferencecenter.service.settings;

/** The service cannot start. The message tells an operator in a sentence what to change. */
public final class StartupException extends Exception {
    private static final long serialVersionUID = 1L;

    public StartupException(String message) {
        super(message);
    }

    public StartupException(String message, Throwable cause) {
        super(message, cause);
    }
}
