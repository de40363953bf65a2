package org.preferencecenter.core.ledger;

/** Two decisions with one id and different content: one of them is forged or damaged, and neither is believed. */
public final class ConflictingDecisionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    ConflictingDecisionException(DecisionId id) {
        super("Two different decisions have the id " + id);
    }
}
