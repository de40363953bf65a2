package org.preferencecenter.service.store;

import java.time.Instant;
import java.util.List;
import org.preferencecenter.core.request.PersonRequestId;

/** An erasure that was carried out, and what stays of it. The account it was is not named in it. */
public record StoredErasure(PersonRequestId request, Instant receivedAt, Instant carriedOutAt, Instant proofUntil,
        String reason) {
    /**
     * What stays of one decision.
     *
     * @param place         the sequence that it had in the account
     * @param digest        of the notice that it answered, as {@code revision} and {@code language} are
     * @param receivedAt    when the service got it, as its receipt says
     * @param signatureDigest SHA-256 of the signature of its receipt, by which who holds the receipt can find it
     */
    public record Proof(long place, String preference, String answer, String revision, String language, String digest,
            Instant receivedAt, String signatureDigest) {}

    /** An erasure with what stays of each decision. */
    public record Proven(StoredErasure erasure, List<Proof> proofs) {
        public Proven {
            proofs = List.copyOf(proofs);
        }
    }
}
