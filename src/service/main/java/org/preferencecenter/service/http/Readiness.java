package org.preferencecenter.service.http;

import java.util.function.BooleanSupplier;

/** Whether requests should come here: the database serves, and the service is not stopping. Any thread. */
public final class Readiness {
    private final BooleanSupplier serving;
    private volatile boolean stopping;

    /** @param serving whether the database serves now */
    public Readiness(BooleanSupplier serving) {
        this.serving = serving;
    }

    /** From now on requests should go elsewhere. Those that come nevertheless are still answered. */
    public void stop() {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }

    boolean isReady() {
        return !stopping && serving.getAsBoolean();
    }
}
