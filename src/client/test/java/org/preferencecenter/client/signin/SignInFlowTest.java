package org.preferencecenter.client.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.client.signin.TestSignIn.outcome;
import static org.preferencecenter.client.signin.TestSignIn.question;
import static org.preferencecenter.client.signin.TestSignIn.redirect;
import static org.preferencecenter.client.signin.TestSignIn.trouble;

import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.SignInAttempt;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.client.SignInTrouble;
import org.preferencecenter.core.account.AccountKey;

class SignInFlowTest {
    private final TestSignIn signIn = new TestSignIn();

    @AfterEach
    void stop() {
        signIn.close();
    }

    @Test
    void aPersonWhoAgreesInTheBrowserIsSignedIn() throws Exception {
        SignInAttempt attempt = signIn.start();
        signIn.browse(attempt);

        assertThat(outcome(attempt)).isEqualTo(new SignInOutcome.Done());
        assertThat(signIn.accounts).containsExactly(new AccountKey(TestProvider.ISSUER, TestProvider.SUBJECT));
        assertThat(signIn.tokens).containsExactly(
                new Tokens("access-1", TestProvider.NOW.plusSeconds(3600), Optional.of("refresh-1")));
    }

    @Test
    void theQuestionToTheProviderAsksForACodeWithPkceStateAndNonce() throws Exception {
        Form question = question(signIn.start());

        assertThat(question.fields()).containsEntry("response_type", "code")
                .containsEntry("client_id", TestProvider.CLIENT)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("scope", "openid email")
                .containsKeys("state", "nonce", "code_challenge")
                .doesNotContainKey("client_secret");
        assertThat(question.value("redirect_uri")).matches("http://127\\.0\\.0\\.1:\\d+/callback");
    }

    @Test
    void twoAttemptsShareNoSecret() throws Exception {
        Form one = question(signIn.start());
        Form other = question(signIn.start());

        for (String secret : List.of("state", "nonce", "code_challenge")) {
            assertThat(one.value(secret)).as(secret).isNotEqualTo(other.value(secret));
        }
    }

    @Test
    void theVerifierIsLongEnoughAndNoSecretOfTheProgramGoesWithIt() throws Exception {
        SignInAttempt attempt = signIn.start();
        signIn.browse(attempt);
        outcome(attempt);

        Form form = signIn.provider.tokenRequests.getFirst();
        assertThat(form.value("code_verifier")).hasSizeBetween(43, 128);
        assertThat(form.fields()).containsOnlyKeys("grant_type", "code", "redirect_uri", "client_id", "code_verifier");
    }

    @Test
    void nobodyIsContactedBeforeThePersonAsksToSignIn() {
        signIn.flow(TestProvider.ISSUER);

        assertThat(signIn.provider.asked).isEmpty();
    }

    @Test
    void aBrowserThatNeverComesBackEndsTheAttemptAfterTenMinutes() throws Exception {
        SignInAttempt attempt = signIn.start();
        URI redirect = redirect(attempt);
        assertThat(signIn.alarm.pending.values()).containsExactly(Duration.ofMinutes(10));

        signIn.alarm.ring();

        assertThat(trouble(attempt)).isEqualTo(SignInTrouble.TIMED_OUT);
        assertNobodyListensAt(redirect);
    }

    @Test
    void aCancelledAttemptEndsAtOnceAndListensNoMore() throws Exception {
        SignInAttempt attempt = signIn.start();
        URI redirect = redirect(attempt);

        attempt.cancel();

        assertThat(trouble(attempt)).isEqualTo(SignInTrouble.CANCELLED);
        assertNobodyListensAt(redirect);
        assertThat(signIn.alarm.pending).isEmpty();
        assertThat(signIn.accounts).isEmpty();
    }

    @Test
    void cancellingAfterTheEndChangesNothing() throws Exception {
        SignInAttempt attempt = signIn.start();
        signIn.browse(attempt);
        outcome(attempt);

        attempt.cancel();

        assertThat(outcome(attempt)).isEqualTo(new SignInOutcome.Done());
    }

    @Test
    void cancellingWhileTheSessionBeginsComesTooLate() throws Exception {
        CompletableFuture<SignInAttempt> running = new CompletableFuture<>();
        SignInAttempt attempt = signIn.flow(TestProvider.ISSUER).start(TestSignIn.PAGE, (account, tokens) -> {
            running.join().cancel();
            return new SignInOutcome.Done();
        });
        running.complete(attempt);
        signIn.browse(attempt);

        assertThat(outcome(attempt)).isEqualTo(new SignInOutcome.Done());
    }

    @Test
    void anAttemptAfterTheProgramClosesEndsAtOnce() throws Exception {
        signIn.close();

        assertThat(trouble(signIn.start())).isEqualTo(SignInTrouble.CANCELLED);
    }

    @Test
    void theAddressFailsTogetherWithTheAttempt() throws Exception {
        signIn.provider.offline = new ConnectException();
        SignInAttempt attempt = signIn.start();
        outcome(attempt);

        assertThat(attempt.address().toCompletableFuture()).isCompletedExceptionally();
    }

    @Test
    void theListenerIsGoneOnceTheBrowserCameBack() throws Exception {
        SignInAttempt attempt = signIn.start();
        URI redirect = redirect(attempt);
        signIn.browse(attempt);

        assertNobodyListensAt(redirect);
    }

    @Test
    void thePageInTheBrowserHoldsNothingOfTheAnswer() throws Exception {
        SignInAttempt attempt = signIn.start();
        String page = signIn.browse(attempt);

        assertThat(page).contains("You can close this page")
                .doesNotContain("code-1", question(attempt).value("state"));
    }

    private void assertNobodyListensAt(URI redirect) {
        signIn.settle();
        assertThatThrownBy(() -> new Socket(redirect.getHost(), redirect.getPort()).close())
                .isInstanceOf(ConnectException.class);
    }
}
