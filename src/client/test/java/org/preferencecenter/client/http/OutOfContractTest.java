package org.preferencecenter.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.granted;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preferencecenter.client.testing.Answers;
import org.preferencecenter.client.testing.ReceiptSigner;
import org.preferencecenter.core.contract.ContractChecker;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.SyncRequest;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.WireJson;

/** An answer that is nearly in the contract is as good as none. */
class OutOfContractTest {
    private static final String RECEIPT = new ReceiptSigner().sign(ACCOUNT, 1, granted(1, NEWS));
    private static final String IN_CONTRACT = WireJson
            .write(new SyncResponse(List.of(new SyncResponse.Entry(1, granted(1, NEWS), RECEIPT)), List.of(), List.of(),
                    1,
                    false));
    private final ContractChecker contract = new ContractChecker();

    private static ApiAnswer<SyncResponse> answerTo(String body) {
        try (HttpStack stack = TestHttp.to(chain -> Answers.ok(chain.request(), body))) {
            return new AccountApi(stack, URI.create("https://account.example"), InstantSource.fixed(MORNING)).sync(
                    "token",
                    new SyncRequest(List.of()), Known.NOTHING);
        }
    }

    @Test
    void whatIsInTheContractIsHeard() {
        assertThat(contract.checkSchema("SyncResponse", IN_CONTRACT)).isEmpty();
        assertThat(answerTo(IN_CONTRACT)).isInstanceOf(ApiAnswer.Heard.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "\"entries\"            | \"entry\"",
        "\"receipts\"           | \"receipt-list\"",
        "\"rejected\"           | \"refused\"",
        "\"cursor\":1           | \"cursor\":\"1\"",
        "\"cursor\":1           | \"cursor\":1.5",
        "\"cursor\":1           | \"cursor\":null",
        "\"more\":false         | \"more\":\"no\"",
        "\"more\":false         | \"more\":0",
        "\"sequence\":1         | \"sequence\":\"first\"",
        "\"id\":\"019ab0f2      | \"id\":\"019AB0F2",
        "-7001-                 | -4001-",
        "corporate-news         | Corporate News",
        "\"answer\":\"GRANTED\" | \"answer\":1",
        "\"revision\":\"1.0\"   | \"revision\":\"1\"",
        "\"language\":\"en\"    | \"language\":\"e\"",
        "\"digest\":\"          | \"digest\":\"0",
        "\"device\":\"Desk\"    | \"device\":null",
        "2026-11-23T09:00:00Z   | this morning",
        "2026-11-23T09:00:00Z   | 2026-11-23T09:00:00",
        "\"supersedes\":[]      | \"supersedes\":\"none\"",
        "\"supersedes\":[]      | \"supersedes\":[\"none\"]"})
    void whatIsNotIsUnreadable(String part, String instead) {
        String body = IN_CONTRACT.replace(part, instead);

        assertThat(body).isNotEqualTo(IN_CONTRACT);
        assertThat(contract.checkSchema("SyncResponse", body)).isNotEmpty();
        assertThat(answerTo(body)).isInstanceOf(ApiAnswer.Failed.class);
    }
}
