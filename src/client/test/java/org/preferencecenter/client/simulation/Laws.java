package org.preferencecenter.client.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preferencecenter.client.PreferenceState;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.client.Settings;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;

/** Holds what a program permits and shows against what really happened. */
record Laws(Chronicle chronicle) {
    /** As far as two clocks that mean to be right may be apart. */
    private static final Duration AHEAD = Duration.ofMinutes(-5);

    void check(Program program) {
        Optional<Person> person = program.person();
        // Whoever signs in again is shown what is kept, and that this was not.
        program.denials.values().removeIf(denial -> person.filter(denial.person::equals).isEmpty());
        List<PreferenceState> shown = program.state().preferences();
        for (PreferenceState state : shown) {
            PreferenceId preference = state.preference().id();
            boolean permitted = permits(program, person, preference);
            if (permitted) {
                requirePermission(program, person, preference);
            }
            requireSaved(program, state);
        }
    }

    boolean permits(Program program, Optional<Person> person, PreferenceId preference) {
        boolean permitted = program.center.gate().check(preference).permitted();
        Snapshot store = person.map(each -> program.computer.watch(each).now()).orElse(Snapshot.nothing(Instant.MIN));
        return program.sabotage.permits(preference, program, store, permitted);
    }

    private void requirePermission(Program program, Optional<Person> person, PreferenceId preference) {
        Violation.unless(!program.denials.containsKey(preference), Law.A_DENIAL_HOLDS_AT_ONCE,
                () -> program + " permits " + preference + ", which was just denied there");
        Violation.unless(
                person.isPresent() && program.computer.watch(person.get()).recentFor(program).stream()
                        .anyMatch(store -> isFresh(store, preference, program)
                                && store.permits(preference, chronicle.truth(person.get()))
                                && store.hasSeenAllDenials(preference, chronicle.truth(person.get()))),
                Law.NO_PERMIT_WITHOUT_A_GRANT, () -> program + " permits " + preference + " for " + person);
    }

    /**
     * Whether the account was heard lately by the clock of the computer, or, where it never was, the person decided lately. What
     * lies ahead of the clock may be of any age.
     */
    private static boolean isFresh(Snapshot store, PreferenceId preference, Program program) {
        Instant now = program.computer.clock().instant();
        Stream<Instant> signs = store.heardAt.isPresent()
                ? store.heardAt.stream()
                : store.ledger().heads(preference).stream().map(Decision::decidedAt);
        return signs.map(sign -> Duration.between(sign, now))
                .anyMatch(age -> age.compareTo(AHEAD) >= 0 && age.compareTo(Settings.STALE_AFTER) < 0);
    }

    /** Whether the account holds a decision, or held it when the computer last heard of it: a restore may have lost it since. */
    private boolean isHeld(Program program, DecisionId id) {
        return chronicle.entry(id).isPresent() || program.person().stream()
                .flatMap(person -> program.computer.watch(person).recentFor(program).stream())
                .anyMatch(store -> store.receipts.containsKey(id));
    }

    private void requireSaved(Program program, PreferenceState state) {
        boolean claimed = program.sabotage.saved(state.saved()) == SaveState.ACCOUNT;
        Violation.unless(
                !claimed || state.standing().heads().stream().map(Decision::id).allMatch(id -> isHeld(program, id)),
                Law.SAVED_MEANS_SAVED,
                () -> program + " calls " + state.preference().id() + " saved to the account");
    }
}
