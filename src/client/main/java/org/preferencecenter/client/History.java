package org.preferencecenter.client;

import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.Ledger;

/**
 * Every decision of an account that is known on this computer, as of one moment, with what proves it here.
 *
 * @param entries     the newest first, by the time that each decision says of itself, which is good enough for showing and for
 *                    nothing else
 * @param inForce     the decisions that count here: all but the grants that the account service rejected
 * @param receiptKeys the keys that the receipts were checked with, as a JWK set; empty until the account service was heard
 */
public record History(List<HistoryEntry> entries, Ledger inForce, Optional<String> receiptKeys) {
    /** The history while nobody is signed in. */
    public static final History EMPTY = new History(List.of(), Ledger.empty(), Optional.empty());

    public History {
        entries = List.copyOf(entries);
    }

    /** Every decision, also those that do not count. */
    public Ledger known() {
        return Ledger.of(entries.stream().map(HistoryEntry::decision).toList());
    }

    /** What is known of a decision. */
    public Optional<HistoryEntry> entry(Decision decision) {
        return entries.stream().filter(each -> each.decision().equals(decision)).findFirst();
    }
}
