package org.preferencecenter.bench;

import java.util.ArrayList;
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
        append(ledgers, List.of(decision));
        person.decided(decision);
    }

    /** Appends an answer to each question in the same way. */
    void answerAll(LedgerStore ledgers) {
        append(ledgers, Person.decideAll());
    }

    private void append(LedgerStore ledgers, List<Decision> decisions) {
        long place = known.after();
        List<Entry> entries = new ArrayList<>();
        for (Decision decision : decisions) {
            place++;
            entries.add(new Entry(place, decision, RECEIPT));
        }
        if (!ledgers.appendAfter(account, known, entries)) {
            throw new IllegalStateException("Somebody else writes for this account");
        }
        known = Known.upTo(place, RECEIPT);
    }
}
