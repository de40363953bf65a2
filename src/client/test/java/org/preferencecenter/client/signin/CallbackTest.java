package org.preferencecenter.client.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.client.SignInTrouble;

class CallbackTest {
    private static final String ISS = "&iss=https%3A%2F%2Fid.example";

    private final PendingRequest request = new PendingRequest(URI.create("http://127.0.0.1:1234/callback"),
            new State("mine"), new Nonce("n"), new CodeVerifier());
    private final OIDCProviderMetadata provider = new OIDCProviderMetadata(new Issuer("https://id.example"),
            List.of(SubjectType.PUBLIC), URI.create("https://id.example/keys"));

    @Test
    void theCodeOfTheOwnAnswerIsTaken() throws SignInException {
        assertThat(Callback.read("code=abc&state=mine", request, provider).getValue()).isEqualTo("abc");
    }

    @Test
    void anIssuerThatIsNamedAndRightIsTaken() throws SignInException {
        provider.setSupportsAuthorizationResponseIssuerParam(true);

        assertThat(Callback.read("code=abc&state=mine" + ISS, request, provider).getValue()).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "code=abc", "code=abc&state=", "code=abc&state=other", "code=abc&state=mine&state=mine",
        "error=access_denied"})
    void anAnswerOfAnotherAttemptIsRefused(String query) {
        assertTrouble(query, SignInTrouble.WRONG_STATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&iss=https%3A%2F%2Fid.example%2F", "&iss=", ISS + ISS, "&iss=https%3A%2F%2Fevil.example"})
    void anAnswerOfAnotherProviderIsRefused(String iss) {
        assertTrouble("code=abc&state=mine" + iss, SignInTrouble.WRONG_ISSUER);
    }

    @Test
    void anAnswerWithoutIssuerIsRefusedFromAProviderThatPromisesToNameIt() {
        provider.setSupportsAuthorizationResponseIssuerParam(true);

        assertTrouble("code=abc&state=mine", SignInTrouble.WRONG_ISSUER);
    }

    @ParameterizedTest
    @CsvSource({"access_denied, REFUSED", "login_required, REFUSED", "something_new, REFUSED",
        "server_error, UNREACHABLE", "temporarily_unavailable, UNREACHABLE"})
    void anErrorSaysWhetherToAskAgainLater(String error, SignInTrouble trouble) {
        assertTrouble("state=mine&error=" + error, trouble);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=mine", "state=mine&code=", "state=mine&code=a&code=b"})
    void anAnswerWithoutTheOneCodeIsUnreadable(String query) {
        assertTrouble(query, SignInTrouble.UNREADABLE_ANSWER);
    }

    private void assertTrouble(String query, SignInTrouble trouble) {
        assertThatExceptionOfType(SignInException.class)
                .isThrownBy(() -> Callback.read(query, request, provider))
                .satisfies(e -> assertThat(e.trouble()).isEqualTo(trouble));
    }
}
