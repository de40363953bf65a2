package org.preferencecenter.service.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.core.contract.SecureAddress;

/**
 * Fetches the keys that an issuer signs with, by way of its discovery document (OpenID Connect Discovery 1.0 §4). The document
 * is read each time, since an issuer may move its keys.
 */
final class IssuerKeys implements JWKSetSource<SecurityContext> {
    private static final int TIMEOUT_MILLIS = 5_000;
    /** The documents of real providers have a few kilobytes. */
    private static final int LARGEST = 256 * 1024;

    private final String issuer;
    private final ResourceRetriever http;

    IssuerKeys(String issuer) {
        this(issuer, new NotElsewhere());
    }

    IssuerKeys(String issuer, ResourceRetriever http) {
        this.issuer = issuer;
        this.http = http;
    }

    /** Follows no redirect: whoever can make the issuer's address point elsewhere must not thereby become the issuer. */
    private static final class NotElsewhere extends DefaultResourceRetriever {
        NotElsewhere() {
            super(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST);
        }

        @Override
        protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
            HttpURLConnection connection = super.openHTTPConnection(url);
            connection.setInstanceFollowRedirects(false);
            return connection;
        }
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            return JWKSet.parse(object(fetch(keysAddress())));
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new JWKSetRetrievalException("The keys of the issuer cannot be read", e);
        }
    }

    /** Where the keys are, by the discovery document. */
    String keysAddress() throws IOException, ParseException {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        Map<String, Object> document = object(fetch(base + "/.well-known/openid-configuration"));
        String name = JSONObjectUtils.getString(document, "issuer");
        if (!issuer.equals(name)) {
            throw new WrongIssuerException(
                    "The issuer " + issuer + (name == null ? " does not say who it is" : " calls itself " + name));
        }
        String address = JSONObjectUtils.getString(document, "jwks_uri");
        if (address == null || !SecureAddress.holds(URI.create(address), URI.create(issuer))) {
            throw new WrongIssuerException("The issuer " + issuer + " names no safe address for its keys");
        }
        return address;
    }

    /** The parser takes {@code null} for JSON, which it is, and for no object. */
    private static Map<String, Object> object(String json) throws ParseException {
        Map<String, Object> object = JSONObjectUtils.parse(json);
        if (object == null) {
            throw new ParseException("The JSON is null", 0);
        }
        return object;
    }

    private String fetch(String address) throws IOException {
        URL url = URI.create(address).toURL();
        return http.retrieveResource(url).getContent();
    }

    @Override
    public void close() {}
}
