package org.preferencecenter.core.wire;

import java.util.List;
import org.preferencecenter.core.account.Lock;

/** The answer to {@code GET /v1/organization/locks}: what an administrator's organization locks now. */
public record LocksResponse(List<Lock> locks) {
    public LocksResponse {
        locks = List.copyOf(locks);
    }
}
