package org.preferencecenter.client;

import java.time.Instant;

/** A damaged file was set aside, and what could be read of it was kept. The person is told until they take note of it. */
public record SetAside(Instant at) {}
