package org.preferencecenter.service.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.STATISTICS;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.many;
import static org.preferencecenter.service.support.Decisions.request;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.CatalogFiles;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.request.PersonRequest;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.wire.LockHistoryResponse;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.service.support.EventReader;
import org.preferencecenter.service.support.MailServer;
import org.preferencecenter.service.support.PersonRequests;
import org.preferencecenter.service.support.RecordedLog;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;
import org.preferencecenter.service.support.TestCatalogs;
import org.preferencecenter.service.support.TestPostgres;
import org.preferencecenter.service.support.UnsubscribeLinks;

/** Two instances of the service on one database serve the same accounts as if they were one. */
class TwoInstancesTest {
    private static final PreferenceId TRAINING = new PreferenceId("training");

    private static final CatalogFiles CATALOG = TestCatalogs.confirming(BundledCatalog.files(), TRAINING);

    private final MailServer mail = new MailServer();

    @RegisterExtension
    final RunningService one = new RunningService().onPostgres().withAdministrators().with("mailing-scope", "mailings")
            .with("mail-server", mail.address()).with("mail-from", "privacy@vendor.example")
            .with("catalog", TestCatalogs.folder(CATALOG).toString());
    private RunningService other;
    private String ada;

    @BeforeEach
    void startAnother() throws Exception {
        other = one.another();
        ada = one.issuer.token("ada", "analysts");
    }

    @Test
    void whatOneTookTheOtherHolds() {
        Decision decision = granted(NEWS);
        SyncResponse taken = one.sync(ada, request(decision), 0);

        assertThat(other.sync(ada, request(decision), 0)).as("the same receipt").isEqualTo(taken);
        assertThat(other.sync(ada, request(denied(NEWS, decision)), 1).cursor()).isEqualTo(2);
        assertThat(one.sync(ada, request(), 0).entries()).hasSize(2);
    }

    @Test
    void aLinkThatOneSealedTheOtherOpensAndTheOtherWayRound() {
        String ofOne = UnsubscribeLinks.sealed(one, NEWS, "bob");
        String ofOther = UnsubscribeLinks.sealed(other, NEWS, "carol");

        assertThat(click(other, ofOne).status()).isEqualTo(200);
        assertThat(click(one, ofOther).status()).isEqualTo(200);
        assertThat(one.sync(one.issuer.token("bob"), request(), 0).entries()).hasSize(2);
        assertThat(other.sync(one.issuer.token("carol"), request(), 0).entries()).hasSize(2);
    }

    private static Reply click(RunningService at, String link) {
        return at.send(at.request(link).POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")));
    }

    @Test
    void ofTwoThatAreAskedAtOnceOneSendsTheEmail() throws Exception {
        String bob = one.issuer.sign(one.issuer.claims("bob").claim("email", "bob@example.com").build());
        Decision yes = granted(TRAINING);
        List<Callable<SyncResponse>> exchanges = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            exchanges.add(() -> one.sync(bob, request(yes), 0));
            exchanges.add(() -> other.sync(bob, request(yes), 0));
        }

        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<SyncResponse> exchange : executor.invokeAll(exchanges)) {
                assertThat(exchange.get().receipts()).hasSize(1);
            }
        }
        // Whatever was on its way has been sent once they are closed.
        one.stop();
        other.stop();

        assertThat(mail.received()).hasSize(1);
    }

    @Test
    void anErasureIsCarriedOutOnceAndHeardOfAtBoth() throws Exception {
        one.sync(ada, request(granted(NEWS)), 0);
        PersonRequest erasure = PersonRequests.ask(other, ada, RequestKind.ERASURE);
        one.later(Duration.ofDays(7));
        ada = one.issuer.token("ada");
        try (EventReader events = EventReader.open(other, ada);
                RecordedLog log = new RecordedLog("org.preferencecenter");
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            events.next(3);
            List<Callable<Object>> looks = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                looks.add(Executors.callable(one.ticker::tick));
                looks.add(Executors.callable(other.ticker::tick));
            }
            for (Future<Object> look : executor.invokeAll(looks)) {
                look.get();
            }

            String frame = events.next();
            while (frame.startsWith(EventReader.KEEP_ALIVE)) {
                frame = events.next();
            }
            assertThat(frame).contains("event:account");
            assertThat(log.text().split("ERASURE CARRIED_OUT", -1)).as("once").hasSize(2);
            assertThat(log.text()).doesNotContain("could not be carried out");
        }
        assertThat(one.sync(ada, request(), 0).entries()).isEmpty();
        assertThat(PersonRequests.all(other, ada)).extracting(PersonRequest::id).containsExactly(erasure.id());
    }

    @AfterEach
    void closeMail() {
        mail.close();
    }

    @Test
    void writersAtBothLeaveNoGapAndNoDoubleAndEachDecisionHasOneReceipt() throws Exception {
        List<Decision> shared = many(20);
        List<Callable<SyncResponse>> writers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Decision[] own = {granted(NEWS), shared.get(i), shared.get((i + 1) % 20), denied(STATISTICS)};
            writers.add(() -> one.sync(ada, request(own), 0));
            writers.add(() -> other.sync(ada, request(own), 0));
        }

        List<SyncResponse> answers = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<SyncResponse> answer : executor.invokeAll(writers)) {
                answers.add(answer.get());
            }
        }

        List<Entry> entries = one.sync(ada, request(), 0).entries();
        assertThat(entries).extracting(Entry::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 60).boxed().toList());
        assertThat(entries).extracting(entry -> entry.decision().id()).doesNotHaveDuplicates();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.receipts()).hasSize(4));
        assertThat(answers.stream().flatMap(answer -> answer.receipts().stream()).distinct()).hasSize(60)
                .allSatisfy(receipt -> assertThat(entries).anySatisfy(entry -> {
                    assertThat(entry.decision().id()).isEqualTo(receipt.decision());
                    assertThat(entry.receipt()).isEqualTo(receipt.receipt());
                }));
    }

    @Test
    void aReaderAtOneHearsWhatTheOtherTook() throws Exception {
        try (EventReader events = EventReader.open(one, ada)) {
            events.next(2);
            other.sync(ada, request(granted(NEWS)), 0);

            assertThat(events.next()).isEqualTo("id:1 event:ledger data:{\"cursor\":1}");
        }
    }

    @Test
    void aReaderAtOneHearsOfALockAtTheOther() throws Exception {
        try (EventReader events = EventReader.open(one, ada)) {
            events.next(2);
            other.service().lock(one.issuer.address(), "analysts", STATISTICS, "House rules.");

            assertThat(events.next()).isEqualTo("id:0 event:account data:{}");
            assertThat(one.get("/v1/account", ada).body()).contains("House rules.");
        }
    }

    @Test
    void aReaderAtOneHearsWhatAnAdministratorLocksAtTheOtherAndOtherOrganizationsDoNot() throws Exception {
        try (EventReader events = EventReader.open(one, ada);
                EventReader others = EventReader.open(one, one.issuer.token("paul", "pilots"))) {
            events.next(2);
            others.next(2);
            String admin = one.issuer.administrator("grace", "analysts");
            other.put("/v1/organization/locks/usage-statistics", admin, "{\"reason\": \"House rules.\"}");

            assertThat(events.next()).isEqualTo("id:0 event:account data:{}");
            assertThat(one.get("/v1/account", ada).body()).contains("House rules.");
            one.ticker.tick();
            assertThat(others.next()).isEqualTo(EventReader.KEEP_ALIVE);
        }
    }

    @Test
    void administratorsAtBothLeaveNoGapInTheHistory() throws Exception {
        String admin = one.issuer.administrator("grace", "analysts");
        List<Callable<Integer>> changes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            RunningService at = i % 2 == 0 ? one : other;
            String body = "{\"reason\": \"Reason " + i + "\"}";
            changes.add(() -> at.put("/v1/organization/locks/usage-statistics", admin, body).status());
        }
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> status : executor.invokeAll(changes)) {
                assertThat(status.get()).isIn(201, 204);
            }
        }

        assertThat(one.get("/v1/organization/lock-history", admin).as(LockHistoryResponse.class).entries())
                .extracting(LockHistoryResponse.Entry::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void aCatalogThatOnePublishesIsInForceAtBoth() throws Exception {
        try (EventReader events = EventReader.open(one, ada)) {
            events.next(2);
            other.service().publish(TestCatalogs.next(CATALOG));

            assertThat(events.next()).isEqualTo("id:0 event:catalog data:{\"version\":2}");
            assertThat(one.get("/v1/catalog").body()).isEqualTo(other.get("/v1/catalog").body());
        }
    }

    @Test
    void eachPublishesTheKeysOfBoth() throws Exception {
        assertThat(JWKSet.parse(one.get("/v1/receipt-keys").body()).getKeys()).hasSize(2)
                .isEqualTo(JWKSet.parse(other.get("/v1/receipt-keys").body()).getKeys())
                .noneMatch(key -> key.isPrivate());
    }

    @Test
    void aReaderIsToldWhatItMissedWhileItsInstanceCouldNotHearTheOther() throws Exception {
        try (EventReader events = EventReader.open(one, ada)) {
            events.next(2);
            TestPostgres.execute(one.setting("database"), "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND query LIKE 'LISTEN%'");
            other.sync(ada, request(granted(NEWS)), 0);

            assertThat(events.next(3)).containsExactlyInAnyOrder("id:1 event:ledger data:{\"cursor\":1}",
                    "id:1 event:catalog data:{\"version\":1}", "id:1 event:account data:{}");
        }
    }
}
