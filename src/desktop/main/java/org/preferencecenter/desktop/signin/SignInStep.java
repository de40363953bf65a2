package org.preferencecenter.desktop.signin;

import java.net.URI;
import java.util.Optional;
import org.preferencecenter.client.SignInTrouble;

/** How far the person has come with signing in. */
sealed interface SignInStep {
    /** Nothing is under way. */
    record Ready(Optional<SignInTrouble> lastTime) implements SignInStep {}

    /** The provider was asked for its page. */
    record Preparing() implements SignInStep {}

    /** The person is in the browser, or should be. */
    record InBrowser(URI address, boolean opened) implements SignInStep {}
}
