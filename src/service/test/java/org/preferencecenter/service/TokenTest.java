package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.wire.AccountResponse;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.service.support.Operation;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;
import org.preferencecenter.service.support.TestIssuer;

class TokenTest {
    @RegisterExtension
    final RunningService service = new RunningService();

    static List<Operation> guarded() {
        return Operation.guarded();
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void nothingOfAPersonIsToldOrDoneWithoutAToken(Operation call) {
        Reply reply = service.send(service.request(call.target()).method(call.method(), BodyPublishers.noBody()));

        reply.assertProblem(ProblemType.UNAUTHORIZED);
        assertThat(reply.header("www-authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void aTokenInTheAddressIsNone(Operation call) {
        String token = service.issuer.token("ada");

        for (String query : List.of("access_token=", "token=", "authorization=Bearer%20")) {
            service.send(service.request(call.target() + "?" + query + token)
                    .method(call.method(), BodyPublishers.noBody())).assertProblem(ProblemType.UNAUTHORIZED);
        }
    }

    @Test
    void aTokenInAFormOrACookieIsNone() {
        String token = service.issuer.token("ada");

        service.send(service.request("/v1/decisions").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("access_token=" + token))).assertProblem(ProblemType.UNAUTHORIZED);
        service.send(service.request("/v1/account").header("Cookie", "access_token=" + token))
                .assertProblem(ProblemType.UNAUTHORIZED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YWRhOmFkYQ==", "Bearer", "Bearer ", "Bearer nonsense", "Bearer a.b.c",
        "Bearer a.b.c.d.e"})
    void whatIsNoTokenIsUnauthorized(String authorization) {
        service.send(service.request("/v1/account").header("Authorization", authorization))
                .assertProblem(ProblemType.UNAUTHORIZED);
    }

    @Test
    void twoTokensAreNone() {
        service.send(service.request("/v1/account").header("Authorization", "Bearer " + service.issuer.token("ada"))
                .header("Authorization", "Bearer " + service.issuer.token("bob")))
                .assertProblem(ProblemType.UNAUTHORIZED);
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        assertRefused(service.issuer.sign(claims().issuer("https://elsewhere.example").build()));
    }

    @Test
    void anIssuerIsComparedToTheLetter() {
        assertRefused(service.issuer.sign(claims().issuer(service.issuer.address() + "/").build()));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        assertRefused(service.issuer.sign(claims().audience("another-service").build()));
        assertRefused(service.issuer.sign(claims().audience((String) null).build()));
    }

    @Test
    void aTokenForSeveralAudiencesIsTakenWhenWeAreOneOfThem() {
        assertTaken(service.issuer.sign(claims().audience(List.of("another-service", TestIssuer.AUDIENCE)).build()));
    }

    @Test
    void anExpiredTokenIsTakenForAMinuteAndRefusedThen() {
        String token = service.issuer.sign(claims().expirationTime(at(Duration.ZERO)).build());

        service.clock.advance(Duration.ofSeconds(59));
        assertTaken(token);
        service.clock.advance(Duration.ofSeconds(1));
        assertRefused(token);
    }

    @Test
    void aTokenThatNeverExpiresIsRefused() {
        assertRefused(service.issuer.sign(claims().expirationTime(null).build()));
    }

    @Test
    void aTokenOfTheFutureIsRefused() {
        assertRefused(service.issuer.sign(claims().notBeforeTime(at(Duration.ofMinutes(5))).build()));
        assertTaken(service.issuer.sign(claims().notBeforeTime(at(Duration.ofSeconds(30))).build()));
    }

    @Test
    void aTokenWithoutASubjectIsRefused() {
        assertRefused(service.issuer.sign(claims().subject(null).build()));
        assertRefused(service.issuer.sign(claims().subject(" ").build()));
    }

    @Test
    void anUnsignedTokenIsRefused() {
        assertRefused(new PlainJWT(claims().build()).serialize());
    }

    @Test
    void aTokenSignedWithThePublicKeyAsASecretIsRefused() {
        JWK secret = new OctetSequenceKey.Builder(service.issuer.key().toPublicJWK().toJSONString().getBytes(
                StandardCharsets.UTF_8)).keyID(service.issuer.key().getKeyID()).build();

        assertRefused(TestIssuer.sign(TestIssuer.header(JWSAlgorithm.HS256, secret).build(), claims().build(), secret));
    }

    @Test
    void aTokenSignedWithSomebodyElsesKeyIsRefused() {
        JWK forged = TestIssuer.newKey(service.issuer.key().getKeyID());

        assertRefused(TestIssuer.sign(TestIssuer.header(JWSAlgorithm.ES256, forged).build(), claims().build(), forged));
    }

    @Test
    void aKeyThatTheTokenBringsAlongIsNotBelieved() {
        JWK own = TestIssuer.newKey("own");
        JWSHeader header = TestIssuer.header(JWSAlgorithm.ES256, own).jwk(own.toPublicJWK()).build();

        assertRefused(TestIssuer.sign(header, claims().build(), own));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id+jwt", "logout+jwt", "dpop+jwt"})
    void aTokenForAnotherUseIsRefused(String type) {
        JWSHeader header = TestIssuer.header(JWSAlgorithm.ES256, service.issuer.key())
                .type(new JOSEObjectType(type)).build();

        assertRefused(TestIssuer.sign(header, claims().build(), service.issuer.key()));
    }

    @Test
    void aTokenThatDoesNotSayWhatItIsForIsRefused() {
        JWSHeader header = TestIssuer.header(JWSAlgorithm.ES256, service.issuer.key()).type(null).build();

        assertRefused(TestIssuer.sign(header, claims().build(), service.issuer.key()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"at+jwt", "application/at+jwt", "JWT"})
    void accessTokensAreTakenInAllTheirNames(String type) {
        JWSHeader header = TestIssuer.header(JWSAlgorithm.ES256, service.issuer.key())
                .type(new JOSEObjectType(type)).build();

        assertTaken(TestIssuer.sign(header, claims().build(), service.issuer.key()));
    }

    @Test
    void rsaSignaturesAreTakenUnlessTheSettingsSayOtherwise() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("rsa").generate();
        service.issuer.rotate(key);
        String rs256 = TestIssuer.sign(TestIssuer.header(JWSAlgorithm.RS256, key).build(), claims().build(), key);
        String ps256 = TestIssuer.sign(TestIssuer.header(JWSAlgorithm.PS256, key).build(), claims().build(), key);
        String rs512 = TestIssuer.sign(TestIssuer.header(JWSAlgorithm.RS512, key).build(), claims().build(), key);

        RSAKey other = new RSAKeyGenerator(2048).keyID("rsa").generate();

        assertTaken(rs256);
        assertTaken(ps256);
        assertRefused(rs512);
        assertRefused(TestIssuer.sign(TestIssuer.header(JWSAlgorithm.RS256, other).build(), claims().build(), other));
        assertRefused(TestIssuer.sign(TestIssuer.header(JWSAlgorithm.PS256, other).build(), claims().build(), other));
        service.stop();
        service.with("algorithms", "PS256").start();
        assertRefused(rs256);
        assertTaken(ps256);
    }

    @Test
    void theProfileIsWhatTheTokenSays() {
        String token = service.issuer.sign(claims().claim("email", "ada@example.com").claim("name", "Ada")
                .claim("organization", "analysts").build());

        AccountResponse account = service.get("/v1/account", token).as(AccountResponse.class);

        assertThat(account.profile().subject()).isEqualTo("ada");
        assertThat(account.profile().email()).contains("ada@example.com");
        assertThat(account.profile().name()).contains("Ada");
        assertThat(account.profile().organization()).contains("analysts");
    }

    @Test
    void claimsThatAreNoTextsTellNothing() {
        String token = service.issuer.sign(claims().claim("email", List.of("ada@example.com")).claim("name", 7)
                .claim("organization", " ").build());

        AccountResponse account = service.get("/v1/account", token).as(AccountResponse.class);

        assertThat(account.profile().label()).isEmpty();
        assertThat(account.profile().organization()).isEmpty();
    }

    private JWTClaimsSet.Builder claims() {
        return service.issuer.claims("ada");
    }

    private Date at(Duration fromNow) {
        return Date.from(service.clock.instant().plus(fromNow));
    }

    private void assertTaken(String token) {
        assertThat(service.get("/v1/account", token).status()).isEqualTo(200);
    }

    private void assertRefused(String token) {
        Reply reply = service.get("/v1/account", token);
        reply.assertProblem(ProblemType.UNAUTHORIZED);
        assertThat(reply.header("www-authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }
}
