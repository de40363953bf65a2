package org.preferencecenter.client.signin;

import org.preferencecenter.client.Trouble;

/** Whether the account service can be asked now. */
public sealed interface Access {
    /** It can, with this bearer token. */
    record Granted(String token) implements Access {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Granted[]";
        }
    }

    /** Not before the person signs in again. */
    record SignInNeeded() implements Access {}

    /** Not now; the next try may succeed. Nothing is lost. */
    record Unavailable(Trouble trouble) implements Access {}
}
