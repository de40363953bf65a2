package org.preferencecenter.service.settings;

import java.time.Duration;
import java.util.Optional;

/**
 * How a service is run and watched.
 *
 * @param management where operators ask for figures; without it, nowhere
 * @param stopWithin how long requests under way may take after the service was told to stop
 * @param limits     how much may be asked
 */
public record Operations(Optional<Endpoint> management, LogSettings log, Duration stopWithin,
        Limits limits) {}
