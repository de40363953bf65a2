package org.preferencecenter.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.MORNING;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.SyncRequest;

class TlsTest {
    private static final ApiAnswer<?> NOT_SECURE = new ApiAnswer.Failed<>(Trouble.NOT_SECURE, Optional.empty());

    private final MockWebServer server = new MockWebServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private void serve(HeldCertificate certificate) throws IOException {
        server.useHttps(new HandshakeCertificates.Builder().heldCertificate(certificate).build().sslSocketFactory());
        server.start();
        server.enqueue(new MockResponse.Builder().code(500).build());
    }

    private ApiAnswer<?> ask(OkHttpClient client) {
        try (HttpStack stack = TestHttp.like(client)) {
            return new AccountApi(stack, server.url("/").uri(), InstantSource.fixed(MORNING)).sync("token",
                    new SyncRequest(List.of()), Known.NOTHING);
        }
    }

    private static OkHttpClient trusting(HeldCertificate certificate) {
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate()).build();
        return new OkHttpClient.Builder().sslSocketFactory(trust.sslSocketFactory(), trust.trustManager()).build();
    }

    @Test
    void aSelfSignedCertificateIsNotTrustedAndNothingIsSent() throws Exception {
        serve(new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build());

        assertThat(ask(new OkHttpClient())).isEqualTo(NOT_SECURE);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aCertificateForAnotherHostIsNotTrusted() throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder().addSubjectAlternativeName("elsewhere.example")
                .build();
        serve(certificate);

        assertThat(ask(trusting(certificate))).isEqualTo(NOT_SECURE);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aCertificateThatRanOutIsNotTrusted() throws Exception {
        HeldCertificate authority = new HeldCertificate.Builder().certificateAuthority(0).build();
        serve(new HeldCertificate.Builder().addSubjectAlternativeName("localhost").signedBy(authority)
                .validityInterval(0, Duration.ofDays(1).toMillis()).build());

        assertThat(ask(trusting(authority))).isEqualTo(NOT_SECURE);
    }

    @Test
    void aCertificateThatIsTrustedIs() throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
        serve(certificate);

        assertThat(ask(trusting(certificate)))
                .isEqualTo(new ApiAnswer.Failed<>(Trouble.SERVICE_FAILED, Optional.empty()));
    }

    @Test
    void aConnectionThatBreaksWhileTlsIsSetUpSaysNothingAboutCertificates() {
        assertThat(HttpTroubles.of(new SSLException("Connection reset", new SocketException("Connection reset"))))
                .isEqualTo(Trouble.OFFLINE);
        assertThat(HttpTroubles.of(broken(new EOFException("The end")))).isEqualTo(Trouble.OFFLINE);
        assertThat(HttpTroubles.of(new SSLException("Read timed out", new SocketTimeoutException("Read timed out"))))
                .isEqualTo(Trouble.TIMED_OUT);
        assertThat(HttpTroubles.of(new SSLHandshakeException("No common cipher"))).isEqualTo(Trouble.NOT_SECURE);
    }

    private static IOException broken(IOException cause) {
        SSLHandshakeException failure = new SSLHandshakeException("The other end hung up");
        failure.initCause(cause);
        return failure;
    }
}
