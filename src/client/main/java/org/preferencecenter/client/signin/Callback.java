package org.preferencecenter.client.signin;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preferencecenter.client.SignInTrouble;

/** Reads what the browser brought back. */
final class Callback {
    /** Errors that are about the provider's health, not about the person (RFC 6749 §4.1.2.1). */
    private static final Set<String> PASSING = Set.of(OAuth2Error.SERVER_ERROR.getCode(),
            OAuth2Error.TEMPORARILY_UNAVAILABLE.getCode());

    private final Map<String, List<String>> parameters;

    private Callback(String query) {
        parameters = URLUtils.parseParameters(query);
    }

    /**
     * The code, if the answer belongs to this very request (RFC 6749 §10.12) and comes from the provider that was asked
     * (RFC 9207, against mix-up).
     *
     * @param query the query of the callback, as the browser sent it
     */
    static AuthorizationCode read(String query, PendingRequest request, OIDCProviderMetadata provider)
            throws SignInException {
        Callback callback = new Callback(query);
        if (!callback.has("state", request.state().getValue())) {
            throw new SignInException(SignInTrouble.WRONG_STATE, "The answer belongs to another attempt");
        }
        boolean named = provider.supportsAuthorizationResponseIssuerParam() || callback.parameters.containsKey("iss");
        if (named && !callback.has("iss", provider.getIssuer().getValue())) {
            throw new SignInException(SignInTrouble.WRONG_ISSUER, "The answer is from another provider");
        }
        if (callback.parameters.containsKey("error")) {
            throw refusal(callback.only("error"));
        }
        return new AuthorizationCode(callback.only("code").filter(code -> !code.isBlank()).orElseThrow(
                () -> new SignInException(SignInTrouble.UNREADABLE_ANSWER, "The browser brought no code")));
    }

    private static SignInException refusal(Optional<String> error) {
        return error.filter(PASSING::contains).isPresent()
                ? new SignInException(SignInTrouble.UNREACHABLE, "The provider is not well")
                : new SignInException(SignInTrouble.REFUSED, "The person or the provider said no");
    }

    private boolean has(String name, String value) {
        return only(name).equals(Optional.of(value));
    }

    /** A parameter that occurs exactly once, as RFC 6749 §3.1 wants it. */
    private Optional<String> only(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
