package org.preferencecenter.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preferencecenter.core.contract.ContractChecker;

class EventStreamTest {
    private final MockWebServer server = new MockWebServer();
    private final HttpStack stack = HttpStack.withUsualLimits();
    private final Heard heard = new Heard();
    private EventStream stream;

    @BeforeEach
    void start() throws Exception {
        server.start();
        stream = new EventStream(stack, server.url("/").uri(), InstantSource.system());
    }

    @AfterEach
    void stop() {
        stack.close();
        server.close();
    }

    /** What a listener was told, in order. */
    private static final class Heard implements EventStream.Listener {
        private final List<String> events = new CopyOnWriteArrayList<>();
        private volatile Duration pause = Duration.ZERO;
        private final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public void event(String type, OptionalLong cursor) {
            events.add(type + " " + cursor);
        }

        @Override
        public void ended(Duration wanted) {
            pause = wanted;
            ended.countDown();
        }

        List<String> afterTheEnd() throws InterruptedException {
            assertThat(ended.await(20, TimeUnit.SECONDS)).as("the end").isTrue();
            return List.copyOf(events);
        }
    }

    private void streams(String body) {
        server.enqueue(new MockResponse.Builder().setHeader("Content-Type", "text/event-stream").body(body).build());
    }

    private List<String> open() throws InterruptedException {
        stream.open("token-1", 7, heard);
        return heard.afterTheEnd();
    }

    @Test
    void theStreamIsAskedForAtTheCursorAsTheContractSays() throws Exception {
        streams("");

        open();

        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().get("Last-Event-ID")).isEqualTo("7");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer token-1");
        ContractChecker contract = new ContractChecker();
        assertThat(contract.checkRequest(request.getMethod(), request.getTarget(), Optional.empty())).isEmpty();
        assertThat(contract.checkResponse("GET", request.getTarget(), 200, Map.of("content-type", "text/event-stream"),
                "")).isEmpty();
    }

    @Test
    void eventsAreHeardInOrderWithWhereTheAccountStands() throws Exception {
        streams("id: 8\nevent: ledger\ndata: {\"cursor\":8}\n\nid: 8\nevent: catalog\ndata: {\"version\":2}\n\n");

        assertThat(open()).containsExactly("ledger OptionalLong[8]", "catalog OptionalLong[8]");
    }

    @Test
    void commentsThatKeepTheConnectionAliveAreNoEvents() throws Exception {
        streams(":\n\n: still here\n\nevent: ledger\ndata: {}\n\n:\n\n");

        assertThat(open()).containsExactly("ledger OptionalLong.empty");
    }

    @Test
    void whatHasNoTypeOrNoCursorOrNoEndIsNotMadeUp() throws Exception {
        streams("data: {}\n\nid: yes\nevent: ledger\ndata: {}\n\nid: 12345678901234567890\nevent: account\ndata: {}\n\n"
                + "event: half\ndata: {}");

        assertThat(open()).containsExactly("ledger OptionalLong.empty", "account OptionalLong.empty");
    }

    @Test
    void aRefusedBrokenOrStrangeStreamIsAStreamThatEnded() throws Exception {
        server.enqueue(new MockResponse.Builder().code(401).build());
        assertThat(open()).isEmpty();

        server.enqueue(
                new MockResponse.Builder().setHeader("Content-Type", "text/html").body("event: ledger\n\n").build());
        Heard strange = new Heard();
        stream.open("token-1", 0, strange);
        assertThat(strange.afterTheEnd()).isEmpty();

        server.enqueue(new MockResponse.Builder().onRequestStart(new SocketEffect.CloseSocket()).build());
        Heard broken = new Heard();
        stream.open("token-1", 0, broken);
        assertThat(broken.afterTheEnd()).isEmpty();
    }

    @Test
    void aStreamThatEndsInTheMidstOfALineEndHasEnded() throws Exception {
        streams("event: ledger\ndata: {}\n\n\r");

        assertThat(open()).containsExactly("ledger OptionalLong.empty");
    }

    @Test
    void aTokenThatCannotBeSentIsNoneAndTheServiceSaysSo() throws Exception {
        server.enqueue(new MockResponse.Builder().code(401).build());

        stream.open("token\r\nCookie: more", 7, heard);

        assertThat(heard.afterTheEnd()).isEmpty();
        assertThat(server.takeRequest().getHeaders().names()).doesNotContain("Authorization", "Cookie");
    }

    @Test
    void aRedirectIsNotFollowedSoTheTokenGoesNowhereElse() throws Exception {
        try (MockWebServer elsewhere = new MockWebServer()) {
            elsewhere.start();
            for (int status : new int[]{301, 302, 303, 307, 308}) {
                server.enqueue(
                        new MockResponse.Builder().code(status).setHeader("Location", elsewhere.url("/")).build());
                Heard redirected = new Heard();
                stream.open("token-1", 0, redirected);
                assertThat(redirected.afterTheEnd()).isEmpty();
            }
            assertThat(elsewhere.getRequestCount()).isZero();
        }
    }

    @Test
    void aStreamThatIsClosedHereIsHeardOfNoMore() throws Exception {
        server.enqueue(new MockResponse.Builder().setHeader("Content-Type", "text/event-stream")
                .onResponseBody(SocketEffect.Stall.INSTANCE).body("event: ledger\ndata: {}\n\n").build());
        EventStream.Connection connection = stream.open("token-1", 7, heard);
        server.takeRequest();

        connection.close();
        stack.close();
        connection.close();

        assertThat(stack.client().dispatcher().executorService().awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(heard.ended.getCount()).as("no end is told").isEqualTo(1);
    }

    @Test
    void aStreamIsOnlyOpenedWhereTokensMayGo() {
        assertThatThrownBy(() -> new EventStream(stack, URI.create("http://account.example"), InstantSource.system()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"429, 30, 30", "503, 5, 5", "429, -5, 0", "503, soon, 0", "500,, 0"})
    void howLongTheServiceWantsToBeLeftAloneIsTold(int status, String retryAfter, long seconds) throws Exception {
        MockResponse.Builder turnedAway = new MockResponse.Builder().code(status).body("{}");
        Optional.ofNullable(retryAfter).ifPresent(value -> turnedAway.setHeader("Retry-After", value));
        server.enqueue(turnedAway.build());

        open();

        assertThat(heard.pause).isEqualTo(Duration.ofSeconds(seconds));
    }
}
