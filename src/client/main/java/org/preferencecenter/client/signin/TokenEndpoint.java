package org.preferencecenter.client.signin;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Token;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.Trouble;

/** Gets, renews and revokes tokens. Safe for use by several threads; every call blocks until it is answered. */
public final class TokenEndpoint {
    /** For providers that do not tell. RFC 6749 §5.1 leaves it open; a wrong guess costs one refresh. */
    private static final Duration UNTOLD_LIFETIME = Duration.ofMinutes(5);

    /** A provider that says more is asked again after a day, which costs nothing. Very large numbers are no date any more. */
    private static final Duration LONGEST_LIFETIME = Duration.ofDays(1);
    /** What servers take in all headers of a request together. */
    private static final int LONGEST_TOKEN = 16_384;

    private final Provider provider;
    private final ClientID client;
    private final InstantSource clock;

    public TokenEndpoint(Provider provider, String clientId, InstantSource clock) {
        this.provider = provider;
        this.client = new ClientID(clientId);
        this.clock = clock;
    }

    /** Tokens for a code (RFC 6749 §4.1.3) and who they are for, not yet checked. */
    Exchanged exchange(AuthorizationCode code, PendingRequest request, OIDCProviderMetadata metadata)
            throws ProviderException, SignInException {
        OIDCTokens answer = ask(metadata,
                new AuthorizationCodeGrant(code, request.redirect(), request.verifier()));
        JWT identity = answer.getIDToken();
        if (identity == null) {
            throw unreadable("The answer holds no identity token");
        }
        return new Exchanged(identity, answer.getBearerAccessToken(), tokens(answer));
    }

    /** The next tokens (RFC 6749 §6). */
    Tokens renew(String refreshToken) throws ProviderException, SignInException {
        return tokens(ask(provider.metadata(), new RefreshTokenGrant(new RefreshToken(refreshToken))));
    }

    /** Asks the provider to forget a refresh token (RFC 7009), where it offers that. */
    void revoke(String refreshToken) throws ProviderException, SignInException {
        URI address = provider.metadata().getRevocationEndpointURI();
        if (address != null) {
            provider.send(new TokenRevocationRequest(provider.endpoint(address), client, new RefreshToken(refreshToken))
                    .toHTTPRequest());
        }
    }

    private OIDCTokens ask(OIDCProviderMetadata metadata, AuthorizationGrant grant)
            throws ProviderException, SignInException {
        URI address = provider.endpoint(metadata.getTokenEndpointURI());
        HTTPResponse answer = provider.send(new TokenRequest.Builder(address, client, grant).build().toHTTPRequest());
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(answer);
            if (!response.indicatesSuccess()) {
                throw refused(response.toErrorResponse().getErrorObject());
            }
            OIDCTokens tokens = ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
            if (tokens.getBearerAccessToken() != null && isCarried(tokens.getBearerAccessToken())
                    && isCarried(tokens.getRefreshToken())) {
                return tokens;
            }
        } catch (ParseException | RuntimeException e) {
            throw unreadable("The token answer is not readable");
        }
        throw unreadable("The answer holds no bearer token, or one that no request carries");
    }

    private static boolean isCarried(@Nullable Token token) {
        return token == null || token.getValue().length() <= LONGEST_TOKEN;
    }

    private Tokens tokens(OIDCTokens answer) {
        BearerAccessToken access = answer.getBearerAccessToken();
        Duration told = access.getLifetime() > 0 ? Duration.ofSeconds(access.getLifetime()) : UNTOLD_LIFETIME;
        Duration lifetime = told.compareTo(LONGEST_LIFETIME) < 0 ? told : LONGEST_LIFETIME;
        return new Tokens(access.getValue(), clock.instant().plus(lifetime),
                Optional.ofNullable(answer.getRefreshToken()).map(RefreshToken::getValue));
    }

    private static ProviderException refused(ErrorObject error) {
        return error.getCode() == null
                ? unreadable("The provider answered " + error.getHTTPStatusCode())
                : ProviderException.refused(error.getCode());
    }

    private static ProviderException unreadable(String message) {
        return ProviderException.of(Trouble.UNREADABLE_ANSWER, message);
    }

    /** What came for a code. */
    record Exchanged(JWT identity, BearerAccessToken access, Tokens tokens) {
        /** Without the secrets. */
        @Override
        public String toString() {
            return "Exchanged[" + tokens + "]";
        }
    }
}
