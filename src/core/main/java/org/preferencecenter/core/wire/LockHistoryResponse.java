package org.preferencecenter.core.wire;

import java.util.List;
import org.preferencecenter.core.account.LockChange;

/**
 * The answer to {@code GET /v1/organization/lock-history}: who changed what an organization locks, and when.
 *
 * @param entries changes after the cursor asked for, in sequence
 * @param cursor  where to go on from
 * @param more    whether there are more after the cursor
 */
public record LockHistoryResponse(List<Entry> entries, long cursor, boolean more) {
    /** How many entries one answer carries at most. */
    public static final int MOST_ENTRIES = 100;

    public LockHistoryResponse {
        entries = List.copyOf(entries);
    }

    /**
     * A change in its place.
     *
     * @param sequence from 1 in each organization, without gaps
     */
    public record Entry(long sequence, LockChange change) {}
}
