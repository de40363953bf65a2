package org.preferencecenter.service.token;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.Set;

/**
 * Which access tokens the service takes.
 *
 * @param issuer            exactly as its tokens and its discovery document write it
 * @param audience          what a token must be meant for
 * @param algorithms        what a token may be signed with
 * @param organizationClaim the claim that names the person's organization
 */
public record TokenRules(String issuer, String audience, Set<JWSAlgorithm> algorithms, String organizationClaim) {
    /** What may be allowed at all: signatures that only the issuer can make. */
    public static final Set<JWSAlgorithm> POSSIBLE = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256);
}
