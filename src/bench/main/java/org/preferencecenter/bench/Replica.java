package org.preferencecenter.bench;

import java.util.List;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.service.store.LedgerStore;

/** One account as the service appends to it, but with a receipt that nobody signed. Used by one thread. */
final class Replica {
    /** In the form and of the length of a signed one; the last part is as long as a signature. */
    private static final String RECEIPT = "-".repeat(1_063) + "." + "-".repeat(86);

    private final AccountKey account;
    private final Person person = new Person("", 0);
    private Known known = Known.NOTHING;

    Replica(AccountKey account) {
        this.account = account;
    }

    /** Appends one decision as the service does when the reader knows all that there is. */
    void toggle(LedgerStore ledgers) {
        Decision decision = person.decide();
        long place = known.after() + 1;
        if (!ledgers.appendAfter(account, known, List.of(new Entry(place, decision, RECEIPT)))) {
            throw new IllegalStateException("Somebody else writes for this account");
        }
        person.decided(decision);
        known = Known.upTo(place, RECEIPT);
    }
}
