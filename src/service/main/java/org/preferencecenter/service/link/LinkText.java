package org.preferencecenter.service.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/** What is sealed into a link: a JSON array of texts, which begins with what it is for. */
final class LinkText {
    private static final String UNSUBSCRIBE = "unsubscribe";
    private static final String CONFIRM = "confirm";
    /** Where what is particular to the kind of link begins. */
    private static final int REST = 3;

    private LinkText() {}

    static String write(Link link) {
        List<String> texts = switch (link) {
            case Link.Unsubscribe(AccountKey account, List<PreferenceId> preferences) ->
                texts(UNSUBSCRIBE, account, preferences.stream().map(PreferenceId::value));
            case Link.Confirm(AccountKey account, List<DecisionId> decisions, Instant until) ->
                texts(CONFIRM, account, Stream.concat(Stream.of(until.toString()),
                        decisions.stream().map(DecisionId::toString)));
        };
        return WireJson.write(texts);
    }

    /** @throws IllegalStateException if nothing here has written it */
    static Link read(String text) {
        try {
            List<String> texts = Arrays.asList(WireJson.read(text, String[].class));
            AccountKey account = new AccountKey(texts.get(1), texts.get(2));
            List<String> rest = texts.subList(REST, texts.size());
            return switch (texts.getFirst()) {
                case UNSUBSCRIBE -> new Link.Unsubscribe(account, rest.stream().map(PreferenceId::new).toList());
                case CONFIRM -> new Link.Confirm(account, rest.stream().skip(1).map(DecisionId::parse).toList(),
                        Instant.parse(rest.getFirst()));
                default -> throw new IllegalArgumentException("No such link");
            };
        } catch (WireException | RuntimeException e) {
            throw new IllegalStateException("A link that this service sealed has another form", e);
        }
    }

    private static List<String> texts(String kind, AccountKey account, Stream<String> rest) {
        List<String> texts = new ArrayList<>(List.of(kind, account.issuer(), account.subject()));
        rest.forEach(texts::add);
        return texts;
    }
}
