package org.preferencecenter.client.testing;

import static org.preferencecenter.client.testing.Examples.MORNING;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.request.ErasureTerms;
import org.preferencecenter.core.request.PersonRequest;
import org.preferencecenter.core.request.PersonRequestId;
import org.preferencecenter.core.request.RequestEvent;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.request.RequestStatus;
import org.preferencecenter.core.wire.PersonRequestResponse;
import org.preferencecenter.core.wire.PersonRequestsResponse;

/** What people ask of a service, and its answers. */
public final class PersonRequestExamples {
    public static final PersonRequestId ID = new PersonRequestId(Examples.id(900).value());
    public static final ErasureTerms TERMS = ErasureTerms.of(MORNING.plus(Duration.ofDays(7)), Optional.empty(),
            MORNING.plus(Duration.ofDays(1500)));
    public static final PersonRequestResponse ERASURE = response(RequestKind.ERASURE, RequestStatus.RECEIVED,
            Optional.of(TERMS));
    public static final PersonRequestResponse EXPORT = response(RequestKind.EXPORT, RequestStatus.READY,
            Optional.empty());
    public static final PersonRequestsResponse LIST = new PersonRequestsResponse(List.of(ERASURE.request()), TERMS);

    /** The export of an account in which nothing was decided. */
    public static final String EMPTY_EXPORT = """
            {"$schema":"https://account.example/v1/schemas/export","exportedAt":"2026-11-23T09:00:00Z",
             "account":{"issuer":"https://id.example","subject":"person-1"},
             "standings":{"catalogVersion":1,"cursor":0,"preferences":[]},"locks":[],"confirmations":[],"requests":[],
             "erasures":[],"receiptKeys":{"keys":[{"kty":"EC","kid":"1","alg":"ES256","crv":"P-256","x":"x","y":"y"}]},
             "decisions":[],"notices":[]}""";

    private PersonRequestExamples() {}

    private static PersonRequestResponse response(RequestKind kind, RequestStatus status,
            Optional<ErasureTerms> erasure) {
        Optional<URI> document = kind == RequestKind.EXPORT
                ? Optional.of(URI.create("/v1/requests/" + ID + "/export"))
                : Optional.empty();
        return new PersonRequestResponse(
                new PersonRequest(ID, kind, status, MORNING, MORNING.plus(Duration.ofDays(30)), document, erasure),
                List.of(new PersonRequestResponse.Step(RequestEvent.RECEIVED, MORNING)));
    }
}
