package org.preferencecenter.service.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preferencecenter.core.request.PersonRequestId;
import org.preferencecenter.core.request.RequestEvent;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.request.RequestStatus;
import org.preferencecenter.core.wire.PersonRequestResponse.Step;

/**
 * A request of a person, with what was promised when it was received.
 *
 * @param erasure of an erasure
 * @param trail   what happened to it, in order; it begins with its receipt
 */
public record StoredRequest(PersonRequestId id, RequestKind kind, Instant receivedAt, Instant dueAt,
        Optional<Promise> erasure, List<Step> trail) {
    public StoredRequest {
        trail = List.copyOf(trail);
    }

    /**
     * What was promised of an erasure.
     *
     * @param carryOutAt until when it can be taken back
     * @param proofUntil until when a proof stays
     */
    public record Promise(Instant carryOutAt, Instant proofUntil) {}

    /** The same, with a further line in its trail. */
    public StoredRequest after(Step step) {
        return new StoredRequest(id, kind, receivedAt, dueAt, erasure,
                Stream.concat(trail.stream(), Stream.of(step)).toList());
    }

    /** What follows from the trail. */
    public RequestStatus status() {
        if (has(RequestEvent.CANCELLED)) {
            return RequestStatus.CANCELLED;
        }
        if (has(RequestEvent.FETCHED) || has(RequestEvent.CARRIED_OUT)) {
            return RequestStatus.DONE;
        }
        return kind == RequestKind.EXPORT ? RequestStatus.READY : RequestStatus.RECEIVED;
    }

    /** Whether there is something left to do. */
    public boolean isOpen() {
        return status() == RequestStatus.RECEIVED || status() == RequestStatus.READY;
    }

    private boolean has(RequestEvent event) {
        return trail.stream().anyMatch(step -> step.event() == event);
    }
}
