package org.preferencecenter.service.store;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.account.OrganizationKey;
import org.preferencecenter.service.events.News;

/**
 * News as the text of a notification: a line that names the sender, and one for each thing that happened, in words without
 * spaces. A line that a later version may add says nothing to this one.
 */
final class Notification {
    /** PostgreSQL takes less than 8,000 bytes; all are ASCII here. */
    private static final int LONGEST = 7_900;

    private Notification() {}

    /** As few texts as hold all the news, but for what no text can hold: of an account with an endless name it is not told. */
    static List<String> texts(String sender, List<News> news) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder(sender);
        for (String line : news.stream().map(each -> "\n" + line(each))
                .filter(line -> sender.length() + line.length() <= LONGEST).toList()) {
            if (text.length() + line.length() > LONGEST) {
                texts.add(text.toString());
                text = new StringBuilder(sender);
            }
            text.append(line);
        }
        texts.add(text.toString());
        return texts;
    }

    /** The news in a text; none if this instance sent it. */
    static List<News> read(String text, String self) {
        List<String> lines = text.lines().toList();
        return lines.isEmpty() || lines.getFirst().equals(self)
                ? List.of()
                : lines.stream().skip(1).flatMap(Notification::news).toList();
    }

    private static String line(News news) {
        return switch (news) {
            case News.LedgerGrew(AccountKey account, long cursor) ->
                words("ledger", account.issuer(), account.subject(),
                        Long.toString(cursor));
            case News.CatalogPublished(int version) -> words("catalog", Integer.toString(version));
            case News.AccountErased(AccountKey account) -> words("erased", account.issuer(), account.subject());
            case News.LocksChanged(OrganizationKey organization) ->
                words("locks", organization.issuer(), organization.name());
        };
    }

    private static String words(String... words) {
        return String.join(" ",
                Arrays.stream(words).map(each -> URLEncoder.encode(each, StandardCharsets.UTF_8)).toList());
    }

    private static Stream<News> news(String line) {
        List<String> words = Arrays.stream(line.split(" ", -1))
                .map(each -> URLDecoder.decode(each, StandardCharsets.UTF_8))
                .toList();
        return switch (words.getFirst() + words.size()) {
            case "ledger4" -> Stream.of(new News.LedgerGrew(new AccountKey(words.get(1), words.get(2)),
                    Long.parseLong(words.get(3))));
            case "catalog2" -> Stream.of(new News.CatalogPublished(Integer.parseInt(words.get(1))));
            case "erased3" -> Stream.of(new News.AccountErased(new AccountKey(words.get(1), words.get(2))));
            case "locks3" -> Stream.of(new News.LocksChanged(new OrganizationKey(words.get(1), words.get(2))));
            default -> Stream.empty();
        };
    }
}
