package org.preferencecenter.client;

import java.util.Optional;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.Problem;

/**
 * A decision, and all that is known of it on this computer.
 *
 * @param madeHere  whether this profile made it, rather than fetched it from the account
 * @param saved     where it is kept; never {@link SaveState#NOTHING}
 * @param rejection why the account service does not take it, where it does not
 * @param receipt   the account service's word that it holds the decision, as a compact JWS; empty until it gave it
 * @param proof     what the receipt turned out to be
 * @param words     the words that the decision answered
 */
public record HistoryEntry(Decision decision, boolean madeHere, SaveState saved, Optional<Problem> rejection,
        Optional<String> receipt, ReceiptProof proof, WordsProof words) {}
