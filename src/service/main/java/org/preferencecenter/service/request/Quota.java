package org.preferencecenter.service.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.wire.PersonRequestResponse.Step;
import org.preferencecenter.service.store.StoredRequest;

/** How much a person may ask for. To read a whole ledger is the most that an account can ask of the service at once. */
final class Quota {
    /** What is written into the trails of an account. To take something back is never too much. */
    static final int MOST_A_DAY = 20;
    private static final Duration DAY = Duration.ofDays(1);

    private Quota() {}

    /** That, and for how long, there is none left; nothing if there is. */
    static Optional<Outcome> used(List<StoredRequest> all, Instant now) {
        List<Instant> lately = all.stream().flatMap(request -> request.trail().stream()).map(Step::at)
                .filter(at -> at.isAfter(now.minus(DAY))).sorted().toList();
        return lately.size() < MOST_A_DAY
                ? Optional.empty()
                : Optional.of(new Outcome.TooMuch(
                        Duration.between(now, lately.get(lately.size() - MOST_A_DAY).plus(DAY))));
    }
}
