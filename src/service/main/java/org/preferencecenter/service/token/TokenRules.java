package org.preferencecenter.service.token;

import java.util.Optional;
import java.util.Set;

/**
 * Which access tokens the service takes.
 *
 * @param issuer            exactly as its tokens and its discovery document write it
 * @param audience          what a token must be meant for
 * @param algorithms        what a token may be signed with, out of {@link #POSSIBLE}
 * @param organizationClaim the claim that names the person's organization
 * @param administrators    who administers their organization; without it, nobody does
 */
public record TokenRules(String issuer, String audience, Set<String> algorithms, ClaimPath organizationClaim,
        Optional<AdministratorRule> administrators) {
    /** What may be allowed at all: signatures that only the issuer can make, by their names in RFC 7518. */
    public static final Set<String> POSSIBLE = Set.of("RS256", "ES256", "PS256");

    /** @throws IllegalArgumentException if an algorithm is not possible, or there is none */
    public TokenRules {
        algorithms = Set.copyOf(algorithms);
        if (algorithms.isEmpty() || !POSSIBLE.containsAll(algorithms)) {
            throw new IllegalArgumentException("An access token is signed with one of " + POSSIBLE);
        }
    }
}
