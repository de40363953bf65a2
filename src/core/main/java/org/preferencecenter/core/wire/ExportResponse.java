package org.preferencecenter.core.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.catalog.NoticeWords;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.request.PersonRequestId;
import tools.jackson.databind.JsonNode;

/**
 * The answer to {@code GET /v1/requests/{id}/export}: everything that the service holds about a person, as far as this version
 * knows its fields.
 *
 * @param schema      where the JSON Schema of the document is read
 * @param erasures    what is left of erasures
 * @param receiptKeys a JWK set that the receipts can be checked with
 * @param decisions   in sequence
 * @param notices     the words of each notice that a decision answered
 */
public record ExportResponse(@JsonProperty("$schema") String schema, Instant exportedAt, Person account,
        PreferencesResponse standings, List<Lock> locks, List<Confirmation> confirmations,
        List<PersonRequestResponse> requests, List<Erased> erasures, JsonNode receiptKeys, List<Held> decisions,
        List<Words> notices) {

    public ExportResponse {
        locks = List.copyOf(locks);
        confirmations = List.copyOf(confirmations);
        requests = List.copyOf(requests);
        erasures = List.copyOf(erasures);
        decisions = List.copyOf(decisions);
        notices = List.copyOf(notices);
    }

    /** Who the person is, by the access token that the export was read with. */
    public record Person(String issuer, String subject, Optional<String> email, Optional<String> name,
            Optional<String> organization) {}

    /**
     * An answer that an e-mail asks, or asked, to confirm.
     *
     * @param takenAt when the e-mail was about to be sent
     * @param doneAt  when it was sent, or was not worth sending any more
     */
    public record Confirmation(DecisionId decision, Optional<Instant> takenAt, Optional<Instant> doneAt) {}

    /** A decision in its place, with the time that its receipt says. */
    public record Held(long sequence, Decision decision, Instant receivedAt, String receipt) {}

    /** The words of a notice; without them, if they were never published by this service. */
    public record Words(PreferenceId preference, NoticeReference notice, Optional<NoticeWords> words) {}

    /** What is left of an erasure. */
    public record Erased(Erasure erasure, List<Proof> proofs) {
        public Erased {
            proofs = List.copyOf(proofs);
        }
    }

    /**
     * An erasure that was carried out.
     *
     * @param proofUntil when its proofs are deleted, too
     * @param reason     why they stay
     */
    public record Erasure(PersonRequestId request, Instant receivedAt, Instant carriedOutAt, Instant proofUntil,
            String reason) {}

    /**
     * What stays of a decision that was erased.
     *
     * @param place           the sequence that it had
     * @param signatureDigest SHA-256 of the signature of its receipt
     */
    public record Proof(long place, PreferenceId preference, Answer answer, String revision, String language,
            String digest, Instant receivedAt, String signatureDigest) {}
}
