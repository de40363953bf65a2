package org.preferencecenter.service.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.account.OrganizationKey;

class SubscriptionTest {
    private static final int MOST = 3;

    private final Subscriptions all = new Subscriptions();
    private final AccountKey ada = new AccountKey("https://id.example", "ada");
    private final OrganizationKey analysts = new OrganizationKey("https://id.example", "analysts");

    @Test
    void aReaderThatDoesNotReadHoldsOneEventOfAKindHoweverMuchHappens() throws Exception {
        Subscription mailbox = open(Optional.of(analysts));
        for (int i = 1; i <= 10_000; i++) {
            all.announce(new News.LedgerGrew(ada, i));
            all.announce(new News.CatalogPublished(i));
            all.announce(new News.LocksChanged(analysts));
        }

        assertThat(mailbox.take()).containsExactlyInAnyOrder(new Event.LedgerGrew(10_000),
                new Event.CatalogPublished(10_000), new Event.AccountChanged());
    }

    @Test
    void newsThatOvertakeEachOtherLeaveTheNewest() throws Exception {
        Subscription mailbox = open(Optional.empty());
        all.announce(new News.LedgerGrew(ada, 7));
        all.announce(new News.LedgerGrew(ada, 6));

        assertThat(mailbox.take()).containsExactly(new Event.LedgerGrew(7));
    }

    @Test
    void aClosedMailboxHearsNothingAndSaysSo() throws Exception {
        Subscription mailbox = open(Optional.empty());
        all.announce(new News.LedgerGrew(ada, 1));
        mailbox.close();
        all.announce(new News.LedgerGrew(ada, 2));

        assertThat(mailbox.take()).isEmpty();
    }

    @Test
    void whoComesAfterTheEndGetsNoMailbox() {
        all.close();

        assertThat(all.open(ada, Optional.empty(), MOST)).isEqualTo(new Opening.Ended());
        assertThat(all.count()).isZero();
    }

    @Test
    void anAccountHasOnlySoManyReadersUntilOneLeaves() {
        Subscription first = open(Optional.empty());
        open(Optional.empty());
        open(Optional.empty());
        assertThat(all.open(ada, Optional.empty(), MOST)).isEqualTo(new Opening.Full());
        assertThat(all.open(new AccountKey("https://id.example", "bob"), Optional.empty(), MOST))
                .isInstanceOf(Opening.Opened.class);

        first.close();

        assertThat(all.open(ada, Optional.empty(), MOST)).isInstanceOf(Opening.Opened.class);
        assertThat(all.count()).isEqualTo(4);
    }

    private Subscription open(Optional<OrganizationKey> organization) {
        return ((Opening.Opened) all.open(ada, organization, MOST)).mailbox();
    }
}
