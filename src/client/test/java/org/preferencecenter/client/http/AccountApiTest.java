package org.preferencecenter.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.granted;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.client.testing.ReceiptSigner;
import org.preferencecenter.core.contract.ContractChecker;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.SyncRequest;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.WireJson;

/** What goes over the wire is what the contract says, in both directions. */
class AccountApiTest {
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

    private void answers(String type, String body, String... header) {
        MockResponse.Builder response = new MockResponse.Builder().setHeader("Content-Type", type).body(body);
        for (int i = 0; i < header.length; i += 2) {
            response.setHeader(header[i], header[i + 1]);
        }
        server.enqueue(response.build());
    }

    private RecordedRequest requestInContract() throws InterruptedException {
        RecordedRequest request = server.takeRequest();
        assertThat(contract.checkRequest(request.getMethod(), request.getTarget(),
                Optional.ofNullable(request.getBody()).map(ByteString::utf8))).isEmpty();
        return request;
    }

    @Test
    void syncingSendsWhatIsUnsentAndTheCursorAndTheToken() throws Exception {
        Decision decision = granted(1, NEWS);
        String receipt = new ReceiptSigner().sign(ACCOUNT, 8, decision);
        SyncResponse response = new SyncResponse(List.of(new SyncResponse.Entry(8, decision, receipt)),
                List.of(new SyncResponse.Acknowledgment(decision.id(), receipt)), List.of(), 8, false);
        assertThat(contract.checkSchema("SyncResponse", WireJson.write(response))).isEmpty();
        answers("application/json", WireJson.write(response));

        assertThat(api.sync("token-1", new SyncRequest(List.of(decision)), new Known(7, Optional.empty())))
                .isEqualTo(new ApiAnswer.Heard<>(response));

        RecordedRequest request = requestInContract();
        assertThat(request.getRequestLine()).startsWith("POST /v1/decisions?after=7 ");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer token-1");
        assertThat(request.getHeaders().get("Content-Type")).startsWith("application/json");
        assertThat(WireJson.read(request.getBody().utf8(), SyncRequest.class).decisions()).containsExactly(decision);
    }

    @Test
    void nothingToSendIsStillAQuestion() throws Exception {
        answers("application/json", WireJson.write(new SyncResponse(List.of(), List.of(), List.of(), 0, false)));

        assertThat(api.sync("token-1", new SyncRequest(List.of()), Known.NOTHING)).isInstanceOf(ApiAnswer.Heard.class);

        assertThat(requestInContract().getBody().utf8()).isEqualTo("{\"decisions\":[]}");
    }

    @Test
    void theReceiptUpToWhichEverythingIsKnownIsNamedByItsSignature() throws Exception {
        String receipt = new ReceiptSigner().sign(ACCOUNT, 7, granted(1, NEWS));
        answers("application/json", WireJson.write(new SyncResponse(List.of(), List.of(), List.of(), 7, false)));

        api.sync("token-1", new SyncRequest(List.of()), Known.upTo(7, receipt));

        assertThat(requestInContract().getTarget())
                .isEqualTo("/v1/decisions?after=7&known=" + receipt.substring(receipt.lastIndexOf('.') + 1));
    }

    @Test
    void thatTheLedgerIsAnotherOneIsToldByTheTypeOfTheProblemAlone() throws Exception {
        answersConflict("application/problem+json", WireJson.write(Problem.of(ProblemType.LEDGER_DIFFERS, "Again.")));
        answersConflict("application/problem+json",
                WireJson.write(Problem.of(ProblemType.CONFLICTING_REQUEST, "Again.")));
        answersConflict("application/json", "{\"status\":409}");
        answersConflict("text/html", WireJson.write(Problem.of(ProblemType.LEDGER_DIFFERS, "Again.")));

        assertThat(ask()).isEqualTo(new ApiAnswer.LedgerDiffers<>());
        for (int proxy = 0; proxy < 3; proxy++) {
            assertThat(ask()).isEqualTo(new ApiAnswer.Failed<>(Trouble.REQUEST_REFUSED, Optional.empty()));
        }
    }

    private ApiAnswer<SyncResponse> ask() {
        return api.sync("token-1", new SyncRequest(List.of()), Known.NOTHING);
    }

    private void answersConflict(String type, String body) {
        server.enqueue(new MockResponse.Builder().code(409).setHeader("Content-Type", type).body(body).build());
    }

    @Test
    void fieldsOfALaterContractAreIgnoredAndTheTextIsKept() throws Exception {
        String text = "{\"profile\":{\"subject\":\"person-1\",\"avatar\":1},\"locks\":[],\"seats\":[]}";
        assertThat(contract.checkSchema("Account", text)).isEmpty();
        answers("application/json; charset=utf-8", text);

        ApiAnswer<AccountApi.Account> answer = api.account("token-1");

        assertThat(answer).isInstanceOfSatisfying(ApiAnswer.Heard.class, heard -> {
            AccountApi.Account account = (AccountApi.Account) heard.value();
            assertThat(account.text()).isEqualTo(text);
            assertThat(account.value().profile().subject()).isEqualTo("person-1");
        });
        assertThat(requestInContract().getRequestLine()).startsWith("GET /v1/account ");
    }

    @Test
    void theCatalogIsAskedForWithoutSayingWhoAsks() throws Exception {
        answers("application/json", "{}", "ETag", "\"v2\"");

        assertThat(api.catalog(Optional.of("\"v1\""))).isEqualTo(
                new ApiAnswer.Heard<>(Optional.of(new AccountApi.TaggedCatalog("{}", Optional.of("\"v2\"")))));

        RecordedRequest request = requestInContract();
        assertThat(request.getRequestLine()).startsWith("GET /v1/catalog ");
        assertThat(request.getHeaders().get("If-None-Match")).isEqualTo("\"v1\"");
        assertThat(request.getHeaders().names()).doesNotContain("Authorization", "Cookie");
    }

    @Test
    void aCatalogThatDidNotChangeIsNotSentAgain() throws Exception {
        server.enqueue(new MockResponse.Builder().code(304).build());

        assertThat(api.catalog(Optional.of("\"v1\""))).isEqualTo(new ApiAnswer.Heard<>(Optional.empty()));
    }

    @Test
    void aTagThatCouldNotBeSentBackIsNone() throws Exception {
        for (String tag : List.of("W/\"v1\"", "v1", "\"\"", "\"v\u00e9\"", "\"" + "v".repeat(300) + "\"")) {
            server.enqueue(new MockResponse.Builder().setHeader("Content-Type", "application/json")
                    .addHeaderLenient("ETag", tag).body("{}").build());

            assertThat(api.catalog(Optional.empty())).as(tag).isEqualTo(
                    new ApiAnswer.Heard<>(Optional.of(new AccountApi.TaggedCatalog("{}", Optional.empty()))));
        }
    }

    @Test
    void receiptKeysAreAskedForWithoutSayingWhoAsks() throws Exception {
        String keys = new ReceiptSigner().published();
        assertThat(contract.checkSchema("KeySet", keys)).isEmpty();
        answers("application/jwk-set+json", keys);

        assertThat(api.receiptKeys()).isEqualTo(new ApiAnswer.Heard<>(keys));

        RecordedRequest request = requestInContract();
        assertThat(request.getRequestLine()).startsWith("GET /v1/receipt-keys ");
        assertThat(request.getHeaders().names()).doesNotContain("Authorization");
    }

    @Test
    void aServiceBelowAPathIsAskedBelowIt() throws Exception {
        answers("application/json", "{\"profile\":{\"subject\":\"person-1\"},\"locks\":[]}");

        new AccountApi(stack, URI.create(server.url("/preferences/").toString()), InstantSource.fixed(MORNING))
                .account("token-1");

        assertThat(server.takeRequest().getTarget()).isEqualTo("/preferences/v1/account");
    }

    @Test
    void aTokenThatIsNoneIsSentToNobody() {
        for (String token : List.of("", "two words", "line\nbreak", "t\u00f6ken")) {
            assertThat(api.account(token)).as(token).isEqualTo(new ApiAnswer.Unauthorized<>());
        }
        assertThat(server.getRequestCount()).isZero();
    }
}
