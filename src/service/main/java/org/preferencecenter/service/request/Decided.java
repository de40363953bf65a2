package org.preferencecenter.service.request;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.request.ErasureTerms;
import org.preferencecenter.core.request.PersonRequest;
import org.preferencecenter.core.request.RequestEvent;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.wire.PersonRequestResponse;
import org.preferencecenter.core.wire.PersonRequestResponse.Step;
import org.preferencecenter.service.store.StoredRequest;

/**
 * What a transaction came to.
 *
 * @param changed the request whose trail grew by a line, if one did
 */
record Decided(Outcome outcome, Optional<StoredRequest> changed) {
    /** Nothing was written. */
    static Decided only(Outcome outcome) {
        return new Decided(outcome, Optional.empty());
    }

    /** The request is there, as it was before. */
    static Decided held(StoredRequest request) {
        return only(new Outcome.Told(response(request), false));
    }

    /** The request is new. */
    static Decided added(StoredRequest request) {
        return new Decided(new Outcome.Told(response(request), true), Optional.of(request));
    }

    /** Something happened to the request. */
    static Decided noted(StoredRequest request) {
        return new Decided(new Outcome.Told(response(request), false), Optional.of(request));
    }

    static PersonRequestResponse response(StoredRequest request) {
        List<Step> trail = request.trail();
        return new PersonRequestResponse(request(request),
                trail.subList(Math.max(0, trail.size() - PersonRequestResponse.LONGEST_TRAIL), trail.size()));
    }

    static PersonRequest request(StoredRequest stored) {
        Optional<URI> document = stored.kind() == RequestKind.EXPORT
                ? Optional.of(URI.create("/v1/requests/" + stored.id() + "/export"))
                : Optional.empty();
        return new PersonRequest(stored.id(), stored.kind(), stored.status(), stored.receivedAt(), stored.dueAt(),
                document, stored.erasure().map(promise -> ErasureTerms.of(promise.carryOutAt(),
                        stored.trail().stream().filter(step -> step.event() == RequestEvent.CARRIED_OUT).map(Step::at)
                                .findFirst(),
                        promise.proofUntil())));
    }
}
