package org.preferencecenter.client.sync;

import org.preferencecenter.client.Trouble;

/** Hands out access tokens of one account. May block for a request to the provider; never throws. */
public interface TokenSource {
    /** A token, or why there is none. */
    sealed interface Token {
        /** A token that the service will probably take. */
        record Usable(String value) implements Token {
            /** Without the token: it must not end up in a log. */
            @Override
            public String toString() {
                return "Usable";
            }
        }

        /** Only the person can help, by signing in again. */
        record SignInNeeded() implements Token {}

        /** The provider cannot be asked now. */
        record Unavailable(Trouble trouble) implements Token {}
    }

    /** A token. */
    Token current();

    /** A token other than the one the service refused. However many callers ask for the same one, the provider is asked once. */
    Token insteadOf(String refused);
}
