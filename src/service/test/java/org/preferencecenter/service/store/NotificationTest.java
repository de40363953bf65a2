package org.preferencecenter.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.account.OrganizationKey;
import org.preferencecenter.service.events.News;

class NotificationTest {
    private static final List<News> ALL = List.of(
            new News.LedgerGrew(new AccountKey("https://id.example/a realm", "Zoë\n%20+"), 12),
            new News.CatalogPublished(7), new News.AccountErased(new AccountKey("https://id.example", "Zoë Ada")),
            new News.LocksChanged(new OrganizationKey("https://id.example", "Analysts & Sons")));

    @Test
    void whatIsAnnouncedIsHeardWordForWord() {
        assertThat(Notification.texts("one", ALL)).hasSize(1)
                .allSatisfy(text -> assertThat(Notification.read(text, "other")).isEqualTo(ALL));
    }

    @Test
    void nobodyHearsItself() {
        assertThat(Notification.read(Notification.texts("one", ALL).getFirst(), "one")).isEmpty();
    }

    @Test
    void muchNewsIsSplitIntoTextsThatTheServerTakes() {
        List<News> much = IntStream.range(0, 1000).<News>mapToObj(i -> new News.LedgerGrew(
                new AccountKey("https://id.example", "ü".repeat(100) + i), i)).toList();

        List<String> texts = Notification.texts("one", much);

        assertThat(texts).allSatisfy(text -> assertThat(text).hasSizeLessThan(8000).matches("[\\x00-\\x7f]*"));
        assertThat(texts.stream().flatMap(text -> Notification.read(text, "other").stream())).isEqualTo(much);
    }

    @Test
    void anAccountWhoseNameFitsNoTextHoldsUpNoOther() {
        News endless = new News.LedgerGrew(new AccountKey("https://id.example", "a".repeat(9000)), 1);
        News other = new News.CatalogPublished(7);

        assertThat(Notification.texts("one", List.of(endless, other))).hasSize(1)
                .allSatisfy(text -> assertThat(Notification.read(text, "other")).containsExactly(other));
    }

    @Test
    void whatALaterVersionAnnouncesIsPassedOver() {
        assertThat(Notification.read("one\nweather fine\ncatalog 7\nledger 1", "other"))
                .containsExactly(new News.CatalogPublished(7));
    }
}
