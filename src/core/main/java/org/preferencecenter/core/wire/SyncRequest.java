package org.preferencecenter.core.wire;

import java.util.List;
import org.preferencecenter.core.ledger.Decision;

/** The body of {@code POST /v1/decisions}: what the account does not hold yet, perhaps nothing. */
public record SyncRequest(List<Decision> decisions) {
    /** How many decisions one request may carry. */
    public static final int MOST_DECISIONS = 100;

    public SyncRequest {
        decisions = List.copyOf(decisions);
    }
}
