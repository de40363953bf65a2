package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.STATISTICS;
import static org.preferencecenter.service.support.Decisions.answering;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.many;
import static org.preferencecenter.service.support.Decisions.request;
import static org.preferencecenter.service.support.Decisions.words;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.catalog.Revision;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.SyncRequest;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;

class RejectedDecisionsTest {
    private static final String POST = "/v1/decisions";

    @RegisterExtension
    final RunningService service = new RunningService();

    @Test
    void whatTheServiceNeverAskedIsRejectedAndTheOthersGoOn() {
        Decision first = granted(NEWS);
        Decision unknown = answering(new PreferenceId("free-lunch"), words(NEWS));
        Decision last = denied(STATISTICS);

        SyncResponse answer = service.sync(ada(), request(first, unknown, last), 0);

        assertThat(answer.entries()).extracting(Entry::decision).containsExactly(first, last);
        assertThat(answer.entries()).extracting(Entry::sequence).containsExactly(1L, 2L);
        assertOnlyRejection(answer, unknown, ProblemType.UNKNOWN_PREFERENCE);
    }

    @ParameterizedTest
    @MethodSource("wordsNeverShown")
    void aYesToWordsThatWereNeverPublishedIsRejected(NoticeReference words) {
        Decision decision = answering(NEWS, words);

        assertOnlyRejection(service.sync(ada(), request(decision), 0), decision, ProblemType.UNKNOWN_NOTICE);
    }

    @ParameterizedTest
    @MethodSource("wordsNeverShown")
    void aDenialIsTakenWhateverWordsItAnswered(NoticeReference words) {
        Decision known = denied(NEWS);
        Decision denial = new Decision(known.id(), NEWS, known.answer(), words, known.origin(), known.decidedAt(),
                known.supersedes());

        assertThat(service.sync(ada(), request(denial), 0).entries()).extracting(Entry::decision)
                .containsExactly(denial);
    }

    static Stream<NoticeReference> wordsNeverShown() {
        NoticeReference known = words(NEWS);
        return Stream.of(words(STATISTICS),
                new NoticeReference(new Revision(9, 0), known.digest(), known.language()),
                new NoticeReference(known.revision(), "0".repeat(64), known.language()),
                new NoticeReference(known.revision(), known.digest(), "de"));
    }

    @Test
    void anAnswerThatIsNeitherYesNorNoIsRejected() {
        Decision decision = granted(NEWS);

        SyncResponse answer = post(json(decision).replace("GRANTED", "MAYBE")).as(SyncResponse.class);

        assertOnlyRejection(answer, decision, ProblemType.UNKNOWN_ANSWER);
    }

    @Test
    void aSurfaceOfALaterVersionIsRejectedBecauseItCouldNotBeKeptWordForWord() {
        Decision decision = granted(NEWS);

        SyncResponse answer = post(json(decision).replace("PREFERENCES_WINDOW", "KIOSK")).as(SyncResponse.class);

        assertOnlyRejection(answer, decision, ProblemType.MALFORMED_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"decisions\": null}", "{\"decisions\": [{}]}",
        "{\"decisions\": [",
        "{\"decisions\": []} {}", "{\"decisions\": [], \"decisions\": []}", "yes"})
    void aMalformedBodyIsRefusedWhole(String body) {
        post(body).assertProblem(ProblemType.MALFORMED_REQUEST);
    }

    @Test
    void oneMalformedDecisionMakesTheWholeBodyMalformedAndKeepsNothing() {
        String body = WireJson.write(request(granted(NEWS), granted(STATISTICS)));

        post(body.replaceFirst("usage-statistics", "Usage Statistics")).assertProblem(ProblemType.MALFORMED_REQUEST);

        assertThat(service.sync(ada(), request(), 0).entries()).isEmpty();
    }

    @Test
    void aBodyThatIsNotUtf8IsMalformed() {
        Reply reply = service.send(service.request(POST).header("Authorization", "Bearer " + ada())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[]{'"', (byte) 0xC3, '"'})));

        reply.assertProblem(ProblemType.MALFORMED_REQUEST);
    }

    @Test
    void aHundredDecisionsAreTakenAndOneMoreIsTooLarge() {
        post(WireJson.write(new SyncRequest(many(101)))).assertProblem(ProblemType.TOO_LARGE);
        assertThat(service.sync(ada(), request(), 0).entries()).isEmpty();

        assertThat(service.sync(ada(), new SyncRequest(many(100)), 0).receipts()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1024 * 1024 + 1, 5_000_000})
    void aBodyBeyondTheLimitIsTooLargeHoweverItIsMeant(int length) {
        post(" ".repeat(length - 17) + "{\"decisions\": []}").assertProblem(ProblemType.TOO_LARGE);
    }

    @Test
    void aBodyOfUnknownLengthIsMeasuredToo() {
        byte[] body = " ".repeat(2_000_000).getBytes(StandardCharsets.UTF_8);

        service.send(service.request(POST).header("Authorization", "Bearer " + ada())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))))
                .assertProblem(ProblemType.TOO_LARGE);
    }

    @Test
    void aBodyAtTheLimitIsRead() {
        assertThat(post(" ".repeat(1024 * 1024 - 17) + "{\"decisions\": []}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "one", "", "1.5", "99999999999999999999", "1&after=2", "%zz"})
    void aCursorThatIsNoWholeNumberIsMalformed(String after) {
        service.send(service.request("/v1/decisions").header("Authorization", "Bearer " + ada()))
                .as(SyncResponse.class);
        get("/v1/decisions?after=" + after).assertProblem(ProblemType.MALFORMED_REQUEST);
    }

    private Reply get(String target) {
        try {
            return service.send(service.request(target).header("Authorization", "Bearer " + ada()));
        } catch (IllegalArgumentException e) {
            return rawGet(target);
        }
    }

    /** The JDK's client refuses to send a broken address. */
    private Reply rawGet(String target) {
        return service
                .raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                        + ada() + "\r\n\r\n");
    }

    private static void assertOnlyRejection(SyncResponse answer, Decision decision, ProblemType type) {
        assertThat(answer.rejected()).singleElement().satisfies(rejection -> {
            assertThat(rejection.decision()).isEqualTo(decision.id());
            assertThat(rejection.problem().type()).isEqualTo(type.uri());
            assertThat(rejection.problem().status()).isEqualTo(type.status());
        });
        assertThat(answer.receipts()).extracting(SyncResponse.Acknowledgment::decision).doesNotContain(decision.id());
    }

    private static String json(Decision decision) {
        return WireJson.write(request(decision));
    }

    private Reply post(String body) {
        return service.post(POST, ada(), body);
    }

    private String ada() {
        return service.issuer.token("ada");
    }
}
