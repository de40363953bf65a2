package org.preferencecenter.core.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.preferencecenter.core.contract.ContractChecker;
import org.preferencecenter.core.example.Examples;
import org.preferencecenter.core.example.Story;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.standing.Standing;

/** Whatever is written keeps the contract and is read as the same. */
class WireRoundTripTest {
    private final ContractChecker contract = new ContractChecker();

    @ParameterizedTest
    @MethodSource({"org.preferencecenter.core.wire.WireExamples#all",
        "org.preferencecenter.core.wire.WireExamples#bare"})
    void whatIsWrittenKeepsTheContractAndIsReadAsTheSame(String schema, Object value) throws WireException {
        String json = WireJson.write(value);

        assertThat(contract.checkSchema(schema, json)).isEmpty();
        assertThat(WireJson.read(json, value.getClass())).isEqualTo(value);
    }

    @Test
    void whatIsAbsentIsNotWritten() {
        assertThat(WireExamples.bare().map(example -> WireJson.write(example.get()[1])))
                .noneMatch(json -> json.contains("null"));
    }

    @Test
    void aDecisionIsWrittenInTheFormOfTheContract() {
        Decision decision = new Story().replica("desk").grants(Examples.TRAINING);

        assertThat(WireJson.write(decision)).isEqualTo("""
                {"id":"00000000-0001-7000-8000-000000000001","preference":"training","answer":"GRANTED",\
                "notice":{"revision":"1.0","digest":"%s","language":"en"},\
                "origin":{"surface":"PREFERENCES_WINDOW","application":"Example 1.0","device":"desk"},\
                "decidedAt":"2026-11-23T09:00:00Z","supersedes":[]}""".formatted("0123456789abcdef".repeat(4)));
    }

    @ParameterizedTest
    @EnumSource
    void everyStandingCrossesTheWire(Standing standing) throws WireException {
        var entry = new PreferencesResponse.Entry(Examples.TRAINING, standing, false, Optional.empty());
        var response = new PreferencesResponse(1, 0, List.of(entry));

        assertThat(contract.checkSchema("Preferences", WireJson.write(response))).isEmpty();
        assertThat(WireJson.read(WireJson.write(response), PreferencesResponse.class)).isEqualTo(response);
    }

    @Test
    void anAnswerThatThisVersionDoesNotKnowIsNeverSentOn() {
        Decision unknown = new Story().replica("desk").answers(Examples.TRAINING, Answer.UNKNOWN, 1);

        assertThat(contract.checkSchema("Decision", WireJson.write(unknown))).isNotEmpty();
    }

    @Test
    void thereIsAnExampleOfEverySchema() {
        assertThat(WireExamples.all().map(example -> example.get()[0])).containsExactlyInAnyOrderElementsOf(
                WireExamples.SCHEMAS.keySet());
    }
}
