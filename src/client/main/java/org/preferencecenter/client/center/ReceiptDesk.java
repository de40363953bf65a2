package org.preferencecenter.client.center;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preferencecenter.client.ReceiptProof;
import org.preferencecenter.client.receipt.ReceiptVerifier;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.wire.WireException;

/**
 * Checks the receipts of one account with the keys that are here. A signature costs more than all the rest of reading a history, and
 * the same receipt of the same decision proves the same as long as the keys are the same, so that is remembered. Safe for use by
 * several threads.
 */
final class ReceiptDesk {
    private static final Logger LOG = System.getLogger(ReceiptDesk.class.getName());

    private final AccountKey account;
    // Guarded by this. By the id, which can be compared where a hostile author makes all of them hash to the same.
    private final Map<DecisionId, Known> found = new HashMap<>();
    private Optional<String> keysBefore = Optional.empty();

    private record Known(String receipt, Decision decision, ReceiptProof proof) {
        boolean isOf(String otherReceipt, Decision otherDecision) {
            return receipt.equals(otherReceipt) && decision.equals(otherDecision);
        }
    }

    ReceiptDesk(AccountKey account) {
        this.account = account;
    }

    /**
     * What the receipts of decisions prove.
     *
     * @param receipts those that are here, by the id of their decision
     */
    synchronized Map<DecisionId, ReceiptProof> look(List<Decision> decisions, Map<DecisionId, String> receipts,
            Optional<String> keys) {
        if (!keys.equals(keysBefore)) {
            found.clear();
            keysBefore = keys;
        }
        Optional<ReceiptVerifier> verifier = keys.flatMap(this::verifier);
        Map<DecisionId, ReceiptProof> proofs = new HashMap<>();
        for (Decision decision : decisions) {
            String receipt = receipts.get(decision.id());
            proofs.put(decision.id(), receipt == null
                    ? new ReceiptProof.NoReceipt()
                    : proof(receipt, decision, verifier));
        }
        return proofs;
    }

    private ReceiptProof proof(String receipt, Decision decision, Optional<ReceiptVerifier> verifier) {
        Known known = found.get(decision.id());
        if (known == null || !known.isOf(receipt, decision)) {
            known = new Known(receipt, decision, prove(receipt, decision, verifier));
            found.put(decision.id(), known);
        }
        return known.proof();
    }

    private Optional<ReceiptVerifier> verifier(String keys) {
        try {
            return Optional.of(ReceiptVerifier.of(keys, account));
        } catch (WireException e) {
            LOG.log(Level.WARNING, "The receipt keys that are kept here cannot be read", e);
            return Optional.empty();
        }
    }

    private static ReceiptProof prove(String receipt, Decision decision, Optional<ReceiptVerifier> verifier) {
        return verifier.map(with -> switch (with.verify(receipt, decision)) {
            case ReceiptVerifier.Finding.Verified(var claims) -> new ReceiptProof.Verified(claims);
            case ReceiptVerifier.Finding.UnknownKey() -> new ReceiptProof.UnknownKey();
            case ReceiptVerifier.Finding.Worthless(_) -> new ReceiptProof.Worthless();
        }).orElseGet(ReceiptProof.UnknownKey::new);
    }
}
