package org.preferencecenter.core.wire;

/** Text from outside that is not what the contract says. The message carries nothing of the text. */
public final class WireException extends Exception {
    private static final long serialVersionUID = 1L;

    public WireException(String message) {
        super(message);
    }
}
