package org.preferencecenter.service.sources;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the service takes from outside itself: time, names and rhythm.
 *
 * @param nanos  nanoseconds from some moment on, which no setting of a clock moves
 * @param ids    fresh UUIDs of version 7, safe for many threads
 * @param ticker keeps event streams alive, and looks after the keys
 */
public record Sources(InstantSource clock, LongSupplier nanos, Supplier<UUID> ids, Ticker ticker) {}
