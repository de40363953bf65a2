package org.preferencecenter.client.crash;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A provider at which everybody is signed in already: the refresh token of a person is the person's name. */
public final class IdentityProvider implements AutoCloseable {
    public static final String AUDIENCE = "account-service";
    /** Of everybody. */
    static final String ORGANIZATION = "analysts";
    /** The claim of roles. */
    static final String ROLES = "roles";
    /** The role of the one administrator, whose name it is, too. */
    static final String ADMINISTRATOR = "administrator";
    private static final Duration LIFETIME = Duration.ofHours(2);
    private static final Pattern REFRESH_TOKEN = Pattern.compile("refresh_token=([a-z0-9-]+)");

    private final ECKey key;
    private final HttpServer server;
    private final InstantSource clock;

    IdentityProvider() throws IOException, JOSEException {
        this(InstantSource.system());
    }

    /** @param clock that of those who look at its tokens */
    public IdentityProvider(InstantSource clock) throws IOException, JOSEException {
        this.clock = clock;
        key = new ECKeyGenerator(Curve.P_256).keyID("key").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"]}""".formatted(issuer())));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key).toString(true)));
        server.createContext("/token", this::renew);
        server.start();
    }

    public URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void renew(HttpExchange exchange) throws IOException {
        Matcher form = REFRESH_TOKEN
                .matcher(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (!form.find()) {
            throw new IOException("Whoever asks has a refresh token");
        }
        answer(exchange, """
                {"access_token": "%s", "token_type": "Bearer", "expires_in": %d}"""
                .formatted(tokenFor(form.group(1)), LIFETIME.toSeconds()));
    }

    /** An access token. */
    public String tokenFor(String subject) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(issuer().toString()).audience(AUDIENCE)
                .subject(subject).claim("organization", ORGANIZATION)
                .claim(ROLES, subject.equals(ADMINISTRATOR) ? List.of(ADMINISTRATOR) : List.of())
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plus(LIFETIME))).build();
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java runtime has P-256", e);
        }
        return token.serialize();
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
