package org.preferencecenter.service;

import java.util.logging.LogManager;

/**
 * Keeps the log until the very end. By itself {@code java.util.logging} closes it when the process is told to stop, at the same
 * time as requests are still being finished.
 */
public final class LastingLogManager extends LogManager {
    /** For the runtime, which makes one if the system property {@code java.util.logging.manager} names this class. */
    public LastingLogManager() {}

    /** Does nothing. */
    @Override
    public void reset() {}
}
