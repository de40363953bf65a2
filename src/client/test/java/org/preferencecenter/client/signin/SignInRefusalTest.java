package org.preferencecenter.client.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.signin.TestSignIn.trouble;

import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Date;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.SignInAttempt;
import org.preferencecenter.client.SignInTrouble;

/** Every way to fail has one calm end, and signs nobody in. */
class SignInRefusalTest {
    private final TestSignIn signIn = new TestSignIn();
    private final TestProvider provider = signIn.provider;

    @AfterEach
    void nobodyIsSignedIn() {
        signIn.close();
        assertThat(signIn.accounts).isEmpty();
    }

    @Test
    void anAnswerWithAnotherStateEndsTheAttemptBeforeAnyTokenIsAskedFor() throws Exception {
        assertThat(signIn.troubleAfter(answer -> answer.put("state", "other"))).isEqualTo(SignInTrouble.WRONG_STATE);
        assertThat(provider.askedBeyondDiscovery()).isEmpty();
    }

    @Test
    void anAnswerWithoutStateEndsTheAttemptBeforeAnyTokenIsAskedFor() throws Exception {
        assertThat(signIn.troubleAfter(answer -> answer.remove("state"))).isEqualTo(SignInTrouble.WRONG_STATE);
        assertThat(provider.askedBeyondDiscovery()).isEmpty();
    }

    @Test
    void anAnswerFromAnotherIssuerEndsTheAttemptBeforeAnyTokenIsAskedFor() throws Exception {
        assertThat(signIn.troubleAfter(answer -> answer.put("iss", "https://evil.example")))
                .isEqualTo(SignInTrouble.WRONG_ISSUER);
        assertThat(provider.askedBeyondDiscovery()).isEmpty();
    }

    @Test
    void aPersonWhoDeclinesOnThePageIsNotSignedIn() throws Exception {
        assertThat(signIn.troubleAfter(answer -> {
            answer.remove("code");
            answer.put("error", "access_denied");
        })).isEqualTo(SignInTrouble.REFUSED);
        assertThat(provider.askedBeyondDiscovery()).isEmpty();
    }

    @Test
    void metadataOfAnotherIssuerEndsTheAttempt() throws Exception {
        provider.metadata.put("issuer", TestProvider.ISSUER + "/");

        assertThat(trouble(signIn.start())).isEqualTo(SignInTrouble.WRONG_ISSUER);
    }

    @Test
    void anIssuerOnPlainHttpIsNeverAsked() throws Exception {
        SignInAttempt attempt = signIn.flow("http://id.example").start(TestSignIn.PAGE, (account, tokens) -> {
            throw new AssertionError("signed in");
        });

        assertThat(trouble(attempt)).isEqualTo(SignInTrouble.NOT_SECURE);
        assertThat(provider.asked).isEmpty();
    }

    @Test
    void anIdentityTokenThatDoesNotHoldEndsTheAttempt() throws Exception {
        provider.claims = claims -> claims.audience("another-client");

        assertThat(signIn.troubleAfter(answer -> {})).isEqualTo(SignInTrouble.INVALID_TOKEN);
    }

    @Test
    void anIdentityTokenOfAnotherTimeTellsThatAClockIsWrong() throws Exception {
        provider.claims = claims -> claims.expirationTime(Date.from(TestProvider.NOW.minus(Duration.ofDays(3650))));

        assertThat(signIn.troubleAfter(answer -> {})).isEqualTo(SignInTrouble.WRONG_CLOCK);
        assertThat(signIn.accounts).isEmpty();
    }

    @Test
    void anIdentityTokenSignedWithAnotherKeyEndsTheAttempt() throws Exception {
        provider.identity = genuine -> TestProvider.signed(provider.goodClaims().build(), TestProvider.key("first"));

        assertThat(signIn.troubleAfter(answer -> {})).isEqualTo(SignInTrouble.INVALID_TOKEN);
    }

    @Test
    void anAnswerWithoutIdentityTokenEndsTheAttempt() throws Exception {
        assertThat(troubleWhenTheTokenIs(
                TestProvider.text(200, "{\"access_token\":\"a\",\"token_type\":\"Bearer\"}")))
                .isEqualTo(SignInTrouble.UNREADABLE_ANSWER);
    }

    @Test
    void aTokenThatIsNotABearerTokenEndsTheAttempt() throws Exception {
        assertThat(troubleWhenTheTokenIs(TestProvider.text(200, "{\"access_token\":\"a\",\"token_type\":\"mac\"}")))
                .isEqualTo(SignInTrouble.UNREADABLE_ANSWER);
    }

    @Test
    void aProviderThatFailsAtTheTokenEndsTheAttempt() throws Exception {
        assertThat(troubleWhenTheTokenIs(TestProvider.text(500, ""))).isEqualTo(SignInTrouble.UNREACHABLE);
    }

    @Test
    void aProviderThatRefusesTheCodeEndsTheAttempt() throws Exception {
        assertThat(troubleWhenTheTokenIs(TestProvider.error("invalid_grant"))).isEqualTo(SignInTrouble.REFUSED);
    }

    @Test
    void aTokenAnswerThatIsNoJsonEndsTheAttempt() throws Exception {
        assertThat(troubleWhenTheTokenIs(TestProvider.text(200, "{\"access_token\":")))
                .isEqualTo(SignInTrouble.UNREADABLE_ANSWER);
    }

    @Test
    void metadataThatIsNoJsonEndsTheAttempt() throws Exception {
        provider.answer = good -> TestProvider.text(200, "<html>");

        assertThat(trouble(signIn.start())).isEqualTo(SignInTrouble.UNREADABLE_ANSWER);
    }

    @Test
    void keysThatAreNoJsonEndTheAttempt() throws Exception {
        provider.answer = good -> provider.asked.getLast().equals("/keys") ? TestProvider.text(200, "[") : good;

        assertThat(signIn.troubleAfter(answer -> {})).isEqualTo(SignInTrouble.UNREADABLE_ANSWER);
    }

    @Test
    void aSignInPageOnPlainHttpIsNeverOpened() throws Exception {
        provider.metadata.put("authorization_endpoint", "http://id.example/authorize");

        assertThat(trouble(signIn.start())).isEqualTo(SignInTrouble.NOT_SECURE);
    }

    @Test
    void aCodeIsNeverSentToAPlainAddressOnThisMachineThatASecureIssuerNames() throws Exception {
        provider.metadata.put("token_endpoint", "http://127.0.0.1:9/token");

        assertThat(signIn.troubleAfter(answer -> {})).isEqualTo(SignInTrouble.NOT_SECURE);
        assertThat(provider.askedBeyondDiscovery()).isEmpty();
    }

    @Test
    void aProviderThatCannotBeReachedEndsTheAttempt() throws Exception {
        provider.offline = new ConnectException();

        assertThat(trouble(signIn.start())).isEqualTo(SignInTrouble.UNREACHABLE);
    }

    @Test
    void aWrongCertificateEndsTheAttempt() throws Exception {
        provider.offline = new SSLHandshakeException("unknown authority");

        assertThat(trouble(signIn.start())).isEqualTo(SignInTrouble.NOT_SECURE);
    }

    @Test
    void anAccountThatFindsNoPlaceEndsTheAttempt() throws Exception {
        SignInAttempt attempt = signIn.flow(TestProvider.ISSUER).start(TestSignIn.PAGE, (account, tokens) -> {
            throw new IllegalStateException("disk full");
        });
        signIn.browse(attempt);

        assertThat(trouble(attempt)).isEqualTo(SignInTrouble.STORE_UNAVAILABLE);
    }

    private SignInTrouble troubleWhenTheTokenIs(HTTPResponse bad) throws Exception {
        provider.answer = good -> provider.tokenRequests.isEmpty() ? good : bad;
        return signIn.troubleAfter(answer -> {});
    }
}
