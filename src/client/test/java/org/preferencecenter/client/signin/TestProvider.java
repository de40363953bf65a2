package org.preferencecenter.client.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A well-behaved OpenID provider in memory, with a knob for each way to behave badly. */
final class TestProvider implements HTTPRequestSender {
    static final String ISSUER = "https://id.example";
    static final String CLIENT = "preference-center";
    static final String SUBJECT = "person-1";
    static final Instant NOW = Instant.parse("2031-05-06T10:00:00Z");
    static final ECKey KEY = key("first");

    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<Form> tokenRequests = new CopyOnWriteArrayList<>();
    final List<String> revoked = new CopyOnWriteArrayList<>();
    final Map<String, Object> metadata = new LinkedHashMap<>(Map.of(
            "issuer", ISSUER,
            "authorization_endpoint", ISSUER + "/authorize",
            "token_endpoint", ISSUER + "/token",
            "revocation_endpoint", ISSUER + "/revoke",
            "jwks_uri", ISSUER + "/keys",
            "subject_types_supported", List.of("public")));
    UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
    UnaryOperator<String> identity = UnaryOperator.identity();
    UnaryOperator<HTTPResponse> answer = UnaryOperator.identity();
    @Nullable
    IOException offline;
    @Nullable
    String refreshToken = "refresh-1";
    private int issued;
    private @Nullable CodeChallenge challenge;
    private @Nullable String nonce;

    static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a browser brings back after the person has agreed on the page at the address. */
    Map<String, String> agree(URI address) throws ParseException {
        Form question = Form.of(address.getRawQuery());
        challenge = CodeChallenge.parse(question.value("code_challenge"));
        nonce = question.value("nonce");
        Map<String, String> brought = new LinkedHashMap<>();
        brought.put("code", "code-1");
        brought.put("state", question.value("state"));
        return brought;
    }

    @Override
    public synchronized ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        asked.add(request.getURI().getPath());
        if (offline != null) {
            throw offline;
        }
        return answer.apply(switch (request.getURI().getPath()) {
            case "/.well-known/openid-configuration" -> json(200, metadata);
            case "/keys" -> json(200, new JWKSet(KEY).toJSONObject());
            case "/token" -> token(Form.of(request.getBody()));
            case "/revoke" -> revoke(Form.of(request.getBody()));
            default -> new HTTPResponse(404);
        });
    }

    private HTTPResponse token(Form form) {
        tokenRequests.add(form);
        return "refresh_token".equals(form.value("grant_type")) ? renew(form) : exchange(form);
    }

    private HTTPResponse exchange(Form form) {
        CodeVerifier verifier = new CodeVerifier(form.value("code_verifier"));
        if (!CodeChallenge.compute(CodeChallengeMethod.S256, verifier).equals(challenge)) {
            return error("invalid_grant");
        }
        Map<String, Object> tokens = tokens();
        tokens.put("id_token", identity.apply(signed(claims.apply(goodClaims()).build(), KEY)));
        return json(200, tokens);
    }

    private HTTPResponse renew(Form form) {
        if (!form.value("refresh_token").equals(refreshToken)) {
            return error("invalid_grant");
        }
        refreshToken = "refresh-" + (tokenRequests.size() + 1);
        return json(200, tokens());
    }

    private HTTPResponse revoke(Form form) {
        revoked.add(form.value("token"));
        return new HTTPResponse(200);
    }

    private Map<String, Object> tokens() {
        Map<String, Object> tokens = new LinkedHashMap<>();
        tokens.put("access_token", "access-" + ++issued);
        tokens.put("token_type", "Bearer");
        tokens.put("expires_in", 3600);
        if (refreshToken != null) {
            tokens.put("refresh_token", refreshToken);
        }
        return tokens;
    }

    JWTClaimsSet.Builder goodClaims() {
        return new JWTClaimsSet.Builder().issuer(ISSUER).audience(CLIENT).subject(SUBJECT)
                .issueTime(Date.from(NOW)).expirationTime(Date.from(NOW.plusSeconds(300))).claim("nonce", nonce);
    }

    static String signed(JWTClaimsSet claims, ECKey key) {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    static HTTPResponse error(String code) {
        return json(400, Map.of("error", code));
    }

    static HTTPResponse json(int status, Map<String, Object> body) {
        return text(status, JSONObjectUtils.toJSONString(body));
    }

    static HTTPResponse text(int status, String body) {
        HTTPResponse response = new HTTPResponse(status);
        response.setHeader("Content-Type", "application/json");
        response.setBody(body);
        return response;
    }

    /** The paths asked for, without the ones of discovery. */
    List<String> askedBeyondDiscovery() {
        List<String> paths = new ArrayList<>(asked);
        paths.remove("/.well-known/openid-configuration");
        return paths;
    }
}
