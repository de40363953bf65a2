package org.preferencecenter.core.history;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.catalog.Revision;
import org.preferencecenter.core.gate.GateFacts;
import org.preferencecenter.core.gate.TimedVerdict;
import org.preferencecenter.core.gate.Verdicts;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Ledger;
import org.preferencecenter.core.standing.PreferenceStanding;
import org.preferencecenter.core.standing.Standings;
import org.preferencecenter.core.time.Clocks;

/**
 * What the gate would have answered at a moment of the past, from the decisions that were made by then. Which those are follows from
 * the time that each says of itself; which of them replaces which, as ever, from what they supersede. Where the two contradict each
 * other, or a decision is not held that another one supersedes, the answer is no.
 *
 * <p>Nobody keeps which locks an organization had at a past moment, whether a computer had heard of everything by then, or whether it
 * was set not to track: it is reckoned as if all had been heard and nothing else stood against a yes.
 *
 * @param known   every decision that is held
 * @param inForce those among them that count; a grant that the account service rejected does not
 * @param now     when this is asked: a decision that says a later time was made under a wrong clock
 */
public record Replay(Ledger known, Ledger inForce, Catalog catalog, Instant now) {
    /** Any will do: the account is taken as heard at that very moment. */
    private static final Duration STALE_AFTER = Duration.ofDays(1);

    /**
     * The answers at a moment, one for each preference of the catalog, in its order.
     *
     * @throws IllegalArgumentException if the moment is not past
     */
    public List<PastAnswer> at(Instant moment) {
        if (!moment.isBefore(now)) {
            throw new IllegalArgumentException("What was answered then is told of the past");
        }
        Map<PreferenceId, Known> all = new LinkedHashMap<>();
        catalog.preferences().forEach(each -> all.put(each.id(), look(each, moment)));
        Map<PreferenceId, PreferenceStanding> standings = new LinkedHashMap<>();
        all.forEach((id, each) -> standings.put(id, each.standing()));
        Map<PreferenceId, TimedVerdict> verdicts = Verdicts.of(new GateFacts(standings, List.of(),
                Optional.of(moment), false, STALE_AFTER, false));
        return all.entrySet().stream().map(each -> new PastAnswer(each.getValue().standing(),
                Objects.requireNonNull(verdicts.get(each.getKey())).at(moment), each.getValue().clear())).toList();
    }

    /** Whether it is known which words were in force at a moment: it is since the catalog was published. */
    public boolean knowsTheWords(Instant moment) {
        return !moment.isBefore(catalog.published().atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** What is known of one preference at a moment. */
    private record Known(PreferenceStanding standing, boolean clear) {}

    private Known look(Preference preference, Instant moment) {
        List<Decision> all = known.decisionsFor(preference.id());
        List<Decision> made = new ArrayList<>(all.stream().filter(each -> !each.decidedAt().isAfter(moment)).toList());
        Set<Decision> before = known.past(made);
        // Of what a wrong clock dated ahead only this is known: it was made before whatever builds on it.
        before.stream().filter(this::isAhead).forEach(made::add);
        Ledger then = Ledger.of(made);
        boolean clear = Stream.concat(before.stream(), all.stream().filter(this::isAhead))
                .allMatch(each -> holds(then, each.id())) && isWhole(all);
        Ledger counted = Ledger.of(made.stream().filter(each -> holds(inForce, each.id())).toList());
        return new Known(Standings.of(counted, asAskedAt(moment, preference, made), moment), clear);
    }

    private boolean isAhead(Decision decision) {
        return Clocks.isAhead(decision.decidedAt(), now);
    }

    /** Whether all that the decisions supersede is held: what is missing may have been a no. */
    private boolean isWhole(List<Decision> decisions) {
        return decisions.stream().map(Decision::supersedes).flatMap(Collection<DecisionId>::stream)
                .allMatch(id -> holds(known, id));
    }

    private static boolean holds(Ledger ledger, DecisionId id) {
        return ledger.find(id).isPresent();
    }

    /**
     * The preference with the words in force at a moment, as far as that is known: since the catalog was published its own, and
     * before that the latest that were answered by then.
     */
    private Preference asAskedAt(Instant moment, Preference preference, List<Decision> made) {
        return knowsTheWords(moment)
                ? preference
                : made.stream().map(each -> each.notice().revision()).max(Revision::compareTo).map(preference::with)
                        .orElse(preference);
    }
}
