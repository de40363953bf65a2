package org.preferencecenter.client.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.preferencecenter.client.signin.TestProvider.KEY;
import static org.preferencecenter.client.signin.TestProvider.NOW;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.client.SignInTrouble;
import org.preferencecenter.core.account.AccountKey;

class IdentityCheckTest {
    private static final BearerAccessToken ACCESS = new BearerAccessToken("access-1");
    private static final AccountKey PERSON = new AccountKey(TestProvider.ISSUER, TestProvider.SUBJECT);

    private final IdentityCheck check = new IdentityCheck(TestProvider.ISSUER, TestProvider.CLIENT,
            InstantSource.fixed(NOW));

    @Test
    void aTokenThatHoldsNamesThePerson() throws Exception {
        assertThat(checked(claims -> {})).isEqualTo(PERSON);
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        assertRefused(claims -> claims.issuer("https://evil.example"));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        assertRefused(claims -> claims.audience("another-client"));
    }

    @Test
    void aTokenForSeveralMustAuthorizeThisProgram() throws Exception {
        List<String> audience = List.of(TestProvider.CLIENT, "another-client");

        assertRefused(claims -> claims.audience(audience));
        assertRefused(claims -> claims.audience(audience).claim("azp", "another-client"));
        assertThat(checked(claims -> claims.audience(audience).claim("azp", TestProvider.CLIENT))).isEqualTo(PERSON);
    }

    @Test
    void aTokenThatAuthorizesAnotherPartyIsRefused() {
        assertRefused(claims -> claims.claim("azp", "another-client"));
    }

    @Test
    void aTokenHoldsForAMinuteAfterItExpires() throws Exception {
        assertThat(checked(claims -> claims.expirationTime(at(NOW.minusSeconds(59))))).isEqualTo(PERSON);
        assertOfAnotherTime(claims -> claims.expirationTime(at(NOW.minusSeconds(60))));
    }

    @Test
    void aTokenThatNeverExpiresIsRefused() {
        assertRefused(claims -> claims.expirationTime(null));
    }

    @Test
    void aTokenMayBeIssuedByAClockThatIsAMinuteAhead() throws Exception {
        assertThat(checked(claims -> claims.issueTime(at(NOW.plusSeconds(60))))).isEqualTo(PERSON);
        assertOfAnotherTime(claims -> claims.issueTime(at(NOW.plusSeconds(61))));
        assertRefused(claims -> claims.issueTime(null));
    }

    @Test
    void aTokenThatDoesNotHoldYetIsRefused() {
        assertOfAnotherTime(claims -> claims.notBeforeTime(at(NOW.plusSeconds(61))));
    }

    @ParameterizedTest
    @ValueSource(longs = {-3650, -1, 1, 3650})
    void aTokenThatHoldsButForItsTimeTellsOfAWrongClock(long daysOff) {
        Instant then = NOW.plus(Duration.ofDays(daysOff));

        assertOfAnotherTime(claims -> claims.issueTime(at(then)).expirationTime(at(then.plusSeconds(3600))));
    }

    @Test
    void aTokenThatDoesNotHoldAnywayTellsNothingOfClocks() {
        assertRefused(claims -> claims.expirationTime(at(NOW.minusSeconds(3600))).claim("nonce", "of-another-attempt"));
        assertRefused(claims -> claims.expirationTime(at(NOW.minusSeconds(3600))).audience("another-client"));
        assertRefused(claims -> claims.expirationTime(at(NOW.minusSeconds(3600))).claim("at_hash",
                "77QmUPtjPfzWtF2AnpK9RQ"));
    }

    @Test
    void aTokenWithAnotherNonceOrNoneIsRefused() {
        assertRefused(claims -> claims.claim("nonce", "of-another-attempt"));
        assertRefused(claims -> claims.claim("nonce", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aTokenThatNamesNobodyIsRefused(String subject) {
        assertRefused(claims -> claims.subject(subject));
        assertRefused(claims -> claims.subject(null));
    }

    @Test
    void aSubjectLongerThanTheStandardAllowsIsRefused() {
        assertRefused(claims -> claims.subject("s".repeat(256)));
    }

    @Test
    void aTokenIsTiedToTheAccessTokenWhereItSaysSo() throws Exception {
        String hash = AccessTokenHash.compute(ACCESS, JWSAlgorithm.ES256, null).getValue();

        assertThat(checked(claims -> claims.claim("at_hash", hash))).isEqualTo(PERSON);
        assertRefused(claims -> claims.claim("at_hash", "77QmUPtjPfzWtF2AnpK9RQ"));
        assertRefused(claims -> claims.claim("at_hash", 5));
    }

    @Test
    void aTokenWithoutSignatureIsRefused() {
        assertRefused(new PlainJWT(claims(claims -> {})), new JWKSet(KEY));
    }

    @Test
    void aTokenSignedWithASharedSecretIsRefused() throws Exception {
        // The classic confusion: the provider's public key taken for an HMAC secret.
        byte[] secret = KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);

        assertRefused(signed(JWSAlgorithm.HS256, new MACSigner(secret)), new JWKSet(KEY));
    }

    @Test
    void aTokenSignedWithAnotherKeyIsRefused() throws Exception {
        assertRefused(JWTParser.parse(TestProvider.signed(claims(claims -> {}), TestProvider.key("first"))),
                new JWKSet(KEY));
    }

    @Test
    void aTokenThatWasChangedIsRefused() throws Exception {
        String[] genuine = TestProvider.signed(claims(claims -> {}), KEY).split("\\.", -1);
        String[] other = TestProvider.signed(claims(claims -> claims.subject("someone-else")), KEY).split("\\.", -1);

        assertRefused(JWTParser.parse(genuine[0] + "." + other[1] + "." + genuine[2]), new JWKSet(KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "PS256"})
    void theUsualRsaSignaturesHold(String algorithm) throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("rsa").generate();

        assertThat(check.check(signed(JWSAlgorithm.parse(algorithm), new RSASSASigner(key)), ACCESS, new Nonce("n"),
                new JWKSet(key))).isEqualTo(PERSON);
    }

    @Test
    void anUnusualSignatureIsRefused() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("rsa").generate();

        assertRefused(signed(JWSAlgorithm.RS512, new RSASSASigner(key)), new JWKSet(key));
    }

    private AccountKey checked(Consumer<JWTClaimsSet.Builder> change) throws SignInException, ParseException {
        JWT token = JWTParser.parse(TestProvider.signed(claims(change), KEY));
        return check.check(token, ACCESS, new Nonce("n"), new JWKSet(KEY));
    }

    private void assertOfAnotherTime(Consumer<JWTClaimsSet.Builder> change) {
        assertThatExceptionOfType(SignInException.class).isThrownBy(() -> checked(change))
                .satisfies(e -> assertThat(e.trouble()).isEqualTo(SignInTrouble.WRONG_CLOCK));
    }

    private void assertRefused(Consumer<JWTClaimsSet.Builder> change) {
        assertThatExceptionOfType(SignInException.class).isThrownBy(() -> checked(change))
                .satisfies(e -> assertThat(e.trouble()).isEqualTo(SignInTrouble.INVALID_TOKEN));
    }

    private void assertRefused(JWT token, JWKSet keys) {
        assertThatExceptionOfType(SignInException.class)
                .isThrownBy(() -> check.check(token, ACCESS, new Nonce("n"), keys))
                .satisfies(e -> assertThat(e.trouble()).isEqualTo(SignInTrouble.INVALID_TOKEN));
    }

    private static SignedJWT signed(JWSAlgorithm algorithm, JWSSigner signer) throws Exception {
        SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims(claims -> {}));
        token.sign(signer);
        return token;
    }

    private static JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new TestProvider().goodClaims().claim("nonce", "n");
        change.accept(claims);
        return claims.build();
    }

    private static Date at(Instant time) {
        return Date.from(time);
    }
}
