package org.preferencecenter.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.client.testing.Examples.MORNING;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever sends without end is not read to the end, in whichever part of HTTP the end is missing. */
class EndlessAnswerTest {
    /** What the client may take, and what lies in the buffers of two sockets. */
    private static final long BOUND = 64L << 20;
    private static final String JSON = "HTTP/1.1 200 OK\nContent-Type: application/json\n";
    private static final String EVENTS = "HTTP/1.1 200 OK\nContent-Type: text/event-stream\n";
    private static final String FOR_EVER = "x".repeat(16_384);

    private final HttpStack stack = HttpStack.withUsualLimits();

    @AfterEach
    void close() {
        stack.close();
    }

    static Stream<Arguments> answers() throws IOException {
        return answers(JSON);
    }

    static Stream<Arguments> streams() throws IOException {
        return Stream.concat(answers(EVENTS), Stream.of(
                Arguments.of("events", EVENTS + "\n", bytes("event: ledger\nid: 1\ndata: {}\n\n".repeat(500))),
                Arguments.of("lines of an event", EVENTS + "\n", bytes("data: and on\n".repeat(1_000))),
                Arguments.of("a line of an event", EVENTS + "\ndata: ", bytes(FOR_EVER)),
                Arguments.of("a name of a field", EVENTS + "\n", bytes(FOR_EVER)),
                Arguments.of("comments", EVENTS + "\n", bytes(":\n\n".repeat(5_000)))));
    }

    private static Stream<Arguments> answers(String head) throws IOException {
        return Stream.of(
                Arguments.of("a body", head + "\n", bytes(FOR_EVER)),
                Arguments.of("a body that says it is short of 2^63", head + "Content-Length: 9223372036854775807\n\n",
                        bytes(FOR_EVER)),
                Arguments.of("chunks", head + "Transfer-Encoding: chunked\n\n",
                        bytes("4000\r\n" + FOR_EVER + "\r\n")),
                Arguments.of("the size of a chunk", head + "Transfer-Encoding: chunked\n\n1;", bytes(FOR_EVER)),
                Arguments.of("a gzip bomb", head + "Content-Encoding: gzip\n\n", bomb()),
                Arguments.of("a status", "HTTP/1.1 200 ", bytes(FOR_EVER)),
                Arguments.of("headers", head, bytes("Name: value\r\n".repeat(1_000))),
                Arguments.of("a header", head + "Name: ", bytes(FOR_EVER)),
                Arguments.of("answers before the answer", "", bytes("HTTP/1.1 103 Early\r\n\r\n".repeat(1_000))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A thousand times as much as it looks. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[256 << 20]);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void theAccountServiceHasNoAnswer(String name, String beginning, byte[] again) throws Exception {
        try (RawServer server = new RawServer(beginning, again)) {
            assertThat(new AccountApi(stack, server.address(), InstantSource.fixed(MORNING)).receiptKeys())
                    .isInstanceOf(ApiAnswer.Failed.class);
            stack.close();
            assertThat(server.sent()).isLessThan(BOUND);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void theProviderHasNoAnswer(String name, String beginning, byte[] again) throws Exception {
        try (RawServer server = new RawServer(beginning, again)) {
            HTTPRequest request = new HTTPRequest(HTTPRequest.Method.GET, server.address());
            assertThatThrownBy(() -> stack.oauthSender().send(request)).isInstanceOf(IOException.class);
            stack.close();
            assertThat(server.sent()).isLessThan(BOUND);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("streams")
    void aStreamOfEventsEnds(String name, String beginning, byte[] again) throws Exception {
        try (RawServer server = new RawServer(beginning, again)) {
            CountDownLatch ended = new CountDownLatch(1);
            new EventStream(stack, server.address(), InstantSource.system()).open("token", 0,
                    new EventStream.Listener() {
                        @Override
                        public void event(String type, OptionalLong cursor) {}

                        @Override
                        public void ended(Duration pause) {
                            ended.countDown();
                        }
                    });
            assertThat(ended.await(60, TimeUnit.SECONDS)).as("the end").isTrue();
            assertThat(server.sent()).isLessThan(BOUND);
        }
    }
}
