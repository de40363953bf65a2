package org.preferencecenter.client.signin;

import java.time.Instant;
import java.util.Optional;

/**
 * What the provider hands out for one account.
 *
 * @param access  for the account service, as a bearer token (RFC 6750)
 * @param expires when the account service stops taking it
 * @param refresh gets the next access token; empty if the provider gives none
 */
public record Tokens(String access, Instant expires, Optional<String> refresh) {
    /** Without the secrets: tokens may end up in a log. */
    @Override
    public String toString() {
        return "Tokens[expires=" + expires + "]";
    }
}
