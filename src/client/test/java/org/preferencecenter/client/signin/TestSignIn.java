package org.preferencecenter.client.signin;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.preferencecenter.client.SignInAttempt;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.client.SignInTrouble;
import org.preferencecenter.core.account.AccountKey;

/** Everything a sign-in needs: a provider, a person with a browser, and a place for the account. */
final class TestSignIn implements AutoCloseable {
    static final CallbackPage PAGE = new CallbackPage("en", "You can close this page", "Go back.");

    final TestProvider provider = new TestProvider();
    final TestAlarm alarm = new TestAlarm();
    final List<AccountKey> accounts = new CopyOnWriteArrayList<>();
    final List<Tokens> tokens = new CopyOnWriteArrayList<>();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    SignInFlow flow(String issuer) {
        return new SignInFlow(new Provider(URI.create(issuer), provider),
                new ClientRegistration(TestProvider.CLIENT, List.of("email")), InstantSource.fixed(TestProvider.NOW),
                executor, alarm);
    }

    SignInAttempt start() {
        return flow(TestProvider.ISSUER).start(PAGE, this::begin);
    }

    private SignInOutcome begin(AccountKey account, Tokens fresh) {
        accounts.add(account);
        tokens.add(fresh);
        return new SignInOutcome.Done();
    }

    /** Plays the person, who agrees, and their browser. Returns the page they see in the end. */
    String browse(SignInAttempt attempt) throws Exception {
        return browse(attempt, answer -> {});
    }

    /** The same, but what the browser brings back is changed on its way. */
    String browse(SignInAttempt attempt, Consumer<Map<String, String>> change) throws Exception {
        Map<String, String> answer = provider.agree(await(attempt.address()));
        change.accept(answer);
        return TestBrowser.get(URI.create(redirect(attempt) + "?" + new Form(answer).text())).body();
    }

    /** Why a person is not signed in though they agreed. */
    SignInTrouble troubleAfter(Consumer<Map<String, String>> change) throws Exception {
        SignInAttempt attempt = start();
        browse(attempt, change);
        return trouble(attempt);
    }

    static SignInTrouble trouble(SignInAttempt attempt) throws Exception {
        return ((SignInOutcome.Failed) outcome(attempt)).trouble();
    }

    static SignInOutcome outcome(SignInAttempt attempt) throws Exception {
        return await(attempt.outcome());
    }

    static Form question(SignInAttempt attempt) throws Exception {
        return Form.of(await(attempt.address()).getRawQuery());
    }

    static URI redirect(SignInAttempt attempt) throws Exception {
        return URI.create(question(attempt).value("redirect_uri"));
    }

    private static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    /** Waits until no thread of an attempt is left. */
    void settle() {
        executor.close();
    }

    @Override
    public void close() {
        executor.shutdownNow();
        executor.close();
    }
}
