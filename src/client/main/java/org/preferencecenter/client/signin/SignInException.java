package org.preferencecenter.client.signin;

import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.SignInTrouble;

/** Ends an attempt to sign in. The message carries nothing of what was sent or answered. */
final class SignInException extends Exception {
    private static final long serialVersionUID = 1L;
    private final SignInTrouble trouble;

    SignInException(SignInTrouble trouble, String message) {
        this(trouble, message, null);
    }

    SignInException(SignInTrouble trouble, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
    }

    SignInTrouble trouble() {
        return trouble;
    }
}
