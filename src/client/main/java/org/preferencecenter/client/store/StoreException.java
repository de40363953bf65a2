package org.preferencecenter.client.store;

import java.io.IOException;

/** The files on this computer cannot be read or written. */
public final class StoreException extends IOException {
    private static final long serialVersionUID = 1L;

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    StoreException(String message) {
        super(message);
    }
}
