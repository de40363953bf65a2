package org.preferencecenter.client.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.SignInTrouble;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.core.contract.SecureAddress;

/**
 * The OpenID provider as it describes itself (OpenID Connect Discovery 1.0). Contacted only when something is asked of it. Safe
 * for use by several threads; every call blocks until it is answered.
 */
public final class Provider {
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";

    private final URI issuer;
    private final HTTPRequestSender sender;
    private volatile @Nullable OIDCProviderMetadata known;

    /** @param issuer exactly as the provider writes itself */
    public Provider(URI issuer, HTTPRequestSender sender) {
        this.issuer = issuer;
        this.sender = sender;
    }

    URI issuer() {
        return issuer;
    }

    /** What the provider says of itself now. */
    OIDCProviderMetadata discover() throws ProviderException, SignInException {
        if (!SecureAddress.holds(issuer) || issuer.getRawQuery() != null || issuer.getRawFragment() != null) {
            throw new SignInException(SignInTrouble.NOT_SECURE, "The issuer's address is not secure");
        }
        HTTPResponse answer = get(URI.create(withoutTrailingSlash(issuer.toString()) + WELL_KNOWN));
        OIDCProviderMetadata metadata = metadata(answer);
        if (!issuer.toString().equals(metadata.getIssuer().getValue())) {
            throw new SignInException(SignInTrouble.WRONG_ISSUER, "The metadata names another issuer");
        }
        known = metadata;
        return metadata;
    }

    /** What the provider said of itself, asked for only if it was not asked while the program runs. */
    OIDCProviderMetadata metadata() throws ProviderException, SignInException {
        OIDCProviderMetadata metadata = known;
        return metadata == null ? discover() : metadata;
    }

    /** The keys it signs with now. Never remembered: sign-ins are rare and keys change. */
    JWKSet keys(OIDCProviderMetadata metadata) throws ProviderException, SignInException {
        HTTPResponse answer = get(endpoint(metadata.getJWKSetURI()));
        try {
            return JWKSet.parse(answer.getBody());
        } catch (java.text.ParseException | RuntimeException e) {
            throw unreadable("The provider's keys are not readable");
        }
    }

    /** An address from the metadata, after a check that it may be called. */
    URI endpoint(@Nullable URI address) throws ProviderException, SignInException {
        if (address == null) {
            throw unreadable("The metadata lacks an address");
        }
        if (!SecureAddress.holds(address, issuer)) {
            throw new SignInException(SignInTrouble.NOT_SECURE, "The metadata names an address that is not secure");
        }
        return address;
    }

    /** The answer, unless there is none or the provider is not well. */
    HTTPResponse send(HTTPRequest request) throws ProviderException {
        try {
            HTTPResponse answer = request.send(sender);
            Optional<Trouble> trouble = Troubles.of(answer.getStatusCode());
            if (trouble.isPresent()) {
                throw ProviderException.of(trouble.get(), "The provider answered " + answer.getStatusCode());
            }
            return answer;
        } catch (IOException e) {
            throw ProviderException.of(Troubles.of(e), "The provider cannot be reached", e);
        }
    }

    private HTTPResponse get(URI address) throws ProviderException {
        HTTPResponse answer = send(new HTTPRequest(HTTPRequest.Method.GET, address));
        if (answer.getStatusCode() != HTTPResponse.SC_OK || answer.getBody() == null) {
            throw unreadable("The provider answered " + answer.getStatusCode());
        }
        return answer;
    }

    private static OIDCProviderMetadata metadata(HTTPResponse answer) throws ProviderException {
        try {
            return OIDCProviderMetadata.parse(answer.getBody());
        } catch (ParseException | RuntimeException e) {
            // The library checks some values only where it makes something of them, and then throws what it likes.
            throw unreadable("The provider's metadata is not readable");
        }
    }

    private static ProviderException unreadable(String message) {
        return ProviderException.of(Trouble.UNREADABLE_ANSWER, message);
    }

    private static String withoutTrailingSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
