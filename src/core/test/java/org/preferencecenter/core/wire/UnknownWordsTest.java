package org.preferencecenter.core.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.example.Examples;
import org.preferencecenter.core.example.Replica;
import org.preferencecenter.core.example.Story;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.standing.Standing;

/** Rule 1 on the wire: what this version does not know to the letter never grants. */
class UnknownWordsTest {
    private final Story story = new Story();
    private final String grant = WireJson.write(story.replica("desk").grants(Examples.TRAINING));

    @ParameterizedTest
    @ValueSource(strings = {"ALLOWED_ONCE", "granted", "Granted", " GRANTED", "GRANTED ", "GRANTED\\u0000",
        "GRANTED\\n",
        "\\uFEFFGRANTED", "GR\\u200bANTED", "0", "1", "true", "", "UNKNOWN", "null"})
    void anAnswerThatIsNotGrantedToTheLetterNeverGrants(String answer) throws WireException {
        Decision decision = decision("\"GRANTED\"", "\"" + answer + "\"");
        Replica laptop = story.replica("laptop");
        laptop.hears(decision);

        assertThat(decision.answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(decision.grants()).isFalse();
        assertThat(laptop.standing(Examples.TRAINING)).isEqualTo(Standing.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "true", "null", "[\"GRANTED\"]", "{\"GRANTED\":true}", "GRANTED"})
    void anAnswerThatIsNoTextIsRefused(String answer) {
        assertRefused("\"GRANTED\"", answer);
    }

    @Test
    void aSurfaceOfALaterVersionIsUnknownAndTheDecisionIsKept() throws WireException {
        Decision decision = decision("PREFERENCES_WINDOW", "WRIST_WATCH");

        assertThat(decision.origin().surface()).isEqualTo(Surface.UNKNOWN);
        assertThat(decision.grants()).isTrue();
    }

    @Test
    void aStandingOfALaterVersionIsRefusedSinceNobodyKnowsWhatItPermits() {
        assertThatExceptionOfType(WireException.class).isThrownBy(() -> WireJson.read("""
                {"catalogVersion":1,"cursor":0,"preferences":[
                  {"preference":"training","standing":"ALLOWED_ONCE","permitted":true}]}
                """, PreferencesResponse.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1764000000", "1764000000.5", "\"1764000000\"", "\"\"", "\"2026-11-23\"",
        "\"2026-11-23T09:00:00\"", "\"2026-11-23T09:00:00+01:00\"", "\"2026-11-23T09:00:00+00:00\"",
        "\"2026-11-23T09:00:00z\"", "\"2026-11-23 09:00:00Z\"", "\"2026-13-23T09:00:00Z\"",
        "\"2026-02-30T09:00:00Z\"", "\"+12026-11-23T09:00:00Z\"", "[2026,11,23]"})
    void aTimeThatIsNotInUtcAsRfc3339WritesItIsRefused(String time) {
        assertRefused("\"2026-11-23T09:00:00Z\"", time);
    }

    @Test
    void aTimeIsReadToTheMillisecond() throws WireException {
        assertThat(decision("09:00:00Z", "09:00:00.123999Z").decidedAt())
                .isEqualTo(Instant.parse("2026-11-23T09:00:00.123Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "5", "\"Training\"", "\"training \"", "\"../training\"", "\"\""})
    void aPreferenceIsNamedInItsFormOrRefused(String preference) {
        assertRefused("\"training\"", preference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1", "\"1\"", "\"1.0 \"", "\"0.1\"", "\"1.0.0\""})
    void aRevisionIsInItsFormOrRefused(String revision) {
        assertRefused("\"1.0\"", revision);
    }

    @Test
    void aDecisionThatSupersedesItselfIsRefused() {
        assertRefused("[]", "[\"00000000-0001-7000-8000-000000000001\"]");
    }

    private void assertRefused(String part, String other) {
        assertThatExceptionOfType(WireException.class).isThrownBy(() -> decision(part, other));
    }

    private Decision decision(String part, String other) throws WireException {
        assertThat(grant).contains(part);
        return WireJson.read(grant.replace(part, other), Decision.class);
    }
}
