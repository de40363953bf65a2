package org.preferencecenter.core.wire;

import java.util.List;
import org.preferencecenter.core.request.ErasureTerms;
import org.preferencecenter.core.request.PersonRequest;

/**
 * The answer to {@code GET /v1/requests}.
 *
 * @param requests the account's, the newest first
 * @param erasure  what an erasure would do that were asked for now, so that a person can read it before
 */
public record PersonRequestsResponse(List<PersonRequest> requests, ErasureTerms erasure) {
    /** How many requests one answer carries at most. */
    public static final int MOST_REQUESTS = 100;

    public PersonRequestsResponse {
        requests = List.copyOf(requests);
    }
}
