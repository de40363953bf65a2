package org.preferencecenter.client.simulation;

import java.util.List;
import java.util.Optional;
import org.preferencecenter.client.PreferenceState;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.client.Settings;
import org.preferencecenter.core.catalog.PreferenceId;

/** Holds what a program permits and shows against what really happened. */
record Laws(Chronicle chronicle) {

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
        Snapshot store = person.map(each -> program.computer.watch(each).now()).orElse(Snapshot.NOTHING);
        return program.sabotage.permits(preference, program, store, permitted);
    }

    private void requirePermission(Program program, Optional<Person> person, PreferenceId preference) {
        Violation.unless(!program.denials.containsKey(preference), Law.A_DENIAL_HOLDS_AT_ONCE,
                () -> program + " permits " + preference + ", which was just denied there");
        Violation.unless(
                person.isPresent() && program.computer.watch(person.get()).recentFor(program).stream()
                        .anyMatch(store -> isFresh(store, program)
                                && store.permits(preference, chronicle.truth(person.get()))
                                && store.hasSeenAllDenials(preference, chronicle.truth(person.get()))),
                Law.NO_PERMIT_WITHOUT_A_GRANT, () -> program + " permits " + preference + " for " + person);
    }

    /** Whether the account was heard lately, by the clock of the computer; a clock that was set back cannot tell. */
    private static boolean isFresh(Snapshot store, Program program) {
        return store.heardAt.map(at -> program.computer.clock().instant().isBefore(at.plus(Settings.STALE_AFTER)))
                .orElse(true);
    }

    private void requireSaved(Program program, PreferenceState state) {
        boolean claimed = program.sabotage.saved(state.saved()) == SaveState.ACCOUNT;
        Violation.unless(
                !claimed || state.standing().heads().stream().allMatch(head -> chronicle.entry(head.id()).isPresent()),
                Law.SAVED_MEANS_SAVED,
                () -> program + " calls " + state.preference().id() + " saved to the account");
    }
}
