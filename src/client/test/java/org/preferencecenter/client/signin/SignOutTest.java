package org.preferencecenter.client.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.testing.TestSecrets;
import org.preferencecenter.core.account.AccountKey;

class SignOutTest {
    private final TestProvider provider = new TestProvider();
    private final TestSecrets secrets = new TestSecrets();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final InstantSource clock = InstantSource.fixed(TestProvider.NOW);
    private final AccessTokens tokens = new AccessTokens(new AccountKey(TestProvider.ISSUER, TestProvider.SUBJECT),
            new TokenEndpoint(new Provider(URI.create(TestProvider.ISSUER), provider), TestProvider.CLIENT, clock),
            secrets, clock, executor);

    @BeforeEach
    void signIn() {
        tokens.begin(new Tokens("signed-in", TestProvider.NOW.plusSeconds(3600), Optional.of("refresh-1")));
    }

    @AfterEach
    void stop() {
        executor.close();
    }

    @Test
    void signingOutForgetsTheTokensAndTellsTheProvider() throws Exception {
        signOut();

        assertThat(secrets.kept).isEmpty();
        assertThat(tokens.current()).isEqualTo(new Access.SignInNeeded());
        assertThat(provider.revoked).containsExactly("refresh-1");
    }

    @Test
    void signingOutWithoutANetworkForgetsTheTokensToo() throws Exception {
        provider.offline = new ConnectException();

        signOut();

        assertThat(secrets.kept).isEmpty();
        assertThat(tokens.current()).isEqualTo(new Access.SignInNeeded());
    }

    @Test
    void signingOutWorksWithAProviderThatCannotRevoke() throws Exception {
        provider.metadata.remove("revocation_endpoint");

        signOut();

        assertThat(secrets.kept).isEmpty();
        assertThat(provider.askedBeyondDiscovery()).isEmpty();
    }

    @Test
    void signingOutWorksAfterTheProgramClosed() throws Exception {
        executor.close();

        signOut();

        assertThat(secrets.kept).isEmpty();
    }

    @Test
    void aRefreshUnderWayKeepsNothingAfterSigningOut() {
        provider.answer = good -> {
            if (provider.asked.getLast().equals("/token")) {
                tokens.signOut();
            }
            return good;
        };

        assertThat(tokens.refreshAfter("signed-in")).isEqualTo(new Access.SignInNeeded());
        executor.close();
        assertThat(secrets.kept).isEmpty();
        assertThat(provider.revoked).containsExactlyInAnyOrder("refresh-1", "refresh-2");
    }

    private void signOut() throws Exception {
        tokens.signOut().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
