package org.preferencecenter.core.request;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person asked for, and how far it is.
 *
 * @param dueAt    until when the law wants it answered (GDPR Art. 12(3)): one calendar month after it was received, in UTC, and
 *                 where that month has no such day, on its last one
 * @param document where an export is read, relative to the service
 * @param erasure  what an erasure does
 */
public record PersonRequest(PersonRequestId id, RequestKind kind, RequestStatus status, Instant receivedAt,
        Instant dueAt, Optional<URI> document, Optional<ErasureTerms> erasure) {}
