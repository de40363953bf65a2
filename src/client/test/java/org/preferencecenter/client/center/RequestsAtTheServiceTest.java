package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.TRAINING;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.Choice;
import org.preferencecenter.client.ExportCopy;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.client.RequestOutcome;
import org.preferencecenter.client.Requests;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.client.Settings;
import org.preferencecenter.client.crash.IdentityProvider;
import org.preferencecenter.client.http.AccountApi;
import org.preferencecenter.client.http.HttpStack;
import org.preferencecenter.client.request.AccountRequests;
import org.preferencecenter.client.store.Disk;
import org.preferencecenter.client.sync.TokenSource;
import org.preferencecenter.client.testing.Chance;
import org.preferencecenter.client.testing.Examples;
import org.preferencecenter.client.testing.PersonRequestExamples;
import org.preferencecenter.client.testing.TestSecrets;
import org.preferencecenter.client.testing.Trampoline;
import org.preferencecenter.client.testing.Turns;
import org.preferencecenter.client.testing.VirtualTime;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.contract.ContractChecker;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.request.PersonRequest;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.request.RequestStatus;
import org.preferencecenter.core.wire.ExportResponse;
import org.preferencecenter.service.AccountService;
import org.preferencecenter.service.settings.ConfigurationReader;
import org.preferencecenter.service.sources.Sources;

/** A person asks the real service, over HTTP, for all that it holds about them and then to forget it. */
class RequestsAtTheServiceTest {
    private final VirtualTime time = new VirtualTime();
    private final Turns background = new Turns();
    private final List<Runnable> ticks = new CopyOnWriteArrayList<>();
    private final HttpStack stack = HttpStack.withUsualLimits();
    private final Supplier<DecisionId> ids = Examples.idsAfter(2000);

    @TempDir
    Path folder;

    private IdentityProvider provider;
    private AccountService service;
    private AccountKey person;
    private PreferenceCenter center;
    private Requests requests;

    @BeforeEach
    void signIn() throws Exception {
        provider = new IdentityProvider(time);
        service = startService();
        person = new AccountKey(provider.issuer().toString(), "person-1");
        Settings settings = new Settings(folder.resolve("desk"), service.address(), provider.issuer(), "desk",
                List.of(), "Example 1.0", "Desk", Locale.ROOT, false, Settings.STALE_AFTER);
        center = Centers.open(settings,
                new Environment(Disk.ofThisComputer(), new TestSecrets(), time, Examples.idsAfter(1), Chance.LARGEST,
                        time, new Trampoline(), background, Set::of),
                stack, new EverybodyVouchedFor());
        center.signIn();
        background.run();
        requests = center.requests(person);
    }

    private AccountService startService() throws Exception {
        return AccountService.start(
                ConfigurationReader.read(Map.of("port", "0", "data", folder.resolve("service").toString(), "issuer",
                        provider.issuer().toString(), "audience", IdentityProvider.AUDIENCE)),
                new Sources(time, System::nanoTime, () -> ids.get().value(), (interval, work) -> {
                    ticks.add(work);
                    return () -> ticks.remove(work);
                }), List.of());
    }

    /** The database has a clock of its own for what may be deleted. It lets nobody else write while the service has it open. */
    private void daysPassAtTheDatabase(int days) throws Exception {
        service.close();
        try (Connection connection = DriverManager.getConnection(
                "jdbc:sqlite:" + folder.resolve("service").resolve("accounts.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER person_request_no_UPDATE");
            statement.execute("UPDATE person_request SET recorded_at = recorded_at - "
                    + Duration.ofDays(days).toMillis());
        }
        service = startService();
    }

    @AfterEach
    void end() {
        center.close();
        stack.close();
        service.close();
        provider.close();
    }

    private final class EverybodyVouchedFor implements Centers.Provider {
        @Override
        public AccountKey vouchesFor() {
            return person;
        }

        @Override
        public TokenSource tokensOf(AccountKey account) {
            return new TokenSource() {
                @Override
                public Token current() {
                    return new Token.Usable(provider.tokenFor(account.subject()));
                }

                @Override
                public Token insteadOf(String refused) {
                    return current();
                }
            };
        }

        @Override
        public void forget(AccountKey account) {}
    }

    private void allow(PreferenceId preference) {
        center.decide(List.of(new Choice(center.state().value().catalog().notice(preference, "en"), true)),
                Surface.PREFERENCES_WINDOW);
        background.run();
        assertThat(center.state().value().preferences())
                .filteredOn(each -> each.preference().id().equals(preference))
                .allMatch(each -> each.saved() == SaveState.ACCOUNT).hasSize(1);
    }

    private <T> RequestOutcome<T> outcome(CompletionStage<RequestOutcome<T>> stage) {
        background.run();
        return stage.toCompletableFuture().join();
    }

    private <T> T done(CompletionStage<RequestOutcome<T>> stage) {
        RequestOutcome<T> outcome = outcome(stage);
        assertThat(outcome).isInstanceOf(RequestOutcome.Done.class);
        return ((RequestOutcome.Done<T>) outcome).value();
    }

    private PersonRequest ask(RequestKind kind) {
        return done(requests.make(requests.demand(kind))).request();
    }

    @Test
    void anExportHasWhatWasDecidedHereAndIsInTheContract() {
        allow(NEWS);
        allow(TRAINING);

        ExportCopy copy = done(requests.fetch(ask(RequestKind.EXPORT).id()));

        assertThat(new ContractChecker().checkSchema("Export", copy.text())).isEmpty();
        ExportResponse content = copy.content().orElseThrow();
        assertThat(content.account().subject()).isEqualTo("person-1");
        assertThat(content.decisions()).extracting(each -> each.decision().preference()).containsExactly(NEWS,
                TRAINING);
        assertThat(content.notices()).hasSize(2).allMatch(each -> each.words().isPresent());
        assertThat(done(requests.list()).requests()).extracting(PersonRequest::status)
                .containsExactly(RequestStatus.DONE);
    }

    @Test
    void anErasureIsToldBeforeAndCanBeTakenBackAndTheSameDemandDoesNotReviveIt() {
        assertThat(done(requests.list()).erasure().carryOutAt()).isEqualTo(time.instant().plus(Duration.ofDays(7)));
        var demand = requests.demand(RequestKind.ERASURE);
        PersonRequest asked = done(requests.make(demand)).request();
        assertThat(asked.status()).isEqualTo(RequestStatus.RECEIVED);

        assertThat(done(requests.takeBack(asked.id())).request().status()).isEqualTo(RequestStatus.CANCELLED);

        assertThat(done(requests.make(demand)).request().status()).isEqualTo(RequestStatus.CANCELLED);
        assertThat(done(requests.look(asked.id())).trail()).hasSize(2);
    }

    @Test
    void onceItIsCarriedOutItIsDoneAndOnlyTheProofIsLeft() throws Exception {
        allow(NEWS);
        PersonRequest asked = ask(RequestKind.ERASURE);

        time.sleeps(Duration.ofDays(8));
        daysPassAtTheDatabase(8);
        ticks.forEach(Runnable::run);

        // Apart from the center, which hears of it in its own time.
        requests = new AccountRequests(new AccountApi(stack, service.address(), time),
                () -> new EverybodyVouchedFor().tokensOf(person), () -> PersonRequestExamples.ID, time, background,
                () -> true);
        PersonRequest erasure = done(requests.list()).requests().getFirst();
        assertThat(erasure.id()).isEqualTo(asked.id());
        assertThat(erasure.status()).isEqualTo(RequestStatus.DONE);
        assertThat(outcome(requests.takeBack(asked.id()))).isEqualTo(new RequestOutcome.Settled<>());
        ExportResponse left = done(requests.fetch(ask(RequestKind.EXPORT).id())).content().orElseThrow();
        assertThat(left.decisions()).isEmpty();
        assertThat(left.erasures()).singleElement().satisfies(
                each -> assertThat(each.proofs()).extracting(ExportResponse.Proof::preference).containsExactly(NEWS));
    }
}
