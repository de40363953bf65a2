package org.preferencecenter.client.keychain;

import org.jspecify.annotations.Nullable;

/** The store of the operating system did not do what it was asked. */
final class VaultException extends Exception {
    private static final long serialVersionUID = 1L;

    VaultException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
