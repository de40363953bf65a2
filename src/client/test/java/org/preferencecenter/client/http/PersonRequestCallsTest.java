package org.preferencecenter.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.PersonRequestExamples.EMPTY_EXPORT;
import static org.preferencecenter.client.testing.PersonRequestExamples.ERASURE;
import static org.preferencecenter.client.testing.PersonRequestExamples.EXPORT;
import static org.preferencecenter.client.testing.PersonRequestExamples.ID;
import static org.preferencecenter.client.testing.PersonRequestExamples.LIST;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.client.ExportCopy;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.core.contract.ContractChecker;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.wire.PersonRequestDemand;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.WireJson;

/** What people ask for goes over the wire as the contract says, and what comes back is whole or is none. */
class PersonRequestCallsTest {
    private static final String TOKEN = "token-1";

    private final ContractChecker contract = new ContractChecker();
    private final MockWebServer server = new MockWebServer();
    private final HttpStack stack = HttpStack.withUsualLimits();
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

    private static MockResponse.Builder json(int status, String body) {
        return new MockResponse.Builder().code(status).setHeader("Content-Type", "application/json").body(body);
    }

    private void answers(MockResponse.Builder response) {
        server.enqueue(response.build());
    }

    private RecordedRequest requestInContract() throws InterruptedException {
        RecordedRequest request = server.takeRequest();
        assertThat(contract.checkRequest(request.getMethod(), request.getTarget(),
                Optional.ofNullable(request.getBody()).map(ByteString::utf8))).isEmpty();
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + TOKEN);
        return request;
    }

    private ApiAnswer<ExportCopy> exportOf(MockResponse.Builder response) {
        answers(response);
        return api.export(TOKEN, ID);
    }

    private static <T> ApiAnswer<T> failed(Trouble trouble) {
        return new ApiAnswer.Failed<>(trouble, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void aDemandIsSentWithItsIdAndMayBeNewOrKnown(int status) throws Exception {
        assertThat(contract.checkSchema("PersonRequestResponse", WireJson.write(ERASURE))).isEmpty();
        answers(json(status, WireJson.write(ERASURE)));

        assertThat(api.ask(TOKEN, new PersonRequestDemand(ID, RequestKind.ERASURE)))
                .isEqualTo(new ApiAnswer.Heard<>(ERASURE));

        RecordedRequest request = requestInContract();
        assertThat(request.getRequestLine()).startsWith("POST /v1/requests ");
        assertThat(request.getBody().utf8()).isEqualTo("{\"id\":\"" + ID + "\",\"kind\":\"ERASURE\"}");
    }

    @Test
    void theListIsReadWithWhatAnErasureWouldDo() throws Exception {
        assertThat(contract.checkSchema("PersonRequests", WireJson.write(LIST))).isEmpty();
        answers(json(200, WireJson.write(LIST)));

        assertThat(api.requests(TOKEN)).isEqualTo(new ApiAnswer.Heard<>(LIST));

        assertThat(requestInContract().getRequestLine()).startsWith("GET /v1/requests ");
    }

    @Test
    void oneRequestIsReadByItsId() throws Exception {
        answers(json(200, WireJson.write(EXPORT)));

        assertThat(api.request(TOKEN, ID)).isEqualTo(new ApiAnswer.Heard<>(EXPORT));

        assertThat(requestInContract().getRequestLine()).startsWith("GET /v1/requests/" + ID + " ");
    }

    @Test
    void takingBackSendsNothingButTheId() throws Exception {
        answers(json(200, WireJson.write(ERASURE)));

        assertThat(api.takeBack(TOKEN, ID)).isEqualTo(new ApiAnswer.Heard<>(ERASURE));

        RecordedRequest request = requestInContract();
        assertThat(request.getRequestLine()).startsWith("POST /v1/requests/" + ID + "/cancellation ");
        assertThat(request.getBody().size()).isZero();
    }

    @Test
    void whatCannotBeTakenBackAnyMoreIsToldApartFromOtherRefusals() {
        answers(problem(ProblemType.SETTLED_REQUEST));
        answers(problem(ProblemType.CONFLICTING_REQUEST));
        answers(json(409, "{}").setHeader("Content-Type", "text/html"));

        assertThat(api.takeBack(TOKEN, ID)).isEqualTo(new ApiAnswer.Settled<>());
        assertThat(api.takeBack(TOKEN, ID)).isEqualTo(failed(Trouble.REQUEST_REFUSED));
        assertThat(api.takeBack(TOKEN, ID)).isEqualTo(failed(Trouble.REQUEST_REFUSED));
    }

    @Test
    void whoeverAsksTooOftenIsToldForHowLongToWait() {
        answers(problem(ProblemType.TOO_MANY_REQUESTS).setHeader("Retry-After", "3600"));

        assertThat(api.ask(TOKEN, new PersonRequestDemand(ID, RequestKind.EXPORT))).isEqualTo(
                new ApiAnswer.Failed<>(Trouble.SERVICE_BUSY, Optional.of(Duration.ofHours(1))));
    }

    private static MockResponse.Builder problem(ProblemType type) {
        return json(type.status(), WireJson.write(Problem.of(type, "As asked")))
                .setHeader("Content-Type", Problem.MEDIA_TYPE);
    }

    @Test
    void anExportIsTheDocumentToTheLetterAndWhatItSays() throws Exception {
        assertThat(contract.checkSchema("Export", EMPTY_EXPORT)).isEmpty();

        ApiAnswer<ExportCopy> answer = exportOf(json(200, EMPTY_EXPORT));

        assertThat(answer).isInstanceOfSatisfying(ApiAnswer.Heard.class, heard -> {
            ExportCopy copy = (ExportCopy) heard.value();
            assertThat(copy.text()).isEqualTo(EMPTY_EXPORT);
            assertThat(copy.content().orElseThrow().account().subject()).isEqualTo("person-1");
            assertThat(copy.toString()).as("what may end up in a log").isEqualTo("ExportCopy");
        });
        assertThat(requestInContract().getRequestLine()).startsWith("GET /v1/requests/" + ID + "/export ");
    }

    @Test
    void anExportOfALaterServiceBelongsToThePersonAllTheSame() {
        ApiAnswer<ExportCopy> answer = exportOf(json(200, "{\"all\":[]}"));

        assertThat(answer).isEqualTo(new ApiAnswer.Heard<>(new ExportCopy("{\"all\":[]}", Optional.empty())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "\"all\"", "{\"decisions\":[", "{} {}"})
    void whatIsNoWholeObjectIsNoExport(String body) {
        assertThat(exportOf(json(200, body))).isEqualTo(failed(Trouble.UNREADABLE_ANSWER));
    }

    @Test
    void anExportWhoseEndIsMissingIsNoneHoweverTheEndIsTold() {
        String half = EMPTY_EXPORT.substring(0, 200);
        assertThat(exportOf(json(200, half).onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                .removeHeader("Content-Length").setHeader("Connection", "close")))
                .isEqualTo(failed(Trouble.UNREADABLE_ANSWER));
        assertThat(exportOf(json(200, half).setHeader("Content-Length", EMPTY_EXPORT.length())
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE))).isEqualTo(failed(Trouble.OFFLINE));
    }

    @Test
    void anExportMayBeLargerThanAnyOtherAnswerAndThanAnyOtherConnectionBrings() {
        long padding = 40L << 20;

        assertThat(exportOf(json(200, "").body(padded(padding)))).isInstanceOfSatisfying(ApiAnswer.Heard.class,
                heard -> assertThat(((ExportCopy) heard.value()).text().length()).isGreaterThan((int) padding));
    }

    @Test
    void anExportHasAnEndToo() {
        assertThat(exportOf(json(200, "").body(padded(AccountApi.LARGEST_EXPORT))))
                .isEqualTo(failed(Trouble.UNREADABLE_ANSWER));
    }

    /** JSON with so many bytes of texts of no meaning. */
    private static Buffer padded(long bytes) {
        String text = "\"" + "x".repeat(65_533) + "\",";
        Buffer json = new Buffer().writeUtf8("{\"padding\":[");
        for (long written = 0; written < bytes; written += text.length()) {
            json.writeUtf8(text);
        }
        return json.writeUtf8("\"\"]}");
    }

    @ParameterizedTest
    @EnumSource
    void withoutATokenThatCanBeSentNothingIs(RequestKind kind) {
        String none = "line\nbreak";

        assertThat(api.ask(none, new PersonRequestDemand(ID, kind))).isEqualTo(new ApiAnswer.Unauthorized<>());
        assertThat(api.requests(none)).isEqualTo(new ApiAnswer.Unauthorized<>());
        assertThat(api.export(none, ID)).isEqualTo(new ApiAnswer.Unauthorized<>());
        assertThat(server.getRequestCount()).isZero();
    }
}
