package org.preferencecenter.core.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an erasure takes away, what it leaves, why, and until when. The words are constants of the contract; a reader shows
 * those that it does not know as they are.
 *
 * @param carryOutAt   until when the person can take it back; it is carried out soon after
 * @param carriedOutAt when it was
 * @param goes         what is deleted
 */
public record ErasureTerms(Instant carryOutAt, Optional<Instant> carriedOutAt, List<String> goes, Proof proof) {
    /** All that is deleted. An origin is the program and the label of the device that a decision was made with. */
    public static final List<String> GOES = List.of("DECISIONS", "ORIGINS", "RECEIPTS", "CONFIRMATIONS", "REQUESTS");
    /** All that stays, of each decision and of the request. */
    public static final List<String> HOLDS = List.of("PREFERENCE", "ANSWER", "NOTICE", "PLACE", "RECEIVED_AT",
            "SIGNATURE_DIGEST", "REQUEST");
    /** The account is not named in a proof; who knows its name and the key can find it. */
    public static final String KEYED_HASH = "KEYED_HASH";
    /** Whether there was a consent may be disputed, and the vendor has to show it (GDPR Art. 7(1)). */
    public static final String LEGAL_CLAIMS = "LEGAL_CLAIMS";
    /** What allows it. */
    public static final String LAW = "GDPR Art. 17(3)(e)";

    public ErasureTerms {
        goes = List.copyOf(goes);
    }

    /** The terms of this version of the service. */
    public static ErasureTerms of(Instant carryOutAt, Optional<Instant> carriedOutAt, Instant proofUntil) {
        return new ErasureTerms(carryOutAt, carriedOutAt, GOES,
                new Proof(HOLDS, KEYED_HASH, LEGAL_CLAIMS, LAW, proofUntil));
    }

    /**
     * What stays of an account.
     *
     * @param holds   what is known of each decision
     * @param account how the account is named there
     * @param reason  why it stays
     * @param law     what allows that
     * @param until   when it is deleted, too
     */
    public record Proof(List<String> holds, String account, String reason, String law, Instant until) {
        public Proof {
            holds = List.copyOf(holds);
        }
    }
}
