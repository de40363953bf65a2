package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.STATISTICS;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.request;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.account.LockChange;
import org.preferencecenter.core.standing.Standing;
import org.preferencecenter.core.wire.AccountResponse;
import org.preferencecenter.core.wire.LockHistoryResponse;
import org.preferencecenter.core.wire.LockHistoryResponse.Entry;
import org.preferencecenter.core.wire.LocksResponse;
import org.preferencecenter.core.wire.PreferencesResponse;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.service.support.EventReader;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;

/** What an administrator sets over HTTP, whom it reaches, and what is written down of it. */
class OrganizationPolicyTest {
    private static final String LOCKS = "/v1/organization/locks";
    private static final String LOCK = LOCKS + "/usage-statistics";
    private static final String HISTORY = "/v1/organization/lock-history";
    private static final String REASON = "We fly over secret places.";

    @RegisterExtension
    final RunningService service = new RunningService().withAdministrators();
    private String ada;
    private String bob;

    @BeforeEach
    void signIn() {
        ada = service.issuer.administrator("ada", "analysts");
        bob = service.issuer.token("bob", "analysts");
    }

    @Test
    void aLockForbidsWhatAPersonGrantedAndUnlockingGivesTheirAnswerBack() {
        service.sync(bob, request(granted(STATISTICS)), 0);

        lock(REASON);
        assertThat(statisticsOfBob().permitted()).isFalse();
        assertThat(statisticsOfBob().standing()).as("beneath it").isEqualTo(Standing.GRANTED);

        service.delete(LOCK, ada);
        assertThat(statisticsOfBob().permitted()).isTrue();
    }

    @Test
    void unlockingGrantsNobodyWhatTheyDidNotGrant() {
        lock(REASON);
        service.delete(LOCK, ada);

        assertThat(statisticsOfBob().permitted()).isFalse();
    }

    @Test
    void thePeopleSeeTheReasonAndNotWhoGaveIt() {
        lock(REASON);

        Reply account = service.get("/v1/account", bob);

        assertThat(account.as(AccountResponse.class).locks()).containsExactly(new Lock(STATISTICS, REASON));
        assertThat(account.body()).doesNotContain("ada");
    }

    @Test
    void whatIsSetTwiceIsSetOnceAndWrittenDownOnce() {
        assertThat(lock(REASON).status()).isEqualTo(201);
        assertThat(lock(REASON).status()).isEqualTo(204);
        assertThat(service.delete(LOCK, ada).status()).isEqualTo(204);
        assertThat(service.delete(LOCK, ada).status()).isEqualTo(204);

        assertThat(history().entries()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"reason\":\"%s\",\"answer\":\"GRANTED\"}", "{\"reason\":\"%s\",\"permitted\":true}",
        "{\"reason\":\"%s\",\"locked\":false,\"standing\":\"GRANTED\",\"preference\":\"training\"}",
        "{\"organization\":\"pilots\",\"issuer\":\"https://elsewhere.example\",\"reason\":\"%s\"}",
        "{\"reason\":\"%s\",\"administrator\":\"eve\",\"changedAt\":\"2001-01-01T00:00:00Z\",\"sequence\":77}"})
    void nothingButTheReasonCanBeSaidAndNothingButANoCanBeSet(String body) {
        service.sync(bob, request(granted(STATISTICS)), 0);

        assertThat(service.put(LOCK, ada, body.formatted(REASON)).status()).isEqualTo(201);

        assertThat(statisticsOfBob().permitted()).isFalse();
        assertThat(service.get(LOCKS, ada).as(LocksResponse.class).locks())
                .containsExactly(new Lock(STATISTICS, REASON));
        assertThat(history().entries()).containsExactly(
                new Entry(1, new LockChange(STATISTICS, Optional.of(REASON), Optional.of("ada"), now())));
        assertThat(service.get(LOCKS, service.issuer.administrator("paul", "pilots")).as(LocksResponse.class).locks())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "{\"reason\": null}", "{\"reason\": \" \"}", "{\"reason\": 7}",
        "{\"reason\": \"two\\nlines\"}", "{\"reason\": \"turned \\u202Earound\"}", "{\"reason\": \"a\\u0000\"}",
        "{\"reason\": [\"Not at work.\"]}", "{\"reason\": \"a\", \"reason\": \"b\"}"})
    void aLockThatCouldNotBeExplainedIsRefused(String body) {
        Reply reply = service.put(LOCK, ada, body);

        reply.assertProblem(ProblemType.MALFORMED_REQUEST);
        assertThat(reply.json().path("detail").asString()).contains("1 to 500 characters");
        assertThat(history().entries()).isEmpty();
    }

    @Test
    void aReasonOfTheGreatestLengthIsTakenAndOneBeyondIsNot() {
        lock("x".repeat(501)).assertProblem(ProblemType.MALFORMED_REQUEST);
        assertThat(lock("x".repeat(500)).status()).isEqualTo(201);
        assertThat(service.put(LOCK, ada, "{\"reason\":\"" + "x".repeat(1024 * 1024) + "\"}").status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"free-lunch", "Usage-Statistics", "usage_statistics", "usage-statistics%2F", "%00",
        "history"})
    void whatNoCatalogEverAskedIsNotFound(String preference) {
        for (String method : List.of("PUT", "DELETE")) {
            service.send(service.request(LOCKS + "/" + preference).header("Authorization", "Bearer " + ada)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString("{\"reason\": \"x\"}")))
                    .assertProblem(ProblemType.NOT_FOUND);
        }
        assertThat(history().entries()).isEmpty();
    }

    @Test
    void whoChangedWhatAndWhenIsWrittenDownForTheAdministrators() {
        String grace = service.issuer.administrator("grace", "analysts");
        Instant first = now();
        lock("An old reason.");
        service.clock.advance(Duration.ofMinutes(1));
        service.put(LOCK, grace, "{\"reason\": \"" + REASON + "\"}");
        service.service().lock(service.issuer.address(), "analysts", NEWS, "By contract.");
        service.delete(LOCK, grace);

        assertThat(history().entries()).extracting(Entry::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(history().entries()).extracting(Entry::change).containsExactly(
                new LockChange(STATISTICS, Optional.of("An old reason."), Optional.of("ada"), first),
                new LockChange(STATISTICS, Optional.of(REASON), Optional.of("grace"), now()),
                new LockChange(NEWS, Optional.of("By contract."), Optional.empty(), now()),
                new LockChange(STATISTICS, Optional.empty(), Optional.of("grace"), now()));
    }

    @Test
    void aLongHistoryComesInPagesWithoutGapsOrRepeats() {
        for (int i = 0; i < 101; i++) {
            lock("Reason " + i);
        }

        LockHistoryResponse first = history();
        LockHistoryResponse second = service.get(HISTORY + "?after=" + first.cursor(), ada)
                .as(LockHistoryResponse.class);

        assertThat(first.more()).isTrue();
        assertThat(first.entries()).extracting(Entry::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 100).boxed().toList());
        assertThat(second.more()).isFalse();
        assertThat(second.entries()).extracting(Entry::sequence).containsExactly(101L);
        assertThat(service.get(HISTORY + "?after=101", ada).as(LockHistoryResponse.class))
                .isEqualTo(new LockHistoryResponse(List.of(), 101, false));
        service.send(service.request(HISTORY + "?after=x").header("Authorization", "Bearer " + ada))
                .assertProblem(ProblemType.MALFORMED_REQUEST);
    }

    @Test
    void manyAdministratorsAtOnceLeaveNoGapAndTheLastOfThemIsInForce() throws Exception {
        List<Callable<Reply>> changes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String body = "{\"reason\": \"Reason " + i + "\"}";
            changes.add(() -> service.put(LOCK, ada, body));
            changes.add(() -> service.delete(LOCK, ada));
        }
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Reply> answer : executor.invokeAll(changes)) {
                assertThat(answer.get().status()).isIn(201, 204);
            }
        }

        List<Entry> entries = history().entries();
        assertThat(entries).extracting(Entry::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, entries.size()).boxed().toList());
        for (int i = 1; i < entries.size(); i++) {
            assertThat(entries.get(i).change().reason()).as("a change changes something")
                    .isNotEqualTo(entries.get(i - 1).change().reason());
        }
        assertThat(service.get(LOCKS, ada).as(LocksResponse.class).locks().stream().map(Lock::reason).findFirst())
                .isEqualTo(entries.getLast().change().reason());
    }

    @Test
    void theDesktopsOfTheOrganizationHearOfEachChangeAndNobodyElseDoes() throws Exception {
        try (EventReader events = EventReader.open(service, bob);
                EventReader others = EventReader.open(service, service.issuer.token("paul", "pilots"));
                EventReader none = EventReader.open(service, service.issuer.token("eve"))) {
            for (EventReader each : List.of(events, others, none)) {
                each.next(2);
            }
            lock(REASON);
            assertThat(events.next()).isEqualTo("id:0 event:account data:{}");
            service.delete(LOCK, ada);
            assertThat(events.next()).isEqualTo("id:0 event:account data:{}");
            service.ticker.tick();

            assertThat(others.next()).isEqualTo(EventReader.KEEP_ALIVE);
            assertThat(none.next()).isEqualTo(EventReader.KEEP_ALIVE);
        }
    }

    @Test
    void whatChangesNothingIsNoNews() throws Exception {
        lock(REASON);
        try (EventReader events = EventReader.open(service, bob)) {
            events.next(2);
            lock(REASON);
            service.delete(LOCKS + "/training", ada);
            service.ticker.tick();

            assertThat(events.next()).isEqualTo(EventReader.KEEP_ALIVE);
        }
    }

    @Test
    void locksAndHistorySurviveARestart() throws Exception {
        lock(REASON);
        LockHistoryResponse before = history();

        service.stop();
        service.start();

        assertThat(history()).isEqualTo(before);
        assertThat(service.get(LOCKS, ada).as(LocksResponse.class).locks())
                .containsExactly(new Lock(STATISTICS, REASON));
    }

    private Reply lock(String reason) {
        return service.put(LOCK, ada, "{\"reason\": \"" + reason + "\"}");
    }

    private LockHistoryResponse history() {
        return service.get(HISTORY, ada).as(LockHistoryResponse.class);
    }

    private Instant now() {
        return service.clock.instant();
    }

    private PreferencesResponse.Entry statisticsOfBob() {
        return service.get("/v1/preferences", bob).as(PreferencesResponse.class).preferences().stream()
                .filter(each -> each.preference().equals(STATISTICS)).findFirst().orElseThrow();
    }
}
