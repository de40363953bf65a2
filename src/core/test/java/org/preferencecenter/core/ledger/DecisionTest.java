package org.preferencecenter.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.preferencecenter.core.example.Examples.MORNING;
import static org.preferencecenter.core.example.Examples.TRAINING;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.example.Story;

class DecisionTest {
    private final Story story = new Story();
    private final DecisionId id = story.nextId();
    private final Notice notice = BundledCatalog.read().notice(TRAINING, "de");

    @Test
    void aDecisionCarriesWhatItAnswered() {
        Decision decision = decision(MORNING, List.of());

        assertThat(decision.notice().revision()).isEqualTo(notice.revision());
        assertThat(decision.notice().digest()).isEqualTo(notice.digest());
        assertThat(decision.notice().language()).isEqualTo("de");
        assertThat(decision.grants()).isTrue();
    }

    @Test
    void theOrderAndRepetitionOfWhatItSupersedesMakeNoOtherDecision() {
        DecisionId a = story.nextId();
        DecisionId b = story.nextId();

        assertThat(decision(MORNING, List.of(b, a, b))).isEqualTo(decision(MORNING, List.of(a, b)));
    }

    @Test
    void fractionsOfAMillisecondThatTheWireMightLoseMakeNoOtherDecision() {
        assertThat(decision(MORNING.plusNanos(999_999), List.of())).isEqualTo(decision(MORNING, List.of()));
    }

    @Test
    void aDecisionSupersedesNeitherItselfNorWithoutEnd() {
        List<DecisionId> many = Stream.generate(story::nextId).limit(101).toList();

        assertThatIllegalArgumentException().isThrownBy(() -> decision(MORNING, List.of(id)));
        assertThatIllegalArgumentException().isThrownBy(() -> decision(MORNING, many));
        assertThat(decision(MORNING, many.subList(0, 100)).supersedes()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "-0001-12-31T23:59:59.999Z", "+10000-01-01T00:00:00Z",
        "+1000000000-12-31T23:59:59.999999999Z"})
    void aTimeThatRfc3339CannotWriteIsRefused(String time) {
        Instant instant = Instant.parse(time);

        assertThatIllegalArgumentException().isThrownBy(() -> decision(instant, List.of()));
    }

    private Decision decision(Instant at, List<DecisionId> supersedes) {
        return new Decision(id, TRAINING, Answer.GRANTED, NoticeReference.to(notice),
                new Origin(Surface.CONSENT_DIALOG, "Example 1.0", "desk"), at, supersedes);
    }
}
