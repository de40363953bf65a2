package org.preferencecenter.core.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.catalog.NoticeWords;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.NoticeReference;
import tools.jackson.databind.JsonNode;

/**
 * The history of an account as a file that a person takes along: what one computer knows of it, and what each answer was found to
 * prove there. {@link org.preferencecenter.core.contract.OpenApi#historySchema} describes each field.
 *
 * @param schema      always {@link #SCHEMA}
 * @param receiptKeys a JWK set
 */
public record HistoryDocument(@JsonProperty("$schema") String schema, Instant exportedAt, Person account,
        Optional<JsonNode> receiptKeys, List<Entry> decisions, List<Words> notices) {
    /** Names the form of this document. */
    public static final String SCHEMA = "urn:preference-center:schema:history";

    public HistoryDocument {
        decisions = List.copyOf(decisions);
        notices = List.copyOf(notices);
    }

    /** Whose it is. */
    public record Person(String issuer, String subject) {}

    /** One decision. Sequence and receipt time are what a verified receipt says. */
    public record Entry(Decision decision, boolean madeHere, Kept kept, Optional<Problem> rejection,
            Optional<String> receipt, ReceiptState receiptState, Optional<Long> sequence,
            Optional<Instant> receivedAt, WordsState wordsState) {}

    /** The words of a notice that is here. */
    public record Words(PreferenceId preference, NoticeReference notice, NoticeWords words) {}

    /** Where a decision is kept. */
    public enum Kept {
        COMPUTER, ACCOUNT, REJECTED
    }

    /** What a receipt proves. */
    public enum ReceiptState {
        VERIFIED, UNKNOWN_KEY, WORTHLESS, NONE
    }

    /** Whether the words are here that were answered. */
    public enum WordsState {
        MATCH, DIFFER, NOT_KEPT
    }
}
