package org.preferencecenter.client.signin;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;

/**
 * One question to the provider, with what its answer must match. Each attempt has its own.
 *
 * @param redirect where the browser brings the answer
 * @param state    ties the answer to this attempt (RFC 6749 §10.12)
 * @param nonce    ties the identity token to it (OpenID Connect Core §3.1.2.1)
 * @param verifier ties the code to it (RFC 7636)
 */
record PendingRequest(URI redirect, State state, Nonce nonce, CodeVerifier verifier) {
    static PendingRequest to(URI redirect) {
        return new PendingRequest(redirect, new State(), new Nonce(), new CodeVerifier());
    }

    /** The page that asks the person. */
    URI address(URI authorizationEndpoint, ClientRegistration client) {
        Scope scope = new Scope("openid");
        client.scopes().forEach(scope::add);
        return new AuthenticationRequest.Builder(ResponseType.CODE, scope, new ClientID(client.clientId()), redirect)
                .endpointURI(authorizationEndpoint).state(state).nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build().toURI();
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "PendingRequest[redirect=" + redirect + "]";
    }
}
