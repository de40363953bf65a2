package org.preferencecenter.service.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** An identity provider: discovery document, keys, and tokens signed with them. */
public final class TestIssuer implements AutoCloseable {
    public static final String AUDIENCE = "account-service";
    /** The claim of roles. */
    public static final String ROLES = "roles";
    /** The role of administrators. */
    public static final String ADMINISTRATOR = "policy-administrator";

    private final InstantSource clock;
    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile JWK key = newKey("first");
    private volatile List<JWK> published = List.of(key);
    private volatile String name;
    private volatile boolean answers = true;
    /** What discovery answers in the place of a document that is right. */
    private volatile Optional<HttpHandler> discovery = Optional.empty();

    public TestIssuer(InstantSource clock) {
        this.clock = clock;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.name = address();
        server.createContext("/.well-known/openid-configuration",
                exchange -> discovery.orElse(each -> reply(each, document())).handle(exchange));
        server.createContext("/keys", exchange -> {
            fetches.incrementAndGet();
            reply(exchange, new JWKSet(published).toString(true));
        });
        server.start();
    }

    /** Its discovery document. */
    public String document() {
        return """
                {"issuer": "%s", "jwks_uri": "%s/keys"}""".formatted(name, address());
    }

    /** Answers at a further address. */
    public void at(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    /** Answers differently when asked who it is. */
    public void discover(HttpHandler other) {
        discovery = Optional.of(other);
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often its keys were asked for. */
    public int fetches() {
        return fetches.get();
    }

    /** Signs with another key from now on, and publishes only that. */
    public void rotate(JWK next) {
        key = next;
        published = List.of(next);
    }

    public void publish(JWK... keys) {
        published = List.of(keys);
    }

    public JWK key() {
        return key;
    }

    /** What its discovery document says it is. */
    public void callItself(String other) {
        name = other;
    }

    public void goAway() {
        answers = false;
    }

    public void comeBack() {
        answers = true;
    }

    /** The claims of a good token, to be changed for a bad one. */
    public JWTClaimsSet.Builder claims(String subject) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder().issuer(address()).audience(AUDIENCE).subject(subject)
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(300)));
    }

    /** A good token. */
    public String token(String subject) {
        return sign(claims(subject).build());
    }

    /** A good token of a person in an organization. */
    public String token(String subject, String organization) {
        return sign(claims(subject).claim("organization", organization).build());
    }

    /** A good token of an administrator of an organization. */
    public String administrator(String subject, String organization) {
        return sign(claims(subject).claim("organization", organization)
                .claim(ROLES, List.of("employee", ADMINISTRATOR)).build());
    }

    public String sign(JWTClaimsSet claims) {
        return sign(header(JWSAlgorithm.ES256, key).build(), claims, key);
    }

    public static JWSHeader.Builder header(JWSAlgorithm algorithm, JWK key) {
        return new JWSHeader.Builder(algorithm).type(new JOSEObjectType("at+jwt")).keyID(key.getKeyID());
    }

    public static String sign(JWSHeader header, JWTClaimsSet claims, JWK key) {
        try {
            JWSSigner signer = new DefaultJWSSignerFactory().createJWSSigner(key, header.getAlgorithm());
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JWK newKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public void reply(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answers ? 200 : 503, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
