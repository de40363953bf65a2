package org.preferencecenter.core.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.contract.ContractChecker;

/** What stands beside a box is a sentence that can be read, and record and contract agree on what that is. */
class LockRequestTest {
    private final ContractChecker contract = new ContractChecker();

    static String[] longest() {
        return new String[]{"x".repeat(LockRequest.LONGEST_REASON), "\uD83D\uDDFA".repeat(LockRequest.LONGEST_REASON)};
    }

    static String[] tooLong() {
        return new String[]{"x".repeat(LockRequest.LONGEST_REASON + 1),
            "\uD83D\uDDFA".repeat(LockRequest.LONGEST_REASON + 1)};
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", " Works council, 3 May ", "Geländepläne: 東京", "<b>not markup</b>"})
    @MethodSource("longest")
    void aReasonThatCanBeReadIsTakenWordForWord(String reason) throws WireException {
        assertThat(WireJson.read(json(reason), LockRequest.class).reason()).isEqualTo(reason);
        assertThat(contract.checkSchema("LockRequest", json(reason))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines", "tab\there", "\u0000", "\u001B[31mred", "\u0085", "\u202Edenrut",
        "a\u2066b", "half \uD83D"})
    @MethodSource("tooLong")
    void aReasonThatHidesSomethingOrHasNoEndIsRefused(String reason) {
        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> WireJson.read(json(reason), LockRequest.class))
                .withMessage("The JSON is not a LockRequest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines", "\u001B[31mred", "\u0085", "\u202Edenrut", "a\u2066b"})
    @MethodSource("tooLong")
    void theContractRefusesItToo(String reason) {
        assertThat(contract.checkSchema("LockRequest", json(reason))).isNotEmpty();
    }

    private static String json(String reason) {
        StringBuilder escaped = new StringBuilder();
        reason.chars().forEach(each -> escaped.append(String.format("\\u%04x", each)));
        return "{\"reason\":\"" + escaped + "\"}";
    }
}
