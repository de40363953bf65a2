package org.preferencecenter.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.SignInAttempt;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.client.keychain.SessionSecrets;
import org.preferencecenter.client.signin.Access;
import org.preferencecenter.client.signin.AccessTokens;
import org.preferencecenter.client.signin.CallbackPage;
import org.preferencecenter.client.signin.ClientRegistration;
import org.preferencecenter.client.signin.Provider;
import org.preferencecenter.client.signin.SignInFlow;
import org.preferencecenter.client.signin.TokenEndpoint;

/** The whole way, with real sockets and a provider that others wrote. */
class SignInOverHttpTest {
    private static final ClientRegistration CLIENT = new ClientRegistration("desktop", List.of("offline_access"));
    private static final CallbackPage PAGE = new CallbackPage("en", "Done", "Go back.");

    private final MockOAuth2Server server = new MockOAuth2Server();
    private final OkHttpClient http = new OkHttpClient();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final SessionSecrets secrets = new SessionSecrets();

    @BeforeEach
    void start() throws Exception {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        executor.shutdownNow();
        executor.close();
        http.connectionPool().evictAll();
        http.dispatcher().executorService().shutdown();
        server.shutdown();
    }

    @Test
    void aPersonSignsInAndStaysSignedIn() throws Exception {
        Provider provider = new Provider(URI.create(server.issuerUrl("people").toString()),
                new OAuthSender(() -> http));
        CompletableFuture<AccessTokens> begun = new CompletableFuture<>();
        SignInFlow flow = new SignInFlow(provider, CLIENT, InstantSource.system(), executor, (delay, task) -> () -> {});
        SignInAttempt attempt = flow.start(PAGE, (account, tokens) -> {
            AccessTokens access = new AccessTokens(account,
                    new TokenEndpoint(provider, CLIENT.clientId(), InstantSource.system()), secrets,
                    InstantSource.system(), executor);
            access.begin(tokens);
            begun.complete(access);
            return new SignInOutcome.Done();
        });

        browse(await(attempt.address()).toURL());

        assertThat(await(attempt.outcome())).isEqualTo(new SignInOutcome.Done());
        Access.Granted first = (Access.Granted) begun.join().current();
        assertThat(begun.join().refreshAfter(first.token())).isInstanceOf(Access.Granted.class).isNotEqualTo(first);
    }

    /** Follows redirects to the end, as a browser does; this provider asks the person nothing. */
    private static void browse(URL address) throws Exception {
        HttpURLConnection connection = (HttpURLConnection) address.openConnection(Proxy.NO_PROXY);
        assertThat(connection.getResponseCode()).isEqualTo(200);
        connection.disconnect();
    }

    private static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
