package org.preferencecenter.core.standing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;

/**
 * The standing of one preference and what it follows from.
 *
 * @param heads   the decisions that nothing supersedes; empty only for {@link Standing#NOT_ASKED}
 * @param expires when the grant ends, for a grant that ends
 */
public record PreferenceStanding(PreferenceId preference, Standing standing, List<Decision> heads,
        Optional<Instant> expires) {
    public PreferenceStanding {
        heads = List.copyOf(heads);
    }

    public boolean isGranted() {
        return standing == Standing.GRANTED;
    }

    /** The head to show first: by the time it says of itself, which is good enough for showing and for nothing else. */
    public Optional<Decision> latest() {
        return heads.stream().max(Comparator.comparing(Decision::decidedAt).thenComparing(Decision::id));
    }
}
