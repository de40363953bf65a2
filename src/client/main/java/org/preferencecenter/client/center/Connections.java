package org.preferencecenter.client.center;

import java.net.URI;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.preferencecenter.client.ProxyChoice;
import org.preferencecenter.client.http.AccountApi;
import org.preferencecenter.client.http.EventStream;
import org.preferencecenter.client.http.HttpStack;
import org.preferencecenter.client.sync.TokenSource;
import org.preferencecenter.core.account.AccountKey;

/**
 * The ways out of this computer: to the account service and to the provider.
 *
 * @param way chooses the proxy of all connections to come
 */
record Connections(AccountApi api, EventStream events, Authenticator authenticator, Consumer<ProxyChoice> way) {

    static Connections of(HttpStack stack, URI service, Authenticator authenticator, InstantSource clock) {
        return new Connections(new AccountApi(stack, service, clock), new EventStream(stack, service, clock),
                authenticator, stack::use);
    }

    TokenSource tokensOf(AccountKey account) {
        return authenticator.tokensOf(account);
    }
}
