package org.preferencecenter.client.signin;

import java.util.List;

/**
 * How the program is known to the provider. A public client: there is no secret (RFC 8252 §8.5).
 *
 * @param scopes what to ask for beside {@code openid}
 */
public record ClientRegistration(String clientId, List<String> scopes) {
    public ClientRegistration {
        scopes = List.copyOf(scopes);
    }
}
