package org.preferencecenter.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.example.Examples;
import org.preferencecenter.core.example.Replica;
import org.preferencecenter.core.example.Story;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Ledger;
import org.preferencecenter.core.standing.Standings;
import org.preferencecenter.core.standing.Truth;

/** What three replicas decided and heard of each other, the same each time for the same seed. All of it since the catalog in force. */
final class RandomPast {
    private static final int STEPS = 40;
    private static final Duration LONGEST = Duration.ofHours(1_000);
    private static final List<Answer> ANSWERS = List.of(Answer.GRANTED, Answer.GRANTED, Answer.GRANTED, Answer.DENIED);
    private static final List<Integer> MAJORS = List.of(1, 2, 2, 2);

    private final long seed;
    private final Random random;
    private final Truth truth = new Truth();
    private final Story story = new Story();
    private final List<Replica> replicas;
    private final Catalog catalog = Examples.catalog(List.of(Examples.preference(Examples.TRAINING, 2),
            Examples.preference(Examples.NEWS, 2)));
    /** What was known in all places together, and when. */
    private final Map<Instant, Ledger> moments = new LinkedHashMap<>();

    private RandomPast(long seed, boolean clocksAreRight) {
        this.seed = seed;
        this.random = new Random(seed);
        this.replicas = List.of(story.replica("desk"), story.replica("laptop"), story.replica("service"));
        story.passes(LONGEST.multipliedBy(2));
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(3) == 0) {
                any(replicas).hears(any(replicas));
            } else {
                decide(clocksAreRight);
            }
            moments.put(story.now(), all());
            story.passes(Duration.ofMinutes(1 + random.nextInt(1_000)));
        }
    }

    static RandomPast underRightClocks(long seed) {
        return new RandomPast(seed, true);
    }

    static RandomPast underWrongClocks(long seed) {
        return new RandomPast(seed, false);
    }

    /** Answers for a moment, as {@link Replay#at} does. */
    @FunctionalInterface
    interface Teller {
        List<PastAnswer> at(Replay replay, Instant moment);
    }

    private void decide(boolean clockIsRight) {
        Replica author = any(replicas);
        Preference preference = any(catalog.preferences());
        Ledger known = author.ledger();
        Duration wrong = Duration.ofHours(random.nextInt(2_000)).minus(LONGEST);
        truth.happened(author.writes(story.nextId(), preference.id(), any(ANSWERS), any(MAJORS),
                clockIsRight ? story.now() : story.now().plus(wrong), known.toSupersede(preference.id())), known);
    }

    private Ledger all() {
        return replicas.stream().map(Replica::ledger).reduce(Ledger.empty(), Ledger::merge);
    }

    private Replay replay(Ledger ledger) {
        return new Replay(ledger, ledger, catalog, story.now());
    }

    /** @return at how many moments something was permitted */
    long saysWhatWasTrue() {
        Replay replay = replay(all());
        long permitted = 0;
        for (Map.Entry<Instant, Ledger> moment : moments.entrySet()) {
            for (PastAnswer answer : replay.at(moment.getKey())) {
                Preference preference = catalog.preference(answer.standing().preference()).orElseThrow();
                assertThat(answer.standing()).as("Seed %d", seed)
                        .isEqualTo(Standings.of(moment.getValue(), preference, moment.getKey()));
                assertThat(answer.permitted()).as("Seed %d", seed).isEqualTo(answer.standing().isGranted());
                permitted += answer.permitted() ? 1 : 0;
            }
        }
        return permitted;
    }

    /** @return at how many moments something was permitted */
    long permitsNothingDenied(Teller teller) {
        Ledger all = all();
        long permitted = 0;
        for (Instant moment : moments.keySet()) {
            for (PastAnswer answer : teller.at(replay(all), moment)) {
                if (answer.permitted()) {
                    permitted++;
                    Preference preference = catalog.preference(answer.standing().preference()).orElseThrow();
                    assertThat(truth.hasUnseenDenial(madeBy(moment, all), preference))
                            .as("Seed %d: at %s %s was denied", seed, moment, preference.id()).isFalse();
                }
            }
        }
        return permitted;
    }

    /** What says so of itself, and what that builds on. */
    private static Ledger madeBy(Instant moment, Ledger all) {
        List<Decision> dated = all.decisions().stream().filter(each -> !each.decidedAt().isAfter(moment)).toList();
        return Ledger.of(dated).with(all.past(dated));
    }

    /** @return how many answers were a no before something went missing, or later */
    long losesNoNo() {
        Ledger all = all();
        long compared = 0;
        for (Instant moment : moments.keySet()) {
            List<PastAnswer> before = replay(all).at(moment);
            List<PastAnswer> less = replay(withoutSome(all)).at(moment);
            List<PastAnswer> later = replay(withSomeDatedLater(all, moment)).at(moment);
            for (int index : IntStream.range(0, before.size()).filter(i -> !before.get(i).permitted()).toArray()) {
                compared++;
                assertThat(less.get(index).permitted()).as("Seed %d: at %s something is missing", seed, moment)
                        .isFalse();
                assertThat(later.get(index).permitted()).as("Seed %d: at %s something is later", seed, moment)
                        .isFalse();
            }
        }
        return compared;
    }

    private Ledger withoutSome(Ledger all) {
        Set<DecisionId> superseded = superseded(all.decisions());
        List<Decision> left = all.decisions().stream()
                .filter(each -> !superseded.contains(each.id()) || random.nextInt(4) > 0).toList();
        return Ledger.of(left);
    }

    /** What something builds on that is dated by the moment may be dated later, up to long after today. */
    private Ledger withSomeDatedLater(Ledger all, Instant moment) {
        Set<DecisionId> superseded = superseded(all.decisions().stream()
                .filter(each -> !each.decidedAt().isAfter(moment)).toList());
        List<Decision> dated = new ArrayList<>();
        for (Decision each : all.decisions()) {
            boolean astray = superseded.contains(each.id()) && !each.decidedAt().isAfter(moment)
                    && random.nextInt(4) == 0;
            dated.add(astray ? at(moment.plus(Duration.ofHours(1 + random.nextInt(2_000))), each) : each);
        }
        return Ledger.of(dated);
    }

    private static Set<DecisionId> superseded(List<Decision> later) {
        Set<DecisionId> superseded = new HashSet<>();
        later.forEach(each -> superseded.addAll(each.supersedes()));
        return superseded;
    }

    private static Decision at(Instant time, Decision decision) {
        return new Decision(decision.id(), decision.preference(), decision.answer(), decision.notice(),
                decision.origin(), time, decision.supersedes());
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
