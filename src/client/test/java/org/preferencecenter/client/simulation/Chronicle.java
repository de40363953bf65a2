package org.preferencecenter.client.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Ledger;
import org.preferencecenter.core.standing.Truth;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/** What really happened: each decision that a person made, who, what they knew, and what the account has of it. */
final class Chronicle {
    private final Map<Person, Truth> truths = new HashMap<>();
    private final Map<DecisionId, Decision> decisions = new HashMap<>();
    private final Map<DecisionId, Person> authors = new HashMap<>();
    private final Map<String, Decision> texts = new HashMap<>();
    private final Map<Person, List<Entry>> accounts = new HashMap<>();
    private final Map<DecisionId, Entry> entries = new HashMap<>();
    private final Map<DecisionId, Set<String>> given = new HashMap<>();
    private final Map<String, Catalog> catalogs = new HashMap<>();

    Chronicle() {
        for (Person person : Person.ALL) {
            truths.put(person, new Truth());
            accounts.put(person, new ArrayList<>());
        }
    }

    Truth truth(Person person) {
        return require(truths.get(person));
    }

    /** A person decided where so much was known. */
    void happened(Person person, Decision decision, Ledger known) {
        decisions.put(decision.id(), decision);
        authors.put(decision.id(), person);
        truth(person).happened(decision, known);
    }

    boolean isKnown(DecisionId id) {
        return decisions.containsKey(id);
    }

    /** Breaks if the decision is not one that this person made, word for word. */
    void requireMadeBy(Person person, Decision decision, Object where) {
        Violation.unless(decision.equals(decisions.get(decision.id())), Law.NOTHING_IS_INVENTED,
                () -> "nobody made the decision " + decision + " in " + where);
        Violation.unless(person.equals(authors.get(decision.id())), Law.NOTHING_IS_ANOTHERS,
                () -> "in " + where + " of " + person + " is a decision of " + authors.get(decision.id()));
    }

    /** The decision that a stored text is. */
    Decision read(String text) {
        return texts.computeIfAbsent(text, Chronicle::parse);
    }

    private static Decision parse(String text) {
        try {
            return WireJson.read(text, Decision.class);
        } catch (WireException e) {
            throw new Violation(Law.NOTHING_IS_INVENTED, "a decision in a store cannot be read", e);
        }
    }

    /** The account came to hold these. */
    void grew(Person person, List<Entry> more) {
        List<Entry> account = account(person);
        for (Entry entry : more) {
            Violation.unless(entry.sequence() == account.size() + 1L, Law.THE_ACCOUNT_ONLY_GROWS,
                    () -> "an entry is out of place: " + entry.sequence());
            requireMadeBy(person, entry.decision(), "the account");
            Violation.unless(entries.put(entry.decision().id(), entry) == null, Law.NOTHING_IS_INVENTED,
                    () -> "the account has a decision twice");
            account.add(entry);
            given.computeIfAbsent(entry.decision().id(), id -> new HashSet<>()).add(placeAndReceipt(entry));
        }
    }

    /** The account holds these and nothing else any more. */
    void restored(Person person, List<Entry> kept) {
        account(person).forEach(entry -> entries.remove(entry.decision().id()));
        account(person).clear();
        grew(person, kept);
    }

    private static String placeAndReceipt(Entry entry) {
        return entry.sequence() + " " + entry.receipt();
    }

    /** Whether the account ever gave this receipt for a decision, with this place before it. */
    boolean hasGiven(DecisionId id, String placeAndReceipt) {
        return given.getOrDefault(id, Set.of()).contains(placeAndReceipt);
    }

    List<Entry> account(Person person) {
        return require(accounts.get(person));
    }

    Ledger ledgerOf(Person person) {
        return Ledger.of(account(person).stream().map(Entry::decision).toList());
    }

    Optional<Entry> entry(DecisionId id) {
        return Optional.ofNullable(entries.get(id));
    }

    void published(String body, Catalog catalog) {
        catalogs.put(body, catalog);
    }

    /** The catalog that a stored text is. */
    Catalog catalog(String text) {
        return require(catalogs.get(text));
    }

    private static <T> T require(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Every person and every published catalog is in the chronicle");
        }
        return value;
    }
}
