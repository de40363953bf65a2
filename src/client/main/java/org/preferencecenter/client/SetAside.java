package org.preferencecenter.client;

import java.time.Instant;

/**
 * A damaged file was set aside, and what could be read of it was kept. The person is told until they take note of it.
 *
 * @param at          when it was set aside
 * @param fetchedBack whether the account was heard since, so that what the account holds is here again; until then no grant
 *                    counts
 */
public record SetAside(Instant at, boolean fetchedBack) {}
