package org.preferencecenter.client.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    /** By id, which begins with the time, and then by ledger. */
    private static final Comparator<Fact> ORDER = Comparator.comparing(Fact::decision).thenComparingLong(Fact::ledger);

    private final Map<Kind, Set<Fact>> facts = new EnumMap<>(Kind.class);
    private final Map<String, String> notices = new TreeMap<>();
    private final Set<Deferral> deferrals = new HashSet<>();

    void add(Fact fact) {
        facts.computeIfAbsent(fact.kind(), kind -> new TreeSet<>(ORDER)).add(fact);
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

    /** What parses, and is about a decision and a ledger that are there. */
    Salvaged consistent() {
        List<Fact> whole = new ArrayList<>(of(Kind.RESTART));
        Set<Long> ledgers = Stream.concat(Stream.of(0L), whole.stream().map(Fact::ledger)).collect(Collectors.toSet());
        Contents contents = new Contents();
        for (Kind kind : List.of(Kind.DECISION, Kind.NAMESAKE)) {
            of(kind).stream().filter(fact -> ledgers.contains(fact.ledger()))
                    .filter(fact -> decision(fact).filter(decision -> contents.take(fact, decision)).isPresent())
                    .forEach(whole::add);
        }
        for (Kind kind : List.of(Kind.REJECTION, Kind.RECEIPT)) {
            of(kind).stream().filter(fact -> ledgers.contains(fact.ledger()))
                    .filter(fact -> contents.under(fact).filter(decision -> isWord(fact, decision)).isPresent())
                    .forEach(whole::add);
        }
        return new Salvaged(whole, notices, List.copyOf(deferrals));
    }

    private List<Fact> of(Kind kind) {
        return List.copyOf(facts.getOrDefault(kind, Set.of()));
    }

    /** Decisions by their ids, and by the ledger from which on they stand there. */
    private static final class Contents {
        private static final long BEFORE_ANY_NAMESAKE = -1;
        private final Map<String, NavigableMap<Long, Decision>> all = new HashMap<>();

        /** Says whether the decision is one that was made or arrived, or has the id of one. */
        boolean take(Fact fact, Decision decision) {
            if (fact.kind() == Kind.DECISION) {
                all.put(fact.decision(), new TreeMap<>(Map.of(BEFORE_ANY_NAMESAKE, decision)));
            } else if (all.containsKey(fact.decision())) {
                all.get(fact.decision()).put(fact.ledger(), decision);
            }
            return all.containsKey(fact.decision());
        }

        /** What stood under the id of a fact in its ledger. */
        Optional<Decision> under(Fact fact) {
            return Optional.ofNullable(all.get(fact.decision())).map(each -> each.floorEntry(fact.ledger()).getValue());
        }
    }

    /** Whether this is what an account says of a decision. */
    private static boolean isWord(Fact fact, Decision decision) {
        return fact.kind() == Kind.REJECTION
                ? read(fact.text(), Problem.class).isPresent()
                // If the account's own decision of that id was lost, its receipt would be held against the one made here.
                : proven(fact).equals(Optional.of(decision));
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
