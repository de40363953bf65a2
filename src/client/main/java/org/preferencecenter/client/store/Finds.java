package org.preferencecenter.client.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.preferencecenter.client.store.Fact.Kind;
import org.preferencecenter.core.ask.Deferral;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ReceiptClaims;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/** What was found in a damaged file, each fact once, and what of it goes together. */
final class Finds {
    /** By id, which begins with the time. */
    private final Map<Kind, Map<String, Fact>> facts = new EnumMap<>(Kind.class);
    private final Map<String, String> notices = new TreeMap<>();
    private final Set<Deferral> deferrals = new HashSet<>();

    void add(Fact fact) {
        facts.computeIfAbsent(fact.kind(), kind -> new TreeMap<>()).putIfAbsent(fact.decision(), fact);
    }

    void addDenial(Fact fact) {
        if (fact.kind() == Kind.DECISION
                && decision(fact).filter(decision -> decision.answer() == Answer.DENIED).isPresent()) {
            add(fact);
        }
    }

    void addNotice(String digest, String text) {
        read(text, Notice.class).filter(Notice::isGenuine).filter(notice -> notice.digest().equals(digest))
                .ifPresent(notice -> notices.put(digest, text));
    }

    void addDeferral(Deferral deferral) {
        deferrals.add(deferral);
    }

    /** What parses, and is about a decision that is there. */
    Salvaged consistent() {
        List<Fact> whole = new ArrayList<>();
        Map<String, Decision> inForce = new TreeMap<>();
        for (Fact fact : of(Kind.DECISION)) {
            decision(fact).ifPresent(decision -> {
                inForce.put(fact.decision(), decision);
                whole.add(fact);
            });
        }
        for (Fact fact : of(Kind.NAMESAKE)) {
            decision(fact).ifPresent(decision -> {
                if (inForce.replace(fact.decision(), decision) != null) {
                    whole.add(fact);
                }
            });
        }
        of(Kind.REJECTION).stream().filter(fact -> inForce.containsKey(fact.decision()))
                .filter(fact -> read(fact.text(), Problem.class).isPresent()).forEach(whole::add);
        // If the account's own decision of that id was lost, its receipt would be held against the one made here.
        of(Kind.RECEIPT).stream().filter(fact -> inForce.containsKey(fact.decision()))
                .filter(fact -> proven(fact).equals(Optional.ofNullable(inForce.get(fact.decision()))))
                .forEach(whole::add);
        return new Salvaged(whole, notices, List.copyOf(deferrals));
    }

    private List<Fact> of(Kind kind) {
        return List.copyOf(facts.getOrDefault(kind, Map.of()).values());
    }

    private static Optional<Decision> decision(Fact fact) {
        return read(fact.text(), Decision.class)
                .filter(decision -> decision.id().toString().equals(fact.decision()));
    }

    /** The decision that a receipt carries; its signature was verified before it came here. */
    private static Optional<Decision> proven(Fact receipt) {
        String[] parts = receipt.text().split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return read(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8),
                    ReceiptClaims.class).map(ReceiptClaims::decision);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> read(String text, Class<T> type) {
        try {
            return Optional.of(WireJson.read(text, type));
        } catch (WireException e) {
            return Optional.empty();
        }
    }
}
