package org.preferencecenter.client.http;

import java.net.ProtocolException;

/** More comes in than any honest answer holds. */
final class TooMuchException extends ProtocolException {
    private static final long serialVersionUID = 1L;

    TooMuchException(String message) {
        super(message);
    }
}
