package org.preferencecenter.service.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.account.OrganizationKey;
import org.preferencecenter.core.account.Profile;
import org.preferencecenter.service.signature.NativeCode;

/** Checks access tokens: JWTs (RFC 9068, and its predecessors with {@code typ} JWT) signed by the one issuer. Any thread. */
public final class TokenVerifier {
    /** How far the clocks of issuer and service may be apart. */
    public static final Duration SKEW = Duration.ofMinutes(1);

    /** An unknown key id makes the keys be fetched again, but whoever invents key ids must not make us hammer the issuer. */
    public static final Duration REFETCH_AT_MOST_EVERY = Duration.ofSeconds(10);

    private static final System.Logger LOG = System.getLogger(TokenVerifier.class.getName());

    private final TokenRules rules;
    private final IssuerKeys issuer;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    public TokenVerifier(TokenRules rules, InstantSource clock) {
        this.rules = rules;
        this.issuer = new IssuerKeys(rules.issuer());
        Set<JWSAlgorithm> algorithms = rules.algorithms().stream().map(JWSAlgorithm::parse)
                .collect(Collectors.toUnmodifiableSet());
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, new CachedKeys(issuer, clock)));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), JOSEObjectType.JWT));
        processor.getJWSVerifierFactory().getJCAContext().setProvider(NativeCode.signatures().orElse(null));
        processor.setJWTClaimsSetVerifier(new Claims(rules, clock));
    }

    /**
     * Asks the issuer who it is, so that a wrong setting is noticed before anybody is turned away because of it. One that does not
     * answer now may later.
     *
     * @throws IllegalArgumentException if it is not the one that was set
     */
    public void requireIssuer() {
        try {
            issuer.keysAddress();
        } catch (WrongIssuerException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (IOException | ParseException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "The issuer " + rules.issuer() + " cannot be asked who it is", e);
        }
    }

    public Verification verify(String token) {
        try {
            return granted(processor.process(token, null));
        } catch (RateLimitReachedException e) {
            // Whoever invents key ids brings this about at will, so it is nothing to fill a log with.
            LOG.log(Level.DEBUG, "An access token has an unknown key, and the keys were fetched just now");
            return new Verification.Undecided();
        } catch (KeySourceException e) {
            LOG.log(Level.WARNING, "The keys of the issuer cannot be had, so access tokens cannot be checked", e);
            return new Verification.Undecided();
        } catch (BadJOSEException | JOSEException e) {
            LOG.log(Level.DEBUG, "An access token was refused: {0}", e.getMessage());
            return new Verification.Refused();
        } catch (ParseException e) {
            LOG.log(Level.DEBUG, "An access token was refused: it is no JWT");
            return new Verification.Refused();
        }
    }

    private Verification granted(JWTClaimsSet claims) {
        String subject = claims.getSubject();
        Date expires = claims.getExpirationTime();
        if (subject == null || subject.isBlank() || expires == null) {
            return new Verification.Refused();
        }
        Optional<String> organization = organization(claims);
        return new Verification.Granted(new Access(new AccountKey(rules.issuer(), subject),
                new Profile(subject, text(claims, "email"), text(claims, "name"), organization),
                organization.map(name -> new OrganizationKey(rules.issuer(), name)),
                rules.administrators().filter(rule -> rule.holds(claims.getClaims())).isPresent(), scopes(claims),
                expires.toInstant().plus(SKEW)));
    }

    /** Of several organizations none is the person's, since nothing says which. */
    private Optional<String> organization(JWTClaimsSet claims) {
        Set<String> names = rules.organizationClaim().texts(claims.getClaims());
        return names.size() == 1 ? names.stream().filter(name -> !name.isBlank()).findFirst() : Optional.empty();
    }

    private static Optional<String> text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    /** RFC 9068 §2.2.3 writes them in {@code scope}; some providers write {@code scp}, and some of them a list. */
    private static Set<String> scopes(JWTClaimsSet claims) {
        return Stream.of(claims.getClaim("scope"), claims.getClaim("scp")).flatMap(claim -> switch (claim) {
            case String text -> Arrays.stream(text.split(" ", -1));
            case List<?> list -> list.stream().filter(String.class::isInstance).map(String.class::cast);
            case null, default -> Stream.empty();
        }).filter(scope -> !scope.isBlank()).collect(Collectors.toUnmodifiableSet());
    }

    /** Issuer, audience, subject and validity. */
    private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final InstantSource clock;

        Claims(TokenRules rules, InstantSource clock) {
            super(rules.audience(), new JWTClaimsSet.Builder().issuer(rules.issuer()).build(), Set.of("sub", "exp"));
            this.clock = clock;
            setMaxClockSkew((int) SKEW.toSeconds());
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
