package org.preferencecenter.client.simulation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.gate.Verdict;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.standing.Truth;

/** The end of every story: nothing fails any more, and everybody who left something unsent comes back once. */
final class Peace {
    private static final int QUARTER_HOUR = 900;
    /** In quarters of an hour: more than the day that a program with a wrong clock may wait because a service asked it to. */
    private static final int PATIENCE = 100;
    /** More than a day of regular exchanges takes; who exchanges more often does it in a circle. */
    private static final int MOST_TURNS = 10_000;
    private static final int AWAKE = 3;

    private final World world;

    Peace(World world) {
        this.world = world;
    }

    /** @throws Violation if what should come together does not */
    void make() {
        for (int computer = 0; computer < World.COMPUTERS; computer++) {
            world.take(new Step.PlugIn(computer));
            world.take(new Step.FreeDisk(computer));
        }
        world.running().forEach(program -> program.disk.dieAfter(Integer.MAX_VALUE, false));
        for (Computer computer : world.computers) {
            world.take(new Step.Start(2 * computer.number));
            world.runAll();
            for (Watch watch : computer.watches) {
                if (!watch.now().unsent.isEmpty() || !isAnybodyShownOn(computer)) {
                    comeBack(computer, watch.person);
                }
            }
        }
        until(() -> world.running().stream().allMatch(this::isInStep), "a store does not come to hold its account");
        // By then each program has noticed what another brought.
        world.take(new Step.Pass(2));
        world.running().forEach(this::requirePermissions);
    }

    private boolean isAnybodyShownOn(Computer computer) {
        return world.running(computer).stream().anyMatch(program -> program.person().isPresent());
    }

    private void comeBack(Computer computer, Person person) {
        world.take(new Step.SignIn(2 * computer.number, Person.ALL.indexOf(person)));
        // Else the other program may still ask whoever was there before to sign in again.
        world.take(new Step.Pass(2));
        until(() -> computer.watch(person).now().unsent.isEmpty(), "what " + person + " decided is not sent");
    }

    private void signInWhereAsked() {
        for (int i = 0; i < World.PROGRAMS; i++) {
            Program program = world.programs[i];
            if (program != null && program.state().sync() instanceof SyncStatus.SignInNeeded) {
                world.take(new Step.SignIn(i, Person.ALL.indexOf(program.person().orElseThrow())));
            }
        }
    }

    private boolean isAnyUnavailable() {
        return world.running().stream()
                .anyMatch(program -> program.state().sync() instanceof SyncStatus.StoreUnavailable);
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds();
    }

    private void until(Condition condition, String otherwise) {
        int quarters = 0;
        for (int i = 0; i < MOST_TURNS && quarters < PATIENCE; i++) {
            world.runAll();
            if (!world.network.calls.isEmpty()) {
                world.take(new Step.Carry(0));
            } else if (condition.holds()) {
                return;
            } else {
                signInWhereAsked();
                world.take(new Step.Pass(isAnyUnavailable() ? AWAKE : QUARTER_HOUR));
                quarters++;
            }
        }
        throw new Violation(Law.LEDGERS_CONVERGE, otherwise + ": "
                + world.running().stream().map(program -> program + " " + program.state().sync()).toList());
    }

    private boolean isInStep(Program program) {
        if (program.state().sync() instanceof SyncStatus.StoreUnavailable) {
            return false;
        }
        Optional<Person> person = program.person();
        if (person.isEmpty()) {
            return true;
        }
        Snapshot store = program.computer.watch(person.get()).now();
        Set<DecisionId> account = world.chronicle.account(person.get()).stream().map(entry -> entry.decision().id())
                .collect(Collectors.toSet());
        Set<DecisionId> expected = new HashSet<>(account);
        expected.addAll(store.rejected);
        return store.decisions.keySet().equals(expected) && store.unsent.isEmpty()
                && store.receipts.keySet().containsAll(account);
    }

    /**
     * In peace a program permits no less than the store does, but for denials that it could not write, and where somebody
     * discarded a decision after which another was made that stays: that one no longer shows what it had seen, and the person is
     * asked again.
     */
    private void requirePermissions(Program program) {
        program.person().ifPresent(person -> program.state().preferences()
                .forEach(state -> requirePermission(program, person, state.preference().id())));
    }

    private void requirePermission(Program program, Person person, PreferenceId preference) {
        Snapshot store = program.computer.watch(person).now();
        Truth truth = world.chronicle.truth(person);
        Verdict verdict = program.center.gate().check(preference);
        boolean due = !program.denials.containsKey(preference) && store.grants(preference, truth);
        boolean asksAgain = verdict.reason() == Reason.CONTESTED && !truth.isWhole(store.ledger(), preference);
        Violation.unless(verdict.permitted() == due || asksAgain, Law.LEDGERS_CONVERGE,
                () -> program + " says " + verdict + " to " + preference + " where the store "
                        + (due ? "permits" : "denies"));
    }
}
