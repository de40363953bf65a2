package org.preferencecenter.service.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preferencecenter.core.account.AccountKey;

class SubscriptionTest {
    private final Subscriptions all = new Subscriptions();
    private final AccountKey ada = new AccountKey("https://id.example", "ada");

    @Test
    void aReaderThatDoesNotReadHoldsOneEventOfAKindHoweverMuchHappens() throws Exception {
        Subscription mailbox = all.open(ada, Optional.of("analysts"));
        for (int i = 1; i <= 10_000; i++) {
            all.ledgerGrew(ada, i);
            all.catalogPublished(i);
            all.locksChanged("https://id.example", "analysts");
        }

        assertThat(mailbox.take()).containsExactlyInAnyOrder(new Event.LedgerGrew(10_000),
                new Event.CatalogPublished(10_000), new Event.AccountChanged());
    }

    @Test
    void newsThatOvertakeEachOtherLeaveTheNewest() throws Exception {
        Subscription mailbox = all.open(ada, Optional.empty());
        all.ledgerGrew(ada, 7);
        all.ledgerGrew(ada, 6);

        assertThat(mailbox.take()).containsExactly(new Event.LedgerGrew(7));
    }

    @Test
    void aClosedMailboxHearsNothingAndSaysSo() throws Exception {
        Subscription mailbox = all.open(ada, Optional.empty());
        all.ledgerGrew(ada, 1);
        mailbox.close();
        all.ledgerGrew(ada, 2);

        assertThat(mailbox.take()).isEmpty();
    }

    @Test
    void aMailboxThatOpensAfterTheEndIsClosed() throws Exception {
        all.close();

        assertThat(all.open(ada, Optional.empty()).take()).isEmpty();
    }
}
