package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.STATISTICS;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.request;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.service.support.Decisions;
import org.preferencecenter.service.support.EventReader;
import org.preferencecenter.service.support.RunningService;
import org.preferencecenter.service.support.TestCatalogs;

class EventsTest {
    private static final long GUARD_MILLIS = 20_000;

    @RegisterExtension
    final RunningService service = new RunningService();
    private String ada;

    @BeforeEach
    void signIn() {
        ada = service.issuer.token("ada", "analysts");
    }

    @Test
    void aStreamOpensWithWhatMayHaveChangedMeanwhile() throws Exception {
        service.sync(ada, request(granted(NEWS), denied(STATISTICS)), 0);

        try (EventReader events = EventReader.open(service, ada)) {
            assertThat(events.next(3)).containsExactly("id:2 event:ledger data:{\"cursor\":2}",
                    "id:2 event:catalog data:{\"version\":1}", "id:2 event:account data:{}");
        }
    }

    @Test
    void aReaderThatKnowsTheLedgerIsNotToldOfItAgain() throws Exception {
        service.sync(ada, request(granted(NEWS), denied(STATISTICS)), 0);

        try (EventReader events = EventReader.open(service, ada, "2")) {
            assertThat(events.next(2)).noneMatch(event -> event.contains("ledger"));
        }
    }

    @Test
    void aReaderThatWasAwayIsToldOnceWhereTheLedgerStands() throws Exception {
        service.sync(ada, request(granted(NEWS), denied(STATISTICS)), 0);

        try (EventReader events = EventReader.open(service, ada, "1")) {
            assertThat(events.next()).isEqualTo("id:2 event:ledger data:{\"cursor\":2}");
            assertThat(events.next(2)).noneMatch(event -> event.contains("ledger"));
        }
    }

    @Test
    void aReaderFromALongerLedgerThanThisHearsOfWhatComes() throws Exception {
        try (EventReader events = EventReader.open(service, ada, "900")) {
            events.next(2);
            service.sync(ada, request(granted(NEWS)), 0);

            assertThat(events.next()).isEqualTo("id:1 event:ledger data:{\"cursor\":1}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.0"})
    void aLastEventIdThatIsNoCursorIsMalformed(String id) {
        service.get("/v1/events", ada, Map.of("Last-Event-ID", id)).assertProblem(ProblemType.MALFORMED_REQUEST);
    }

    @Test
    void everyDeviceHearsOfADecision() throws Exception {
        try (EventReader first = EventReader.open(service, ada); EventReader second = EventReader.open(service, ada)) {
            first.next(2);
            second.next(2);
            service.sync(ada, request(granted(NEWS)), 0);

            assertThat(first.next()).isEqualTo("id:1 event:ledger data:{\"cursor\":1}");
            assertThat(second.next()).isEqualTo("id:1 event:ledger data:{\"cursor\":1}");
        }
    }

    @Test
    void aDecisionThatTheAccountHoldsAlreadyIsNoNews() throws Exception {
        Decision decision = granted(NEWS);
        service.sync(ada, request(decision), 0);
        try (EventReader events = EventReader.open(service, ada, "1")) {
            events.next(2);
            service.sync(ada, request(decision), 0);
            service.ticker.tick();

            assertThat(events.next()).isEqualTo(EventReader.KEEP_ALIVE);
        }
    }

    @Test
    void aDecisionMadeElsewhereIsNews() throws Exception {
        try (EventReader events = EventReader.open(service, ada)) {
            events.next(2);
            service.service().record(service.account("ada"), NEWS, Answer.DENIED, "en",
                    Decisions.DESKTOP);

            assertThat(events.next()).contains("{\"cursor\":1}");
        }
    }

    @Test
    void aNewCatalogIsNewsForAll() throws Exception {
        try (EventReader events = EventReader.open(service, ada)) {
            events.next(2);
            service.service().publish(TestCatalogs.next(service.service().catalog()));

            assertThat(events.next()).isEqualTo("id:0 event:catalog data:{\"version\":2}");
        }
    }

    @Test
    void aLockIsNewsForThePeopleOfTheOrganizationOnly() throws Exception {
        try (EventReader events = EventReader.open(service, ada);
                EventReader others = EventReader.open(service, service.issuer.token("bob", "pilots"))) {
            events.next(2);
            others.next(2);
            service.service().lock(service.issuer.address(), "analysts", NEWS, "Not at work.");
            service.ticker.tick();

            assertThat(events.next()).isEqualTo("id:0 event:account data:{}");
            assertThat(others.next()).isEqualTo(EventReader.KEEP_ALIVE);
        }
    }

    @Test
    void aStreamEndsWhenItsTokenDoes() throws Exception {
        try (EventReader events = EventReader.open(service, ada)) {
            events.next(2);
            service.clock.advance(Duration.ofMinutes(6));
            service.ticker.tick();

            assertThat(events.next()).isEqualTo(EventReader.END);
        }
    }

    @Test
    void aStreamEndsWithTheService() throws Exception {
        try (EventReader events = EventReader.open(service, ada)) {
            events.next(2);
            service.stop();

            assertThat(events.next()).isEqualTo(EventReader.END);
        }
    }

    @Test
    void nothingIsLeftOfAReaderThatLeft() throws Exception {
        EventReader events = EventReader.open(service, ada);
        assertThat(service.ticker.awaitReaders(1, GUARD_MILLIS)).isTrue();
        events.next(2);
        events.close();

        // The first write after the reader left only makes its machine answer that nobody is there.
        boolean ended = false;
        for (int i = 0; i < 200 && !ended; i++) {
            service.ticker.tick();
            ended = service.ticker.awaitReaders(0, 100);
        }
        assertThat(ended).isTrue();
    }

    @Test
    void aReaderThatNeverReadsHoldsUpNobody() throws Exception {
        try (Socket deaf = new Socket(InetAddress.getLoopbackAddress(), service.service().port())) {
            deaf.setReceiveBufferSize(1);
            deaf.getOutputStream().write(("GET /v1/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + ada
                    + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(service.ticker.awaitReaders(1, GUARD_MILLIS)).isTrue();
            for (int i = 0; i < 100; i++) {
                service.sync(ada, request(granted(NEWS)), i);
                service.ticker.tick();
            }

            assertThat(service.sync(ada, request(), 0).cursor()).isEqualTo(100);
        }
    }
}
