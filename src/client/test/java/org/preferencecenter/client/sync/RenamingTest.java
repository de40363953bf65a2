package org.preferencecenter.client.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.denied;
import static org.preferencecenter.client.testing.Examples.granted;

import org.junit.jupiter.api.Test;
import org.preferencecenter.core.ledger.Decision;

class RenamingTest {
    private final Decision decision = denied(1, NEWS, granted(9, NEWS));

    @Test
    void aRenamedDecisionIsTheSameAnswerUnderAnotherId() {
        Decision renamed = Renaming.of(decision);

        assertThat(renamed.id()).isNotEqualTo(decision.id());
        assertThat(renamed).usingRecursiveComparison().ignoringFields("id").isEqualTo(decision);
        assertThat(renamed.id().value().getMostSignificantBits() >>> 16).as("its time")
                .isEqualTo(decision.id().value().getMostSignificantBits() >>> 16);
    }

    @Test
    void whoeverRenamesItComesToTheSameId() {
        assertThat(Renaming.of(decision)).isEqualTo(Renaming.of(denied(1, NEWS, granted(9, NEWS))));
    }

    @Test
    void twoDecisionsThatHadOneIdGetTwo() {
        assertThat(Renaming.of(denied(1, NEWS)).id()).isNotEqualTo(Renaming.of(denied(1, TRAINING)).id());
    }
}
