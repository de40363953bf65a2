package org.preferencecenter.client.http;

import java.time.Duration;
import java.util.List;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.preferencecenter.client.ProxyChoice;

/**
 * The one HTTP client of the library. It follows no redirects, since none is in the contract and a credential must not travel
 * to another host, and keeps no cookies and no cache. Safe for use by several threads.
 */
public final class HttpStack implements AutoCloseable {
    /** A sync is small; whoever needs longer to connect or to answer is better asked again later. */
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration READ = Duration.ofSeconds(20);
    private static final Duration CALL = Duration.ofSeconds(60);

    /** The longest ledger, of ten thousand decisions with their receipts, comes over one connection. */
    private static final long MOST_BYTES = 32L << 20;
    /** An export is made and sent while it is read, over lines of any speed. */
    private static final Duration EXPORT = Duration.ofMinutes(10);

    /** The client of the way that was chosen last. */
    private volatile OkHttpClient client;
    /** The same for answers that are large and take their time. */
    private volatile OkHttpClient patient;
    // Guarded by this.
    private ProxyChoice chosen = new ProxyChoice.AsSystem();

    /** A stack with the trust and the limits of a given client, for tests. */
    HttpStack(OkHttpClient base) {
        // A call now and then needs nothing of HTTP/2, whose frames beside the answer are kept in queues without end.
        client = base.newBuilder().followRedirects(false).followSslRedirects(false)
                .protocols(List.of(Protocol.HTTP_1_1)).socketFactory(new BoundedSockets(MOST_BYTES))
                .proxySelector(new Way(chosen)).build();
        // No connection of the one is used by the other, since each brings only so much.
        patient = client.newBuilder().callTimeout(EXPORT).connectionPool(new ConnectionPool())
                .socketFactory(new BoundedSockets(MOST_BYTES + AccountApi.LARGEST_EXPORT)).build();
    }

    /** A stack with the limits that suit the contract. */
    public static HttpStack withUsualLimits() {
        return new HttpStack(new OkHttpClient.Builder().connectTimeout(CONNECT).readTimeout(READ).callTimeout(CALL)
                .build());
    }

    /** Carries requests to the OpenID provider. */
    public OAuthSender oauthSender() {
        return new OAuthSender(this::client);
    }

    /**
     * Opens each connection from now on this way. A call that is under way comes to its end as it began; since a connection of one
     * way never serves another, nothing else goes its way.
     */
    public synchronized void use(ProxyChoice choice) {
        if (!choice.equals(chosen)) {
            client = onItsWay(client, choice);
            patient = onItsWay(patient, choice);
            chosen = choice;
        }
    }

    private static OkHttpClient onItsWay(OkHttpClient before, ProxyChoice choice) {
        OkHttpClient after = before.newBuilder().proxySelector(new Way(choice)).connectionPool(new ConnectionPool())
                .build();
        before.connectionPool().evictAll();
        return after;
    }

    /** The client for the next call. */
    OkHttpClient client() {
        return client;
    }

    /** The same for answers that are large and take their time. */
    OkHttpClient patient() {
        return patient;
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
        patient.connectionPool().evictAll();
    }
}
