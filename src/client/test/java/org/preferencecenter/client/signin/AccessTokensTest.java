package org.preferencecenter.client.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.client.testing.TestSecrets;
import org.preferencecenter.core.account.AccountKey;

class AccessTokensTest {
    private static final AccountKey PERSON = new AccountKey(TestProvider.ISSUER, TestProvider.SUBJECT);
    private static final String NAME = PERSON.pseudonym();

    private final TestProvider provider = new TestProvider();
    private final TestSecrets secrets = new TestSecrets();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private Instant now = TestProvider.NOW;
    private final AccessTokens tokens = tokensAfterRestart();

    @AfterEach
    void stop() {
        executor.close();
    }

    @Test
    void aTokenThatHoldsIsHandedOutWithoutAskingTheProvider() {
        signedIn();

        assertThat(tokens.current()).isEqualTo(new Access.Granted("signed-in"));
        assertThat(provider.asked).isEmpty();
    }

    @Test
    void aTokenThatIsAboutToExpireIsRenewed() {
        signedIn();

        now = TestProvider.NOW.plus(Duration.ofMinutes(59)).plusSeconds(29);
        assertThat(tokens.current()).isEqualTo(new Access.Granted("signed-in"));
        now = now.plusSeconds(1);
        assertThat(tokens.current()).isEqualTo(new Access.Granted("access-1"));
    }

    @Test
    void aClockThatIsSetBackKeepsATokenOnlyUntilItIsRefused() {
        signedIn();

        now = TestProvider.NOW.minus(Duration.ofDays(3650));
        assertThat(tokens.current()).as("it may hold still").isEqualTo(new Access.Granted("signed-in"));
        assertThat(tokens.refreshAfter("signed-in")).isEqualTo(new Access.Granted("access-1"));
        assertThat(tokens.current()).isEqualTo(new Access.Granted("access-1"));
        now = now.plus(Duration.ofHours(1));
        assertThat(tokens.current()).as("and by the clock as it is now the next is renewed in time")
                .isEqualTo(new Access.Granted("access-2"));
    }

    @Test
    void aClockThatIsSetAheadCostsOneRefreshAndNoMore() {
        signedIn();

        now = TestProvider.NOW.plus(Duration.ofDays(3650));
        for (int call = 0; call < 10; call++) {
            assertThat(tokens.current()).isEqualTo(new Access.Granted("access-1"));
        }
        now = TestProvider.NOW.plusSeconds(1);
        for (int call = 0; call < 10; call++) {
            assertThat(tokens.current()).as("put right").isEqualTo(new Access.Granted("access-1"));
        }
        assertThat(provider.tokenRequests).hasSize(1);
        assertThat(tokens.refreshAfter("access-1")).as("when it is refused").isEqualTo(new Access.Granted("access-2"));
    }

    @Test
    void aTokenThatRanOutWhileTheComputerSleptIsNotSent() {
        signedIn();

        now = TestProvider.NOW.plus(Duration.ofHours(8));

        assertThat(tokens.current()).isEqualTo(new Access.Granted("access-1"));
    }

    @ParameterizedTest
    @ValueSource(longs = {9_223_372_036_854_775_807L, 31_556_889_864_403_199L, 4_000_000_000L})
    void aTokenThatLastsForEverIsRenewedEveryDay(long seconds) {
        secrets.kept.put(NAME, "refresh-1");
        provider.answer = good -> TestProvider.text(good.getStatusCode(),
                good.getBody().replace("3600", Long.toString(seconds)));

        assertThat(tokens.current()).isEqualTo(new Access.Granted("access-1"));
        now = now.plus(Duration.ofHours(23));
        assertThat(tokens.current()).isEqualTo(new Access.Granted("access-1"));
        now = now.plus(Duration.ofHours(1));
        assertThat(tokens.current()).isEqualTo(new Access.Granted("access-2"));
    }

    @Test
    void metadataThatTheLibraryBreaksOnCannotBeRead() {
        secrets.kept.put(NAME, "refresh-1");
        provider.metadata.put("issuer", "");

        assertThat(tokens.current()).isEqualTo(new Access.Unavailable(Trouble.UNREADABLE_ANSWER));
        assertThat(secrets.kept).containsEntry(NAME, "refresh-1");
    }

    @Test
    void aTokenLongerThanAnyRequestCanCarryIsNotTaken() {
        secrets.kept.put(NAME, "refresh-1");
        provider.answer = good -> TestProvider.text(good.getStatusCode(),
                good.getBody().replace("access-1", "a".repeat(16_385)));

        assertThat(tokens.current()).isEqualTo(new Access.Unavailable(Trouble.UNREADABLE_ANSWER));
    }

    @Test
    void aRefreshTokenLongerThanAnyKeychainShouldHoldIsNotTaken() {
        secrets.kept.put(NAME, "refresh-1");
        provider.answer = good -> TestProvider.text(good.getStatusCode(),
                good.getBody().replace("refresh-2", "r".repeat(16_385)));

        assertThat(tokens.current()).isEqualTo(new Access.Unavailable(Trouble.UNREADABLE_ANSWER));
        assertThat(secrets.kept).containsEntry(NAME, "refresh-1");
    }

    @Test
    void aShortLivedTokenIsUsedForMostOfItsLife() {
        tokens.begin(new Tokens("signed-in", now.plusSeconds(20), Optional.of("refresh-1")));
        now = now.plusSeconds(17);

        assertThat(tokens.current()).isEqualTo(new Access.Granted("signed-in"));
    }

    @Test
    void theSignInIsRememberedAfterARestart() {
        signedIn();

        assertThat(tokensAfterRestart().current()).isEqualTo(new Access.Granted("access-1"));
        assertThat(secrets.kept).containsEntry(NAME, "refresh-2");
    }

    @Test
    void withoutARefreshTokenThePersonMustSignInAndNobodyIsAsked() {
        assertThat(tokens.current()).isEqualTo(new Access.SignInNeeded());
        assertThat(provider.asked).isEmpty();
    }

    @Test
    void twentyCallersWithTheSameStaleTokenCauseOneRefresh() throws Exception {
        signedIn();
        CountDownLatch callers = new CountDownLatch(20);
        provider.answer = good -> {
            awaitAll(callers);
            return good;
        };
        List<Future<Access>> answers = new ArrayList<>();
        for (int caller = 0; caller < 20; caller++) {
            answers.add(executor.submit(() -> {
                callers.countDown();
                return tokens.refreshAfter("signed-in");
            }));
        }

        for (Future<Access> answer : answers) {
            assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(new Access.Granted("access-1"));
        }
        assertThat(provider.tokenRequests).hasSize(1);
    }

    @Test
    void aCallerWhoseTokenWasAlreadyReplacedGetsTheNewOne() {
        signedIn();
        tokens.refreshAfter("signed-in");

        assertThat(tokens.refreshAfter("signed-in")).isEqualTo(new Access.Granted("access-1"));
        assertThat(provider.tokenRequests).hasSize(1);
    }

    @Test
    void aRefreshIsAPublicClientsWithoutAnySecret() {
        signedIn();
        tokens.refreshAfter("signed-in");

        assertThat(provider.tokenRequests.getFirst().fields()).containsEntry("refresh_token", "refresh-1")
                .containsEntry("client_id", TestProvider.CLIENT)
                .containsOnlyKeys("grant_type", "refresh_token", "client_id");
    }

    @Test
    void aTokenIsNotUsedUnlessItsSuccessorIsKept() {
        signedIn();
        secrets.broken = true;

        assertThat(tokens.refreshAfter("signed-in")).isInstanceOf(Access.Unavailable.class);
        secrets.broken = false;
        assertThat(tokens.current()).isEqualTo(new Access.Granted("signed-in"));
    }

    @Test
    void aComputerThatStopsBeforeTheNextRefreshTokenIsKeptCostsOneSignIn() {
        signedIn();
        secrets.broken = true;
        tokens.refreshAfter("signed-in");
        secrets.broken = false;

        assertThat(tokensAfterRestart().current()).isEqualTo(new Access.SignInNeeded());
    }

    @Test
    void aProviderThatDoesNotRotateKeepsItsRefreshToken() {
        signedIn();
        provider.answer = good -> provider.tokenRequests.isEmpty()
                ? good
                : TestProvider.text(200, "{\"access_token\":\"a2\",\"token_type\":\"Bearer\"}");

        assertThat(tokens.refreshAfter("signed-in")).isEqualTo(new Access.Granted("a2"));
        assertThat(secrets.kept).containsEntry(NAME, "refresh-1");
    }

    @Test
    void aSignInWithoutRefreshTokenForgetsTheOldOne() {
        signedIn();

        tokens.begin(new Tokens("new", now.plusSeconds(3600), Optional.empty()));

        assertThat(secrets.kept).isEmpty();
        assertThat(tokens.current()).isEqualTo(new Access.Granted("new"));
    }

    @Test
    void aRefreshTokenThatTheProviderTookBackIsForgotten() {
        signedIn();
        provider.refreshToken = "another";

        assertThat(tokens.refreshAfter("signed-in")).isEqualTo(new Access.SignInNeeded());
        assertThat(secrets.kept).isEmpty();
        assertThat(tokens.current()).isEqualTo(new Access.SignInNeeded());
        assertThat(provider.tokenRequests).hasSize(1);
    }

    @Test
    void aRefreshTokenThatAnotherProcessReplacedMeanwhileIsReadAgain() {
        signedIn();
        provider.refreshToken = "of-the-other-process";
        provider.answer = answer -> {
            secrets.kept.put(NAME, "of-the-other-process");
            return answer;
        };

        assertThat(tokens.refreshAfter("signed-in")).isEqualTo(new Access.Granted("access-1"));
    }

    @Test
    void noWayToTheProviderLosesNothing() {
        signedIn();

        assertUnavailable(new ConnectException(), Trouble.OFFLINE);
        assertUnavailable(new SocketTimeoutException(), Trouble.TIMED_OUT);
        assertUnavailable(new SSLHandshakeException("expired"), Trouble.NOT_SECURE);
        assertThat(secrets.kept).containsEntry(NAME, "refresh-1");
        provider.offline = null;
        assertThat(tokens.refreshAfter("signed-in")).isEqualTo(new Access.Granted("access-1"));
    }

    @Test
    void aProviderThatIsNotWellLosesNothing() {
        signedIn();

        assertUnavailable(TestProvider.text(500, ""), Trouble.SERVICE_FAILED);
        assertUnavailable(TestProvider.text(503, ""), Trouble.SERVICE_BUSY);
        assertUnavailable(TestProvider.text(429, ""), Trouble.SERVICE_BUSY);
        assertUnavailable(TestProvider.text(200, "{"), Trouble.UNREADABLE_ANSWER);
        assertUnavailable(TestProvider.text(400, "no"), Trouble.UNREADABLE_ANSWER);
        assertUnavailable(TestProvider.error("invalid_client"), Trouble.REQUEST_REFUSED);
        assertThat(secrets.kept).containsEntry(NAME, "refresh-1");
    }

    @Test
    void metadataOfAnotherIssuerLosesNothing() {
        signedIn();
        provider.metadata.put("issuer", "https://evil.example");

        assertThat(tokens.refreshAfter("signed-in")).isEqualTo(new Access.Unavailable(Trouble.UNREADABLE_ANSWER));
        assertThat(provider.tokenRequests).isEmpty();
        assertThat(secrets.kept).containsEntry(NAME, "refresh-1");
    }

    @Test
    void aCallerWhoIsInterruptedLosesNoToken() throws Exception {
        signedIn();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        provider.answer = good -> {
            asked.countDown();
            awaitAll(interrupted);
            return good;
        };
        Future<Access> caller = executor.submit(() -> tokens.refreshAfter("signed-in"));
        awaitAll(asked);
        caller.cancel(true);
        interrupted.countDown();

        assertThat(tokens.refreshAfter("signed-in")).isEqualTo(new Access.Granted("access-1"));
        assertThat(provider.tokenRequests).hasSize(1);
    }

    @Test
    void afterTheProgramClosesNothingIsRenewed() {
        signedIn();
        executor.close();

        assertThat(tokens.refreshAfter("signed-in")).isEqualTo(new Access.Unavailable(Trouble.OFFLINE));
        assertThat(secrets.kept).containsEntry(NAME, "refresh-1");
    }

    private void assertUnavailable(IOException failure, Trouble trouble) {
        provider.offline = failure;
        assertThat(tokens.refreshAfter("signed-in")).isEqualTo(new Access.Unavailable(trouble));
    }

    private void assertUnavailable(HTTPResponse bad, Trouble trouble) {
        provider.answer = good -> provider.asked.getLast().equals("/token") ? bad : good;
        assertThat(tokens.refreshAfter("signed-in")).isEqualTo(new Access.Unavailable(trouble));
        provider.refreshToken = "refresh-1";
    }

    private void signedIn() {
        tokens.begin(new Tokens("signed-in", now.plusSeconds(3600), Optional.of("refresh-1")));
    }

    private AccessTokens tokensAfterRestart() {
        Provider fresh = new Provider(URI.create(TestProvider.ISSUER), provider);
        return new AccessTokens(PERSON, new TokenEndpoint(fresh, TestProvider.CLIENT, () -> now), secrets, () -> now,
                executor);
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
