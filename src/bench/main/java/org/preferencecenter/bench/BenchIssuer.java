package org.preferencecenter.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** An identity provider: a discovery document, a key, and access tokens signed with RS256 as most providers sign them. */
final class BenchIssuer implements AutoCloseable {
    static final String AUDIENCE = "bench";
    private static final int RSA_BITS = 2048;

    private final HttpServer server;
    private final RSAKey key;

    BenchIssuer() throws IOException, JOSEException {
        key = new RSAKeyGenerator(RSA_BITS).keyID("bench").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/.well-known/openid-configuration",
                "{\"issuer\": \"" + address() + "\", \"jwks_uri\": \"" + address() + "/keys\"}");
        serve("/keys", new JWKSet(key).toString(true));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String token(String subject) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType("at+jwt")).keyID("bench").build(),
                new JWTClaimsSet.Builder().issuer(address()).audience(AUDIENCE).subject(subject)
                        .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1)))).build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private void serve(String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
