package org.preferencecenter.core.wire;

import java.time.Instant;
import java.util.List;
import org.preferencecenter.core.request.PersonRequest;
import org.preferencecenter.core.request.RequestEvent;

/**
 * The answer about one request of a person.
 *
 * @param trail what happened to it, the last {@link #LONGEST_TRAIL} times, in order
 */
public record PersonRequestResponse(PersonRequest request, List<Step> trail) {
    /** How many lines of a trail one answer carries at most. */
    public static final int LONGEST_TRAIL = 100;

    public PersonRequestResponse {
        trail = List.copyOf(trail);
    }

    /**
     * A line of an audit trail.
     *
     * @param at the service's clock
     */
    public record Step(RequestEvent event, Instant at) {}
}
