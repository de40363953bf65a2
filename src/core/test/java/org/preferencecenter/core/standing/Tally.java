package org.preferencecenter.core.standing;

import java.util.EnumMap;
import java.util.Map;

/** Counts what histories went through, so that a test can tell that it tested something. */
final class Tally {
    private final Map<Standing, Integer> judged = new EnumMap<>(Standing.class);
    private int steps;

    void step() {
        steps++;
    }

    void judged(Standing standing) {
        judged.merge(standing, 1, Integer::sum);
    }

    int steps() {
        return steps;
    }

    int judgedAs(Standing standing) {
        return judged.getOrDefault(standing, 0);
    }
}
