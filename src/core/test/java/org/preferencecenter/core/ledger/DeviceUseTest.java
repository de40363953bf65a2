package org.preferencecenter.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.core.example.Examples.MORNING;
import static org.preferencecenter.core.example.Examples.NEWS;
import static org.preferencecenter.core.example.Examples.TRAINING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.catalog.Revision;
import org.preferencecenter.core.example.Story;

class DeviceUseTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private final Story story = new Story();
    private final List<Decision> decisions = new ArrayList<>();

    @Test
    void whereNothingWasDecidedThereIsNoDevice() {
        assertThat(DeviceUse.of(decisions)).isEmpty();
    }

    @Test
    void eachLabelIsADeviceWithItsFirstAndLastDecisionAndTheLatestComesFirst() {
        decided(Surface.CONSENT_DIALOG, "desk", TRAINING, MORNING);
        decided(Surface.CONSENT_DIALOG, "desk", NEWS, MORNING);
        decided(Surface.PREFERENCES_WINDOW, "laptop", NEWS, MORNING.plus(Duration.ofDays(2)));
        decided(Surface.PREFERENCES_WINDOW, "desk", TRAINING, MORNING.plus(Duration.ofDays(1)));

        assertThat(DeviceUse.of(decisions)).containsExactly(
                new DeviceUse("laptop", 1, MORNING.plus(Duration.ofDays(2)), MORNING.plus(Duration.ofDays(2))),
                new DeviceUse("desk", 3, MORNING, MORNING.plus(Duration.ofDays(1))));
    }

    @Test
    void theOrderDoesNotDependOnHowTheDecisionsArrived() {
        decided(Surface.PREFERENCES_WINDOW, "b", NEWS, MORNING);
        decided(Surface.PREFERENCES_WINDOW, "a", NEWS, MORNING);

        assertThat(DeviceUse.of(decisions)).extracting(DeviceUse::label).containsExactly("a", "b");
        assertThat(DeviceUse.of(decisions.reversed())).isEqualTo(DeviceUse.of(decisions));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONSENT_DIALOG", "PREFERENCES_WINDOW"}, mode = EnumSource.Mode.EXCLUDE)
    void whatWasDecidedElsewhereThanInAProgramIsNoDevice(Surface surface) {
        decided(surface, "e-mail", NEWS, MORNING);

        assertThat(DeviceUse.of(decisions)).isEmpty();
    }

    private void decided(Surface surface, String device, PreferenceId preference, Instant at) {
        decisions.add(new Decision(story.nextId(), preference, Answer.DENIED,
                new NoticeReference(new Revision(1, 0), DIGEST, "en"), new Origin(surface, "Example 1.0", device), at,
                List.of()));
    }
}
