package org.preferencecenter.client.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.Trouble;

/** The provider could not be heard, or said no. The message carries nothing of what was sent or answered. */
final class ProviderException extends Exception {
    private static final long serialVersionUID = 1L;
    private final Trouble trouble;
    private final @Nullable String code;

    private ProviderException(Trouble trouble, @Nullable String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
        this.code = code;
    }

    static ProviderException of(Trouble trouble, String message) {
        return new ProviderException(trouble, null, message, null);
    }

    static ProviderException of(Trouble trouble, String message, Throwable cause) {
        return new ProviderException(trouble, null, message, cause);
    }

    /** @param code the provider's reason (RFC 6749 §5.2) */
    static ProviderException refused(String code) {
        return new ProviderException(Trouble.REQUEST_REFUSED, code, "The provider refused: " + code, null);
    }

    Trouble trouble() {
        return trouble;
    }

    Optional<String> code() {
        return Optional.ofNullable(code);
    }
}
