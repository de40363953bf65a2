package org.preferencecenter.service.sources;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What the service takes from outside itself: time, names and rhythm.
 *
 * @param ids    fresh UUIDs of version 7, safe for many threads
 * @param ticker keeps event streams alive
 */
public record Sources(InstantSource clock, Supplier<UUID> ids, Ticker ticker) {}
