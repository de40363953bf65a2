package org.preferencecenter.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.MORNING;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.ProxyChoice;
import org.preferencecenter.client.Trouble;

/** The ways out of this computer. The server plays both the proxy and, at the end of the tunnel, who is called. */
class ProxyTest {
    private static final HeldCertificate CERTIFICATE = new HeldCertificate.Builder()
            .addSubjectAlternativeName("account.example").addSubjectAlternativeName("id.example").build();
    private static final HandshakeCertificates TLS = new HandshakeCertificates.Builder().heldCertificate(CERTIFICATE)
            .addTrustedCertificate(CERTIFICATE.certificate()).build();

    private final MockWebServer proxy = new MockWebServer();
    private final MockWebServer other = new MockWebServer();
    private final ProxySelector usual = ProxySelector.getDefault();
    /** Whatever is called without a proxy is found on this computer. */
    private final HttpStack stack = TestHttp.like(new OkHttpClient.Builder()
            .sslSocketFactory(TLS.sslSocketFactory(), TLS.trustManager())
            .dns(host -> List.of(InetAddress.getLoopbackAddress())).build());

    @BeforeEach
    void start() throws IOException {
        for (MockWebServer server : List.of(proxy, other)) {
            server.useHttps(TLS.sslSocketFactory());
            server.start(InetAddress.getLoopbackAddress(), 0);
        }
    }

    @AfterEach
    void stop() {
        ProxySelector.setDefault(usual);
        stack.close();
        proxy.close();
        other.close();
    }

    @Test
    void withAProxyTheAccountServiceIsCalledThroughATunnelThatItCannotLookInto() throws Exception {
        tunnels(proxy, 1);
        stack.use(through(proxy));

        assertThat(ask("https://account.example")).isEqualTo(new ApiAnswer.Heard<>("{}"));

        assertThat(proxy.takeRequest().getRequestLine()).startsWith("CONNECT account.example:443 ");
        assertThat(proxy.takeRequest().getTarget()).isEqualTo("/v1/receipt-keys");
    }

    @Test
    void signingInTakesTheSameWay() throws Exception {
        tunnels(proxy, 1);
        stack.use(through(proxy));

        stack.oauthSender().send(new HTTPRequest(HTTPRequest.Method.GET,
                URI.create("https://id.example/.well-known/openid-configuration")));

        assertThat(proxy.takeRequest().getRequestLine()).startsWith("CONNECT id.example:443 ");
    }

    @Test
    void soDoesTheStreamOfEvents() throws Exception {
        tunnels(proxy, 1);
        stack.use(through(proxy));

        new EventStream(stack, URI.create("https://account.example"), InstantSource.fixed(MORNING)).open("token", 0,
                new EventStream.Listener() {
                    @Override
                    public void event(String type, OptionalLong cursor) {}

                    @Override
                    public void ended(Duration pause) {}
                });

        assertThat(proxy.takeRequest().getRequestLine()).startsWith("CONNECT account.example:443 ");
        assertThat(proxy.takeRequest().getTarget()).isEqualTo("/v1/events");
    }

    @Test
    void anotherChoiceHoldsFromTheNextCallOnAndNoConnectionIsUsedOnTheOtherWay() {
        tunnels(proxy, 1);
        tunnels(other, 1);
        AccountApi api = new AccountApi(stack, URI.create("https://account.example"), InstantSource.fixed(MORNING));
        stack.use(through(proxy));
        assertThat(api.receiptKeys()).isInstanceOf(ApiAnswer.Heard.class);

        stack.use(through(other));
        assertThat(api.receiptKeys()).isInstanceOf(ApiAnswer.Heard.class);

        assertThat(proxy.getRequestCount()).isEqualTo(2);
        assertThat(other.getRequestCount()).isEqualTo(2);
    }

    @Test
    void withoutAProxyTheServiceIsCalledItself() throws Exception {
        other.enqueue(answer());
        theSystemNames(proxy);
        stack.use(through(proxy));
        stack.use(new ProxyChoice.None());

        assertThat(ask("https://account.example:" + other.getPort())).isEqualTo(new ApiAnswer.Heard<>("{}"));

        assertThat(other.takeRequest().getTarget()).isEqualTo("/v1/receipt-keys");
        assertThat(proxy.getRequestCount()).isZero();
    }

    @Test
    void asTheSystemMeansTheProxyThatTheSystemNames() throws Exception {
        tunnels(proxy, 1);
        theSystemNames(proxy);

        assertThat(ask("https://account.example")).isInstanceOf(ApiAnswer.Heard.class);

        assertThat(proxy.takeRequest().getRequestLine()).startsWith("CONNECT account.example:443 ");
    }

    @Test
    void aSystemThatNamesNoneMeansNone() {
        other.enqueue(answer());
        ProxySelector.setDefault(null);

        assertThat(ask("https://account.example:" + other.getPort())).isInstanceOf(ApiAnswer.Heard.class);
    }

    @Test
    void whatRunsOnThisComputerIsCalledWithoutAProxy() throws Exception {
        try (MockWebServer here = new MockWebServer()) {
            here.start(InetAddress.getLoopbackAddress(), 0);
            here.enqueue(answer());
            stack.use(through(proxy));

            assertThat(ask("http://127.0.0.1:" + here.getPort())).isInstanceOf(ApiAnswer.Heard.class);
        }
        assertThat(proxy.getRequestCount()).isZero();
    }

    @Test
    void aProxyThatWantsAPasswordIsGivenNone() throws Exception {
        proxy.enqueue(new MockResponse.Builder().code(407).addHeader("Proxy-Authenticate", "Basic realm=\"here\"")
                .inTunnel().build());
        stack.use(through(proxy));

        assertThat(ask("https://account.example"))
                .isEqualTo(new ApiAnswer.Failed<>(Trouble.OFFLINE, Optional.empty()));

        RecordedRequest asked = proxy.takeRequest();
        assertThat(asked.getHeaders().get("Proxy-Authorization")).isNull();
        assertThat(proxy.getRequestCount()).isEqualTo(1);
    }

    private ApiAnswer<String> ask(String service) {
        return new AccountApi(stack, URI.create(service), InstantSource.fixed(MORNING)).receiptKeys();
    }

    private static ProxyChoice through(MockWebServer server) {
        return new ProxyChoice.Manual("127.0.0.1", server.getPort());
    }

    private static void tunnels(MockWebServer server, int calls) {
        for (int call = 0; call < calls; call++) {
            server.enqueue(new MockResponse.Builder().inTunnel().build());
            server.enqueue(answer());
        }
    }

    private static MockResponse answer() {
        return new MockResponse.Builder().setHeader("Content-Type", "application/jwk-set+json").body("{}").build();
    }

    private static void theSystemNames(MockWebServer server) {
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI target) {
                return List.of(new Proxy(Proxy.Type.HTTP,
                        InetSocketAddress.createUnresolved("127.0.0.1", server.getPort())));
            }

            @Override
            public void connectFailed(URI target, SocketAddress address, IOException failure) {}
        });
    }
}
