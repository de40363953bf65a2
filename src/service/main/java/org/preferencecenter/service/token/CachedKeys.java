package org.preferencecenter.service.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource;
import com.nimbusds.jose.jwk.source.RateLimitedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the keys of the issuer, by the clock of the service. A key that the issuer no longer publishes is believed for as long
 * as keys are fresh, and, while the issuer is away, for as long as they serve without it. Any thread.
 */
final class CachedKeys implements JWKSource<SecurityContext> {
    private static final Duration FRESH_FOR = Duration.ofMinutes(5);
    /** When the issuer is away, those who are signed in go on. */
    private static final Duration SERVE_WITHOUT_ISSUER = Duration.ofHours(1);
    private static final Duration FETCH_WITHIN = Duration.ofSeconds(15);

    private final JWKSetSource<SecurityContext> keys;
    private final InstantSource clock;

    CachedKeys(JWKSetSource<SecurityContext> issuer, InstantSource clock) {
        this.clock = clock;
        this.keys = new CachingJWKSetSource<>(
                new RateLimitedJWKSetSource<>(
                        new OutageTolerantJWKSetSource<>(issuer, SERVE_WITHOUT_ISSUER.toMillis(), null),
                        TokenVerifier.REFETCH_AT_MOST_EVERY.toMillis(), null),
                FRESH_FOR.toMillis(), FETCH_WITHIN.toMillis(), null);
    }

    /** Where no key fits, the issuer may have a new one, so its keys are fetched again. */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        long now = clock.millis();
        JWKSet known = keys.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), now, context);
        List<JWK> fitting = selector.select(known);
        return fitting.isEmpty()
                ? selector.select(keys.getJWKSet(JWKSetCacheRefreshEvaluator.referenceComparison(known), now, context))
                : fitting;
    }
}
