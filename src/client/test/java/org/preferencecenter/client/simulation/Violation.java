package org.preferencecenter.client.simulation;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A law was broken. */
final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Law law;

    Violation(Law law, String what) {
        this(law, what, null);
    }

    Violation(Law law, String what, @Nullable Throwable cause) {
        super(law + ": " + what, cause);
        this.law = law;
    }

    Law law() {
        return law;
    }

    static void unless(boolean holds, Law law, Supplier<String> what) {
        if (!holds) {
            throw new Violation(law, what.get());
        }
    }
}
