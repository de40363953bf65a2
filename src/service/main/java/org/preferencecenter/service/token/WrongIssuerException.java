package org.preferencecenter.service.token;

import java.io.IOException;

/** Something answers at the issuer's address, and it is not the issuer that was set, or none to trust. */
final class WrongIssuerException extends IOException {
    private static final long serialVersionUID = 1L;

    WrongIssuerException(String message) {
        super(message);
    }
}
