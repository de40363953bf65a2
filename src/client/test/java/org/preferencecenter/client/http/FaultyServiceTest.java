package org.preferencecenter.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.MORNING;

import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.SyncRequest;

/** Whatever a service, a proxy or a network does, the caller gets an answer that says what it was. */
class FaultyServiceTest {
    private final MockWebServer server = new MockWebServer();
    private final HttpStack stack = TestHttp.impatient();
    private AccountApi api;

    @BeforeEach
    void start() throws Exception {
        server.start();
        api = new AccountApi(stack, server.url("/").uri(), InstantSource.fixed(MORNING));
    }

    @AfterEach
    void stop() {
        stack.close();
        server.close();
    }

    private static MockResponse.Builder json(String body) {
        return new MockResponse.Builder().setHeader("Content-Type", "application/json").body(body);
    }

    private ApiAnswer<?> answerTo(MockResponse.Builder response) {
        server.enqueue(response.build());
        return api.sync("token", new SyncRequest(List.of()), Known.NOTHING);
    }

    private static ApiAnswer<?> failed(Trouble trouble) {
        return new ApiAnswer.Failed<>(trouble, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"500, SERVICE_FAILED", "502, SERVICE_FAILED", "400, REQUEST_REFUSED", "403, REQUEST_REFUSED",
        "404, REQUEST_REFUSED", "413, REQUEST_REFUSED", "204, UNREADABLE_ANSWER", "304, UNREADABLE_ANSWER",
        "429, SERVICE_BUSY", "503, SERVICE_BUSY"})
    void aStatusNamesTheTrouble(int status, Trouble trouble) {
        assertThat(answerTo(new MockResponse.Builder().code(status))).isEqualTo(failed(trouble));
    }

    @Test
    void aRefusedTokenIsATroubleOfItsOwn() {
        assertThat(answerTo(new MockResponse.Builder().code(401))).isEqualTo(new ApiAnswer.Unauthorized<>());
    }

    @Test
    void aBusyServiceSaysWhenToComeBackInEitherForm() {
        Duration aMinute = Duration.ofMinutes(1);
        assertThat(answerTo(new MockResponse.Builder().code(503).setHeader("Retry-After", "60")))
                .isEqualTo(new ApiAnswer.Failed<>(Trouble.SERVICE_BUSY, Optional.of(aMinute)));
        assertThat(answerTo(new MockResponse.Builder().code(429).setHeader("Date", "Sun, 23 Nov 2036 09:00:00 GMT")
                .setHeader("Retry-After", "Sun, 23 Nov 2036 09:01:00 GMT")))
                .as("by its own clock").isEqualTo(new ApiAnswer.Failed<>(Trouble.SERVICE_BUSY, Optional.of(aMinute)));
        assertThat(answerTo(
                new MockResponse.Builder().code(429).setHeader("Retry-After", "Mon, 23 Nov 2026 09:01:00 GMT")))
                .isEqualTo(new ApiAnswer.Failed<>(Trouble.SERVICE_BUSY, Optional.of(aMinute)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"entries\":[]}", "<html>Sign in to the network</html>",
        "{\"entries\":[],\"receipts\":[],\"rejected\":[],\"cursor\":0,\"more\":false} and more",
        "{\"entries\":[{}],\"receipts\":[],\"rejected\":[],\"cursor\":0,\"more\":false}",
        "{\"entries\":[],\"entries\":[],\"receipts\":[],\"rejected\":[],\"cursor\":0,\"more\":false}"})
    void malformedJsonIsNoAnswer(String body) {
        assertThat(answerTo(json(body))).isEqualTo(failed(Trouble.UNREADABLE_ANSWER));
    }

    @Test
    void deepNestingIsNoAnswer() {
        assertThat(answerTo(json("[".repeat(100_000)))).isEqualTo(failed(Trouble.UNREADABLE_ANSWER));
    }

    @Test
    void aPageOfAnotherKindIsNoAnswerForKeysAndCatalogEither() {
        server.enqueue(new MockResponse.Builder().setHeader("Content-Type", "text/html").body("{\"keys\":[]}").build());
        server.enqueue(new MockResponse.Builder().body("{}").build());
        server.enqueue(new MockResponse.Builder().code(304).build());

        assertThat(api.receiptKeys()).isEqualTo(failed(Trouble.UNREADABLE_ANSWER));
        assertThat(api.catalog(Optional.empty())).isEqualTo(failed(Trouble.UNREADABLE_ANSWER));
        assertThat(api.receiptKeys()).as("nothing was asked that could be unchanged")
                .isEqualTo(failed(Trouble.UNREADABLE_ANSWER));
    }

    @Test
    void anAnswerLargerThanAnyOfTheContractIsNotRead() {
        Buffer large = new Buffer().writeUtf8("{\"padding\":\"").write(new byte[9 << 20]);

        assertThat(answerTo(new MockResponse.Builder().setHeader("Content-Type", "application/json").body(large)))
                .isEqualTo(failed(Trouble.UNREADABLE_ANSWER));
    }

    @Test
    void aRedirectIsNotFollowedSoTheTokenGoesNowhereElse() throws Exception {
        try (MockWebServer elsewhere = new MockWebServer()) {
            elsewhere.start();
            for (int status : new int[]{301, 302, 303, 307, 308}) {
                assertThat(answerTo(new MockResponse.Builder().code(status).setHeader("Location", elsewhere.url("/"))))
                        .isEqualTo(failed(Trouble.UNREADABLE_ANSWER));
            }
            assertThat(elsewhere.getRequestCount()).isZero();
        }
    }

    @Test
    void cookiesAreNotKept() throws Exception {
        answerTo(new MockResponse.Builder().code(500).setHeader("Set-Cookie", "who=person-1"));
        answerTo(new MockResponse.Builder().code(500));

        server.takeRequest();
        assertThat(server.takeRequest().getHeaders().names()).doesNotContain("Cookie");
    }

    @Test
    void aServiceThatDoesNotAnswerTimesOut() {
        assertThat(answerTo(
                new MockResponse.Builder().headersDelay(Duration.ofMinutes(1).toMillis(), TimeUnit.MILLISECONDS)))
                .isEqualTo(failed(Trouble.TIMED_OUT));
    }

    @Test
    void aConnectionThatBreaksIsNoConnection() {
        assertThat(answerTo(json("{\"entries\":[]").onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)))
                .isEqualTo(failed(Trouble.OFFLINE));
    }

    @Test
    void aServiceThatIsNotThereIsOffline() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(new AccountApi(stack, URI.create("http://127.0.0.1:" + free), InstantSource.fixed(MORNING))
                .receiptKeys())
                .isEqualTo(failed(Trouble.OFFLINE));
    }

    @Test
    void aStackThatIsClosedAnswersToo() {
        HttpStack closed = TestHttp.impatient();
        closed.close();
        server.enqueue(new MockResponse.Builder().code(500).build());

        assertThat(new AccountApi(closed, server.url("/").uri(), InstantSource.fixed(MORNING)).receiptKeys())
                .isInstanceOf(ApiAnswer.Failed.class);
    }
}
