package org.preferencecenter.core.example;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Ledger;
import org.preferencecenter.core.standing.PreferenceStanding;
import org.preferencecenter.core.standing.Standings;

/** What one person does on several computers. Ids and time come from the story, so it goes the same each time it is told. */
public final class Story {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Instant now = Examples.MORNING;
    private long ids;

    /** A computer that has heard nothing yet. */
    public Replica replica(String device) {
        return new Replica(this, device);
    }

    /** An id that no decision of the story has. */
    public DecisionId nextId() {
        ids++;
        return new DecisionId(new UUID(ids << 16 | VERSION_7, VARIANT | ids));
    }

    public Instant now() {
        return now;
    }

    public void passes(Duration time) {
        now = now.plus(time);
    }

    /** How a preference stands by a ledger, now. */
    public PreferenceStanding standing(Ledger ledger, Preference preference) {
        return Standings.of(ledger, preference, now);
    }
}
