package org.preferencecenter.core.wire;

import java.util.List;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.account.Profile;

/** The answer to {@code GET /v1/account}: who the person is and what their organization locks. */
public record AccountResponse(Profile profile, List<Lock> locks) {
    public AccountResponse {
        locks = List.copyOf(locks);
    }
}
