package org.preferencecenter.core.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.preferencecenter.core.catalog.Confirmation;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.Revision;
import org.preferencecenter.core.example.Examples;
import org.preferencecenter.core.example.Replica;
import org.preferencecenter.core.example.Story;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Ledger;

/**
 * A random history of three replicas, the same each time for the same seed: people decide here and there, under clocks that are
 * wrong and words of three revisions, and replicas hear of each other wholly, partly, twice and in any order. After each step
 * the fold is held against the truth.
 */
final class History {
    private static final List<Preference> PREFERENCES = List.of(Examples.preference(Examples.TRAINING, 2),
            Examples.preference(Examples.NEWS, 2),
            Examples.preference(Examples.STATISTICS, new Revision(2, 0), Optional.empty(), Confirmation.EMAIL));
    private static final List<Answer> ANSWERS = List.of(Answer.GRANTED, Answer.GRANTED, Answer.GRANTED, Answer.DENIED,
            Answer.DENIED, Answer.UNKNOWN);
    private static final List<Integer> MAJORS = List.of(1, 2, 2, 2, 3);

    private final long seed;
    private final Fold fold;
    private final Tally tally;
    private final Random random;
    private final Truth truth = new Truth();
    private final List<Replica> replicas;
    private final List<Supplier<String>> told = new ArrayList<>();

    History(long seed, Fold fold, Tally tally) {
        this.seed = seed;
        this.fold = fold;
        this.tally = tally;
        this.random = new Random(seed);
        Story story = new Story();
        this.replicas = List.of(story.replica("desk"), story.replica("laptop"), story.replica("service"));
    }

    /** @throws AssertionError that tells the history, if the fold does not hold */
    void play(int steps) {
        for (int step = 1; step <= steps; step++) {
            Replica touched = switch (random.nextInt(100) / 15) {
                case 0, 1, 2 -> decide();
                case 3 -> confirm();
                default -> hear();
            };
            PREFERENCES.forEach(preference -> check(touched, preference));
            if (step % 20 == 0) {
                mergeInAnyOrder();
            }
            tally.step();
        }
        exchangeAll();
    }

    private Replica decide() {
        Replica author = any(replicas);
        Preference preference = any(PREFERENCES);
        Ledger known = author.ledger();
        Decision decision = author.writes(nextId(), preference.id(), any(ANSWERS), any(MAJORS), anyTime(),
                known.toSupersede(preference.id()));
        truth.happened(decision, known);
        told.add(() -> author + " decides " + name(decision) + ", supersedes "
                + decision.supersedes().stream().map(id -> name(known.find(id).orElseThrow())).toList());
        return author;
    }

    /** Somebody follows the link in an e-mail about any yes, which knows of nothing but what that yes knew of. */
    private Replica confirm() {
        Replica author = any(replicas);
        List<Decision> yeses = author.ledger().decisions().stream().filter(Decision::grants).toList();
        if (!yeses.isEmpty()) {
            Decision yes = any(yeses);
            Decision decision = author.confirms(yes);
            truth.happened(decision, Ledger.of(List.of(yes)));
            told.add(() -> author + " confirms " + name(yes) + " by " + name(decision));
        }
        return author;
    }

    private Replica hear() {
        Replica listener = any(replicas);
        Replica speaker = any(replicas);
        boolean wholly = random.nextInt(100) < 60;
        List<Decision> heard = new ArrayList<>(speaker.ledger().decisions());
        heard.removeIf(decision -> !wholly && random.nextBoolean());
        heard.addAll(heard.subList(0, heard.size() / 3));
        Collections.shuffle(heard, random);
        listener.hears(heard.toArray(Decision[]::new));
        told.add(() -> listener + " hears of " + speaker + ": " + heard.stream().map(History::name).toList());
        return listener;
    }

    private void check(Replica replica, Preference preference) {
        Ledger ledger = replica.ledger();
        Standing standing = fold.standing(ledger, preference);
        if (standing == Standing.GRANTED && truth.hasUnseenDenial(ledger, preference)) {
            throw failure(replica, preference, standing, "denied, where nobody who agreed had seen the denial");
        }
        // Who lacks what a decision builds on may take a no that was taken back for one that stands, but not the reverse.
        if (truth.isWhole(ledger, preference.id())) {
            Standing expected = truth.standing(ledger, preference);
            tally.judged(expected);
            if (standing != expected) {
                throw failure(replica, preference, standing, expected.name());
            }
        }
    }

    private void mergeInAnyOrder() {
        Ledger one = Ledger.empty();
        List<Decision> all = new ArrayList<>();
        for (Replica replica : replicas) {
            one = one.merge(replica.ledger());
            all.addAll(replica.ledger().decisions());
        }
        Collections.shuffle(all, random);
        Ledger other = Ledger.empty();
        for (Decision decision : all) {
            other = other.with(decision);
        }
        if (!one.equals(other)) {
            throw new AssertionError("Seed " + seed + ": the order of merges matters\n" + story());
        }
    }

    private void exchangeAll() {
        replicas.forEach(listener -> replicas.forEach(listener::hears));
        for (Preference preference : PREFERENCES) {
            Replica first = replicas.getFirst();
            replicas.forEach(replica -> check(replica, preference));
            replicas.stream()
                    .filter(replica -> fold.standing(replica.ledger(), preference) != fold.standing(first.ledger(),
                            preference))
                    .forEach(replica -> {
                        throw failure(replica, preference, fold.standing(replica.ledger(), preference),
                                "as on " + first);
                    });
        }
    }

    private AssertionError failure(Replica replica, Preference preference, Standing standing, String expected) {
        return new AssertionError("Seed " + seed + ": on " + replica + " " + preference.id() + " is " + standing
                + " and should be " + expected + "\n" + story());
    }

    private String story() {
        return told.stream().map(Supplier::get).collect(Collectors.joining("\n"));
    }

    private static String name(Decision decision) {
        return decision.preference() + " " + decision.answer() + " " + decision.notice().revision() + " "
                + decision.id().toString().substring(0, 8);
    }

    /** An id that says nothing of when it was made. */
    private DecisionId nextId() {
        return new DecisionId(new UUID((random.nextLong() & ~0xF000L) | 0x7000L,
                (random.nextLong() & ~(3L << 62)) | (1L << 63)));
    }

    private Instant anyTime() {
        return Examples.MORNING.plus(Duration.ofHours(random.nextInt(-1_000, 1_000)));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
