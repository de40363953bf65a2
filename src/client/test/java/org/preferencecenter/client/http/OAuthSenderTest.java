package org.preferencecenter.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.URI;
import javax.net.ssl.SSLException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OAuthSenderTest {
    private final MockWebServer server = new MockWebServer();
    private final OkHttpClient client = new OkHttpClient();
    private final OAuthSender sender = new OAuthSender(() -> client);

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        server.close();
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }

    @Test
    void aFormIsSentAndTheAnswerComesBackWhole() throws Exception {
        server.enqueue(new MockResponse.Builder().code(400).addHeader("Content-Type", "application/json")
                .body("{\"error\":\"invalid_grant\"}").build());

        ReadOnlyHTTPResponse answer = sender.send(form("grant_type=refresh_token"));

        assertThat(answer.getStatusCode()).isEqualTo(400);
        assertThat(answer.getBody()).isEqualTo("{\"error\":\"invalid_grant\"}");
        assertThat(answer.getHeaderMap()).containsKey("Content-Type");
        RecordedRequest request = server.takeRequest();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getBody()).hasToString("[text=grant_type=refresh_token]");
        assertThat(request.getHeaders().get("Content-Type")).startsWith("application/x-www-form-urlencoded");
        assertThat(request.getHeaders().values("Accept")).containsExactly("application/json");
    }

    @Test
    void whatTheProgramAddsToItsOtherCallsStaysAway() throws Exception {
        OkHttpClient busy = client.newBuilder().addInterceptor(chain -> chain.proceed(
                chain.request().newBuilder().header("Authorization", "Bearer of-the-account-service").build())).build();
        server.enqueue(new MockResponse.Builder().build());

        new OAuthSender(() -> busy).send(new HTTPRequest(HTTPRequest.Method.GET, address("/")));

        assertThat(server.takeRequest().getHeaders().get("Authorization")).isNull();
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        server.enqueue(new MockResponse.Builder().code(307).addHeader("Location", "/elsewhere").build());

        assertThat(sender.send(form("refresh_token=r")).getStatusCode()).isEqualTo(307);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aFormIsNeverSentTwice() throws Exception {
        server.enqueue(new MockResponse.Builder().build());
        sender.send(form("refresh_token=first"));
        // The connection that is kept open breaks just when it is used again.
        server.enqueue(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
        server.enqueue(new MockResponse.Builder().build());

        assertThatThrownBy(() -> sender.send(form("refresh_token=second"))).isInstanceOf(IOException.class);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void anAnswerLargerThanAnyHonestOneIsRefused() {
        server.enqueue(new MockResponse.Builder().body("x".repeat((1 << 20) + 1)).build());

        assertThatThrownBy(() -> sender.send(new HTTPRequest(HTTPRequest.Method.GET, address("/"))))
                .isInstanceOf(ProtocolException.class);
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() {
        HeldCertificate own = new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
        server.useHttps(new HandshakeCertificates.Builder().heldCertificate(own).build().sslSocketFactory());
        server.enqueue(new MockResponse.Builder().build());

        assertThatThrownBy(() -> sender.send(form("code=c"))).isInstanceOf(SSLException.class);
        assertThat(server.getRequestCount()).isZero();
    }

    private HTTPRequest form(String body) {
        HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, address("/token"));
        request.setEntityContentType(ContentType.APPLICATION_URLENCODED);
        request.setBody(body);
        return request;
    }

    private URI address(String path) {
        return server.url(path).uri();
    }
}
