package org.preferencecenter.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checker lets through what keeps the contract, and can fail in every way that an exchange can break it. */
class ContractCheckerTest {
    private static final Map<String, String> JSON = Map.of("content-type", "application/json");
    private static final Map<String, String> TAGGED = Map.of("content-type", "application/json; charset=utf-8", "etag",
            "\"3-a7\"");
    private static final String NOTHING = "{\"entries\":[],\"receipts\":[],\"rejected\":[],\"cursor\":0,\"more\":false}";
    private static final String PREFERENCES = "{\"catalogVersion\":1,\"cursor\":0,\"preferences\":[]}";
    private static final String PROBLEM = "{\"type\":\"urn:preference-center:problem:unavailable\","
            + "\"title\":\"Title\",\"status\":503}";

    private final ContractChecker contract = new ContractChecker();

    @Test
    void exchangesThatKeepTheContractPass() {
        assertThat(contract.checkRequest("POST", "/v1/decisions?after=17", Optional.of("{\"decisions\":[]}")))
                .isEmpty();
        assertThat(contract.checkRequest("GET", "/v1/decisions", Optional.empty())).isEmpty();
        assertThat(contract.checkRequest("GET", "/v1/decisions?after=0", Optional.of(""))).isEmpty();
        assertThat(contract.checkRequest("DELETE", "/v1/organization/locks/training", Optional.empty())).isEmpty();
        assertThat(contract.checkResponse("DELETE", "/v1/organization/locks/training", 204, Map.of(), "")).isEmpty();
        assertThat(contract.checkResponse("POST", "/v1/decisions?after=17", 200, JSON, NOTHING)).isEmpty();
        assertThat(contract.checkResponse("GET", "/v1/preferences", 200, TAGGED, PREFERENCES)).isEmpty();
        assertThat(contract.checkResponse("GET", "/v1/preferences", 304, Map.of("etag", "\"3-a7\""), "")).isEmpty();
        assertThat(contract.checkResponse("GET", "/v1/events", 200, Map.of("content-type", "text/event-stream"),
                "event: ledger\ndata: {\"cursor\":1}\n\n")).isEmpty();
        assertThat(contract.checkResponse("GET", "/v1/account", 503,
                Map.of("content-type", "application/problem+json"), PROBLEM)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GET, /v2/decisions", "DELETE, /v1/decisions", "GET, /v1/decisions/1", "GET, /v1/decisions?before=1",
        "GET, /v1/decisions?after=", "GET, /v1/decisions?after=x", "GET, /v1/decisions?after=-1",
        "GET, /v1/decisions?after=1.5", "GET, /v1/decisions?after=1&color=blue", "GET, /v1/account?after=1",
        "DELETE, /v1/organization/locks/", "DELETE, /v1/organization/locks/Training",
        "DELETE, /v1/organization/locks/training/news", "GET, /openapi_yaml"})
    void aRequestForWhatTheContractDoesNotHaveFails(String method, String target) {
        assertThat(contract.checkRequest(method, target, Optional.empty())).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"decisions\":null}", "{\"decisions\":[{}]}", "{\"decisions\":[]} x",
        "{\"decisions\":[],\"decisions\":[]}", "decisions=none"})
    void aRequestWithAnotherBodyFails(String body) {
        assertThat(contract.checkRequest("POST", "/v1/decisions", Optional.of(body))).isNotEmpty();
    }

    @Test
    void aRequestWithABodyWhereThereIsNoneFails() {
        assertThat(contract.checkRequest("POST", "/v1/decisions", Optional.empty())).isNotEmpty();
        assertThat(contract.checkRequest("GET", "/v1/decisions", Optional.of("{}"))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GET, /v1/decisions, 201", "GET, /v1/decisions, 204", "GET, /v1/decisions, 302",
        "GET, /v1/account, 304", "DELETE, /v1/decisions, 200", "GET, /v2/decisions, 200"})
    void aStatusThatTheContractDoesNotHaveFails(String method, String path, int status) {
        assertThat(contract.checkResponse(method, path, status, JSON, NOTHING)).isNotEmpty();
    }

    @Test
    void anErrorThatIsNoProblemFails() {
        assertThat(contract.checkResponse("GET", "/v1/account", 404, Map.of("content-type", "text/html"), "<html>"))
                .isNotEmpty();
        assertThat(contract.checkResponse("GET", "/v1/account", 404, JSON, PROBLEM)).isNotEmpty();
        assertThat(contract.checkResponse("GET", "/v1/account", 404,
                Map.of("content-type", "application/problem+json"), "{\"title\":\"Title\"}")).isNotEmpty();
    }

    @Test
    void aProblemOfAnotherTypeThanGoesWithTheStatusFails() {
        assertThat(contract.checkResponse("GET", "/v1/account", 500,
                Map.of("content-type", "application/problem+json"), PROBLEM)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "W/\"3\"", "3", "\"\""})
    void anEntityTagThatIsNotStrongFails(String tag) {
        assertThat(contract.checkResponse("GET", "/v1/preferences", 200,
                Map.of("content-type", "application/json", "etag", tag), PREFERENCES)).isNotEmpty();
    }

    @Test
    void aResponseWithoutTheHeaderItMustHaveFails() {
        assertThat(contract.checkResponse("GET", "/v1/preferences", 200, JSON, PREFERENCES))
                .containsExactly("The response lacks the header ETag");
        assertThat(contract.checkResponse("GET", "/v1/preferences", 304, Map.of(), ""))
                .containsExactly("The response lacks the header ETag");
    }

    @Test
    void aResponseOfAnotherMediaTypeOrWithABodyWhereThereIsNoneFails() {
        assertThat(contract.checkResponse("GET", "/v1/decisions", 200, Map.of(), NOTHING)).isNotEmpty();
        assertThat(contract.checkResponse("GET", "/v1/decisions", 200, Map.of("content-type", "text/plain"), NOTHING))
                .isNotEmpty();
        assertThat(contract.checkResponse("GET", "/v1/preferences", 304, TAGGED, PREFERENCES)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}",
        "{\"entries\":[],\"receipts\":[],\"rejected\":[],\"cursor\":\"0\",\"more\":false}",
        "{\"entries\":[],\"receipts\":[],\"rejected\":[],\"cursor\":-1,\"more\":false}",
        "{\"entries\":[],\"receipts\":[],\"rejected\":[],\"cursor\":0.5,\"more\":false}",
        "{\"entries\":[{}],\"receipts\":[],\"rejected\":[],\"cursor\":0,\"more\":false}"})
    void aResponseWithAnotherBodyFails(String body) {
        assertThat(contract.checkResponse("GET", "/v1/decisions", 200, JSON, body)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"Time; \"2026-11-23T09:00:00Z\"; \"2026-11-23T09:00:00+01:00\"",
        "Time; \"2026-11-23T09:00:00.123Z\"; \"2026-13-23T09:00:00Z\"",
        "DecisionId; \"019ab0f2-5c31-7c52-9d0e-3f6b8a1f2c44\"; \"019ab0f2-5c31-4c52-9d0e-3f6b8a1f2c44\"",
        "PreferenceId; \"training\"; \"Training\"", "Receipt; \"a.b.c\"; \"a.b\"", "Label; \"Büro\"; \"a\\u0007\"",
        "Health; {\"status\":\"UP\"}; {\"status\":\"SIDEWAYS\"}"})
    void aValueIsHeldAgainstItsSchema(String schema, String good, String bad) {
        assertThat(contract.checkSchema(schema, good)).isEmpty();
        assertThat(contract.checkSchema(schema, bad)).isNotEmpty();
    }

    @Test
    void aPrivateKeyAmongTheReceiptKeysFails() {
        String key = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"alg\":\"ES256\",\"kid\":\"1\",\"x\":\"a\",\"y\":\"b\"%s}";

        assertThat(contract.checkSchema("KeySet", "{\"keys\":[" + key.formatted("") + "]}")).isEmpty();
        assertThat(contract.checkSchema("KeySet", "{\"keys\":[" + key.formatted(",\"d\":\"c\"") + "]}")).isNotEmpty();
        assertThat(contract.checkSchema("KeySet", "{\"keys\":[]}")).isNotEmpty();
    }

    @Test
    void aSchemaThatTheContractDoesNotHaveFails() {
        assertThatThrownBy(() -> contract.checkSchema("Decisions", "{}")).hasMessageContaining("Decisions");
    }
}
