package org.preferencecenter.client.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.SignInTrouble;
import org.preferencecenter.core.account.AccountKey;

/** Checks an identity token as OpenID Connect Core §3.1.3.7 says, by a clock that is given. */
final class IdentityCheck {
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256,
            JWSAlgorithm.PS256);
    private static final Duration SKEW = Duration.ofSeconds(60);
    /** OpenID Connect Core §2 allows a subject no more. */
    private static final int LONGEST_SUBJECT = 255;

    private final String issuer;
    private final String clientId;
    private final InstantSource clock;

    IdentityCheck(String issuer, String clientId, InstantSource clock) {
        this.issuer = issuer;
        this.clientId = clientId;
        this.clock = clock;
    }

    /** Whose token it is, if it holds in every respect. */
    AccountKey check(JWT token, AccessToken access, Nonce nonce, JWKSet keys) throws SignInException {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier((claims, context) -> verify(claims, nonce));
        try {
            JWTClaimsSet claims = processor.process(token, null);
            verifyAccessTokenHash(claims.getStringClaim("at_hash"), access, token);
            requireToday(claims);
            return new AccountKey(issuer, claims.getSubject());
        } catch (BadJOSEException | JOSEException | ParseException | RuntimeException e) {
            throw new SignInException(SignInTrouble.INVALID_TOKEN, "The identity token does not hold", e);
        }
    }

    private void verify(JWTClaimsSet claims, Nonce nonce) throws BadJWTException {
        require(issuer.equals(claims.getIssuer()), "is from another issuer");
        verifyAudience(claims.getAudience(), claims.getClaim("azp"));
        require(claims.getExpirationTime() != null, "never expires");
        require(claims.getIssueTime() != null, "was never issued");
        require(nonce.getValue().equals(claims.getClaim("nonce")), "has another nonce");
        String subject = claims.getSubject();
        require(subject != null && !subject.isBlank() && subject.length() <= LONGEST_SUBJECT, "names no subject");
    }

    private void verifyAudience(List<String> audience, @Nullable Object authorizedParty) throws BadJWTException {
        require(audience.contains(clientId), "is for another audience");
        require(audience.size() == 1 || authorizedParty != null, "is for several and authorizes nobody");
        require(authorizedParty == null || clientId.equals(authorizedParty), "authorizes another party");
    }

    /**
     * The last check. What came a moment ago from the provider, in answer to this very attempt, and holds but for its time, says that
     * one of the two clocks is wrong.
     */
    private void requireToday(JWTClaimsSet claims) throws SignInException {
        Instant now = clock.instant();
        boolean expired = !now.minus(SKEW).isBefore(claims.getExpirationTime().toInstant());
        boolean early = Stream.of(Optional.of(claims.getIssueTime()), Optional.ofNullable(claims.getNotBeforeTime()))
                .flatMap(Optional::stream).anyMatch(date -> date.toInstant().isAfter(now.plus(SKEW)));
        if (expired || early) {
            throw new SignInException(SignInTrouble.WRONG_CLOCK, "The identity token is of another time");
        }
    }

    /** Ties the access token to the identity (OpenID Connect Core §3.1.3.8), where the provider does that. */
    private static void verifyAccessTokenHash(@Nullable String hash, AccessToken access, JWT token)
            throws BadJWTException {
        if (hash != null) {
            JWSAlgorithm algorithm = JWSAlgorithm.parse(token.getHeader().getAlgorithm().getName());
            AccessTokenHash expected = AccessTokenHash.compute(access, algorithm, null);
            require(Objects.equals(expected, new AccessTokenHash(hash)), "belongs to another access token");
        }
    }

    private static void require(boolean holds, String otherwise) throws BadJWTException {
        if (!holds) {
            throw new BadJWTException("The identity token " + otherwise);
        }
    }
}
