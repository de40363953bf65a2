package org.preferencecenter.client.simulation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Ledger;

/** Watches the store of one person on one computer, and holds what changes in it against the laws. */
final class Watch {
    /** As long as another program may take to notice what changed, and a little. */
    private static final long LAG_MILLIS = 1_000;

    final Person person;
    private final Computer computer;
    private final Chronicle chronicle;
    private final Path database;
    private final List<Snapshot> recent = new ArrayList<>(List.of(Snapshot.nothing(Instant.MIN)));
    private final Map<Program, Snapshot> own = new HashMap<>();
    /** What was denied here, also what went with a sign-out that kept other decisions. */
    private final Map<DecisionId, Decision> denials = new HashMap<>();
    /** What the person gave up by name at a sign-out. */
    private final Set<DecisionId> givenUp = new HashSet<>();

    Watch(Computer computer, Person person, Chronicle chronicle) {
        this.computer = computer;
        this.person = person;
        this.chronicle = chronicle;
        this.database = computer.folder.resolve("accounts").resolve(person.account().pseudonym()).resolve("ledger.db");
    }

    Snapshot now() {
        return recent.getLast();
    }

    /** What the store held at any moment that a program may still go by. */
    List<Snapshot> recentFor(Program program) {
        forgetOld();
        Snapshot floor = own.getOrDefault(program, recent.getFirst());
        return recent.subList(Math.max(0, recent.indexOf(floor)), recent.size());
    }

    /** Reads the store again. */
    void look(List<Program> programs) {
        Snapshot before = now();
        Snapshot after = read(programs);
        List<Intent> open = programs.stream().flatMap(program -> program.intents.stream())
                .filter(intent -> intent.person.equals(person)).toList();
        Ledger known = before.ledger();
        for (Decision decision : after.ledger().decisions()) {
            if (!before.decisions.containsKey(decision.id())) {
                judge(decision, open, known);
                known = known.with(decision);
            }
        }
        if (after.decisions.isEmpty()) {
            // All of it went with a sign-out: from here on this is a computer like one that was never signed in to.
            denials.clear();
        }
        forgetWhatNobodyHolds(after);
        requireNothingLost(before, after);
        requireReceipts(before, after);
        recent.add(after);
        forgetOld();
        settle(open, after);
    }

    /**
     * Somebody put other files in the place of the store. What went with the former ones is nobody's fault but theirs; what the
     * account holds of it is still known to have been said. What the new ones hold is known once a program opens them.
     */
    void replaced() {
        Snapshot after = read(List.of());
        if (after.decisions.isEmpty()) {
            denials.clear();
        }
        forgetWhatNobodyHolds(after);
        own.clear();
        recent.clear();
        recent.add(after);
    }

    /** A denial that is neither here nor in the account any more, after a restore of either, can no longer be known here. */
    void forgetWhatNobodyHolds() {
        forgetWhatNobodyHolds(now());
    }

    private void forgetWhatNobodyHolds(Snapshot store) {
        denials.keySet().removeIf(id -> chronicle.entry(id).isEmpty() && !store.decisions.containsKey(id));
        store.remember(denials.values());
    }

    private void noteDenials(Snapshot store) {
        store.decisions.values().stream().filter(decision -> !decision.grants() && !givenUp.contains(decision.id()))
                .forEach(denial -> denials.put(denial.id(), denial));
    }

    /** The person gives up decisions that the account does not have: they may go, and nobody need remember a denial among them. */
    void givenUp(Set<DecisionId> named) {
        givenUp.addAll(named);
        denials.keySet().removeAll(named);
        now().remember(denials.values());
    }

    /**
     * Somebody hears an answer that was not given to them. A signature proves what the account holds, and nothing proves that it
     * holds no more: what such an answer is silent about and the store does not hold can no longer be known here.
     */
    void wasMisled() {
        denials.keySet().retainAll(now().decisions.keySet());
        now().remember(denials.values());
    }

    private void forgetOld() {
        Instant horizon = computer.awake().minusMillis(LAG_MILLIS);
        // The last one before the horizon is still in force at the horizon.
        while (recent.size() > 1 && recent.get(1).at.isBefore(horizon)) {
            recent.removeFirst();
        }
        own.values().retainAll(recent);
    }

    private void judge(Decision decision, List<Intent> open, Ledger known) {
        if (!chronicle.isKnown(decision.id())) {
            Intent intent = open.stream().filter(each -> each.isMeantBy(decision)).findFirst()
                    .orElseThrow(() -> new Violation(Law.NOTHING_IS_INVENTED,
                            "nobody made the decision " + decision + " on " + computer));
            intent.keptAs(decision);
            chronicle.happened(person, decision, known);
        }
        chronicle.requireMadeBy(person, decision, computer);
    }

    private void requireNothingLost(Snapshot before, Snapshot after) {
        for (DecisionId id : before.decisions.keySet()) {
            // What a restore of the service loses that every desktop had given away is lost: nobody here could know.
            boolean safe = chronicle.entry(id).isPresent() || before.receipts.containsKey(id);
            Violation.unless(after.decisions.containsKey(id) || safe || givenUp.contains(id), Law.NOTHING_IS_LOST,
                    () -> "gone from " + computer + " and not in the account: " + before.decisions.get(id));
        }
    }

    private void requireReceipts(Snapshot before, Snapshot after) {
        after.receipts.forEach((id, receipt) -> Violation.unless(
                receipt.equals(before.receipts.get(id)) || chronicle.hasGiven(id, receipt), Law.RECEIPTS_MATCH,
                () -> "on " + computer + " lies a receipt that the account never gave"));
    }

    /** Looks at what became of the answers that people gave. */
    private void settle(List<Intent> open, Snapshot after) {
        Set<Intent> done = new HashSet<>();
        for (Intent intent : open) {
            Violation.unless(!intent.isSaved() || intent.isKept(), Law.NOTHING_IS_LOST,
                    () -> "called saved and not in the store: " + intent);
            Violation.unless(!intent.isFailed() || !intent.isKept(), Law.NOTHING_IS_INVENTED,
                    () -> "called not saved, and in the store: " + intent);
            boolean half = open.stream().anyMatch(other -> other.program == intent.program
                    && other.together == intent.together && other.isKept() != intent.isKept());
            Violation.unless(!half, Law.NOTHING_IS_LOST, () -> "only a part was kept of what was said with " + intent);
            if (intent.isSaved() || intent.isFailed()) {
                done.add(intent);
            }
            if (intent.isKept()) {
                own.put(intent.program, after);
            }
            if (intent.isSaved()) {
                // From here on the decision in the store speaks for itself.
                intent.program.denials.values().removeIf(denial -> denial.isAnsweredBy(intent));
            }
        }
        open.forEach(intent -> intent.program.intents.removeIf(done::contains));
    }

    private Snapshot read(List<Program> programs) {
        try {
            for (Program program : programs) {
                Optional<Connection> connection = program.disk.connectionTo(database);
                if (connection.isPresent()) {
                    Snapshot store = Reading.of(connection.get(), computer.awake(), chronicle);
                    noteDenials(store);
                    return store;
                }
            }
            if (!Files.exists(database)) {
                return Snapshot.nothing(computer.awake());
            }
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
                return Reading.of(connection, computer.awake(), chronicle);
            }
        } catch (SQLException e) {
            throw new Violation(Law.NOTHING_CRASHES, "the store on " + computer + " cannot be read", e);
        }
    }
}
