package org.preferencecenter.client.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.Unsent;
import org.preferencecenter.client.simulation.Step.Fault;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.service.receipt.SigningKeys;

/**
 * Some computers, each with two programs on one profile, people who use them, a network and the account service. Only steps
 * make anything happen, on one thread; after each of them the laws are checked.
 */
final class World implements AutoCloseable {
    static final int COMPUTERS = 3;
    static final int PROGRAMS = 2 * COMPUTERS;
    /** A longer time passes at one stroke, as for a computer that sleeps. */
    private static final int LONGEST_AWAKE_SECONDS = 3;

    final VirtualClock time = new VirtualClock();
    final Network network = new Network();
    final Chronicle chronicle = new Chronicle();
    final List<Computer> computers;
    final @Nullable Program[] programs = new @Nullable Program[PROGRAMS];
    private final Vendor vendor;
    private final SimulatedService service;
    private final Laws laws;
    final Random chance;
    final Sabotage sabotage;
    private long ids;
    private int tokens;
    private boolean did;
    private int acts;

    World(Path folder, SigningKeys keys, long seed, Sabotage sabotage) {
        this.sabotage = sabotage;
        this.chance = new Random(seed);
        this.vendor = new Vendor();
        Supplier<UUID> fresh = () -> freshId().value();
        this.service = new SimulatedService(folder.resolve("accounts.db"), keys, vendor.files(), time, fresh);
        this.computers = IntStream.range(0, COMPUTERS)
                .mapToObj(i -> new Computer(i, folder.resolve("computer-" + i), time, chronicle)).toList();
        this.laws = new Laws(chronicle);
        chronicle.published(service.catalogBody(), vendor.catalog());
    }

    DecisionId freshId() {
        ids++;
        return new DecisionId(new UUID((0x019AB0F25C31L + ids) << 16 | 0x7000L, 0x8000_0000_0000_0000L | ids));
    }

    /** Takes a step; says how many things happened in it, after each of which the laws were checked. */
    int take(Step step) {
        did = true;
        acts = 0;
        switch (step) {
            case Step.Decide(int program, int preference, boolean granted) -> act(program,
                    each -> each.decide(Map.of(vendor.preference(preference), granted), Surface.PREFERENCES_WINDOW));
            case Step.DecideAll(int program, int ticks) -> act(program,
                    each -> each.decide(answers(ticks), Surface.CONSENT_DIALOG));
            case Step.Defer(int program) -> act(program, each -> each.center.defer(vendor.preferences()));
            case Step.Start(int program) -> start(program);
            case Step.Quit(int program) -> act(program, each -> each.quit(network));
            case Step.Kill(int program) -> act(program, this::kill);
            case Step.KillAtWrite(int program, int after, boolean landed) -> running(program)
                    .ifPresent(each -> each.disk.dieAfter(after, landed));
            case Step.SignIn(int program, int person) -> act(program, each -> signIn(each, Person.number(person)));
            case Step.SignOut(int program) -> act(program, each -> each.center.signOut());
            case Step.SignOutDiscarding(int program, int which) -> act(program, each -> discard(each, which));
            case Step.SignOutWhenSent(int program) -> act(program, each -> each.center.signOutWhenSent());
            case Step.Run(int task) -> runTask(task);
            case Step.Carry(int call) -> pick(network.calls, call).ifPresent(this::carry);
            case Step.Fail(int call, Fault fault) -> pick(network.calls, call).ifPresent(each -> fail(each, fault));
            case Step.Replay(int request) -> pick(network.oldRequests(), request).ifPresent(this::answer);
            case Step.Tell(int stream) -> pick(network.streams, stream).ifPresent(this::tell);
            case Step.BreakStream(int stream) -> pick(network.streams, stream).ifPresent(network::breakOff);
            case Step.Pass(int seconds) -> pass(seconds);
            case Step.SetClock(int computer, int days) -> computer(computer).setClock(days);
            case Step.Unplug(int computer) -> computer(computer).plugged = false;
            case Step.PlugIn(int computer) -> computer(computer).plugged = true;
            case Step.FillDisk(int computer) -> computer(computer).space.full = true;
            case Step.FreeDisk(int computer) -> computer(computer).space.full = false;
            case Step.Elsewhere(int person, int preference, boolean granted) -> elsewhere(Person.number(person),
                    vendor.preference(preference), granted);
            case Step.Revise(int preference, boolean major) -> revise(preference, major);
            case Step.Lock(int preference) -> service.lock(vendor.preference(preference));
            case Step.Unlock(int preference) -> service.unlock(vendor.preference(preference));
            case Step.RestartService() -> restartService();
            case Step.BackUpService() -> service.backUp();
            case Step.RestoreService() -> restoreService();
            case Step.ExpireTokens(int person) -> service.refuseTokensBefore(Person.number(person), ++tokens);
            case Step.EndGrant(int computer, int person) -> computer(computer).endGrant(Person.number(person));
            case Step.BackUp(int computer) -> did = computer(computer).profile.copyTo(computer(computer).backup);
            case Step.Restore(int computer) -> replaceProfile(computer(computer), computer(computer).backup);
            case Step.CopyProfile(int from, int to) -> replaceProfile(computer(to), computer(from).profile);
            case Step.LoseKeychain(int computer) -> computer(computer).loseKeychain();
        }
        network.endGivenUp();
        computers.forEach(this::check);
        return Math.max(acts, did ? 1 : 0);
    }

    private Map<PreferenceId, Boolean> answers(int ticks) {
        Map<PreferenceId, Boolean> answers = new LinkedHashMap<>();
        for (PreferenceId preference : vendor.preferences()) {
            answers.put(preference, (ticks >> answers.size() & 1) == 1);
        }
        return answers;
    }

    private <T> Optional<T> pick(List<T> things, int number) {
        did &= !things.isEmpty();
        return things.isEmpty() ? Optional.empty() : Optional.of(things.get(Math.floorMod(number, things.size())));
    }

    private Computer computer(int number) {
        return computers.get(Math.floorMod(number, COMPUTERS));
    }

    List<Program> running() {
        return IntStream.range(0, PROGRAMS).mapToObj(i -> programs[i]).filter(Objects::nonNull).toList();
    }

    List<Program> running(Computer computer) {
        return running().stream().filter(program -> program.computer == computer).toList();
    }

    private Optional<Program> running(int number) {
        Program program = programs[Math.floorMod(number, PROGRAMS)];
        did &= program != null;
        return Optional.ofNullable(program);
    }

    private void start(int number) {
        int place = Math.floorMod(number, PROGRAMS);
        did = programs[place] == null;
        if (did) {
            programs[place] = new Program("program " + place, computers.get(place / 2), this);
        }
    }

    /** What a program does by itself. */
    @FunctionalInterface
    private interface Act {
        void of(Program program);
    }

    private void act(int number, Act act) {
        running(number).ifPresent(program -> act(program, act));
    }

    private void act(Program program, Act act) {
        acts++;
        try {
            act.of(program);
        } catch (Violation e) {
            throw e;
        } catch (RuntimeException | Error e) {
            if (!program.disk.isDead()) {
                throw new Violation(Law.NOTHING_CRASHES, program + " failed", e);
            }
        }
        if (program.disk.isDead()) {
            kill(program);
        }
        check(program.computer);
        if (program.isOver()) {
            remove(program);
        }
    }

    private void check(Computer computer) {
        boolean answered = running(computer).stream().flatMap(program -> program.intents.stream())
                .anyMatch(intent -> intent.isSaved() || intent.isFailed());
        if (computer.space.changed || answered) {
            computer.space.changed = false;
            computer.watches.forEach(watch -> watch.look(running(computer)));
        }
        running(computer).stream().filter(program -> !program.isOver()).forEach(laws::check);
    }

    private void kill(Program program) {
        try {
            program.disk.kill();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The system takes its files back", e);
        }
        program.bury();
        program.computer.space.changed = true;
    }

    private void remove(Program program) {
        network.forget(program);
        time.forget(program);
        for (int i = 0; i < PROGRAMS; i++) {
            if (programs[i] == program) {
                programs[i] = null;
            }
        }
    }

    private void signIn(Program program, Person person) {
        if (program.computer.plugged) {
            program.computer.remember(person, ++tokens);
            program.signIn(person);
        }
    }

    private void discard(Program program, int which) {
        Set<DecisionId> all = new HashSet<>();
        Set<DecisionId> named = new HashSet<>();
        for (Unsent unsent : program.state().unsent()) {
            List<DecisionId> ids = unsent.decisions().stream().map(Decision::id).toList();
            all.addAll(ids);
            if ((which >> vendor.preferences().indexOf(unsent.preference()) & 1) == 1) {
                named.addAll(ids);
            }
        }
        program.person().ifPresent(person -> program.computer.watch(person).givenUp(named));
        program.center.signOutDiscarding(sabotage.discarded(named, all));
    }

    private void runTask(int which) {
        List<Program> busy = running().stream().filter(program -> program.waitingTasks() > 0).toList();
        pick(busy, which).ifPresent(
                program -> act(program, each -> each.runTask(Math.floorMod(which / busy.size(), each.waitingTasks()))));
    }

    private Reply answer(Request request) {
        Optional<Person> person = service.who(request);
        Reply reply = service.answer(request);
        person.ifPresent(this::lookAtAccount);
        return reply;
    }

    private void lookAtAccount(Person person) {
        chronicle.grew(person, service.entries(person, chronicle.account(person).size()));
    }

    private void carry(Network.Call call) {
        if (!call.program.computer.plugged) {
            network.fail(call);
        } else if (call.isUp()) {
            network.carried(call.request);
            call.reply = answer(call.request);
        } else {
            if (call.misleading) {
                call.program.computer.watches.forEach(Watch::wasMisled);
            }
            network.deliver(call);
        }
    }

    private void fail(Network.Call call, Fault fault) {
        switch (fault) {
            case REQUEST_LOST -> network.fail(call);
            case ANSWER_LOST -> {
                arrive(call);
                network.fail(call);
            }
            case DELIVERED_TWICE -> {
                arrive(call);
                call.reply = answer(call.request);
            }
            case SERVER_ERROR, BUSY_FOR_SECONDS, BUSY_UNTIL_DATE, TOO_MANY, UNAUTHORIZED, REFUSED ->
                call.reply = Faults.refusal(fault, time.instant());
            case OLD_ANSWER, ANSWER_FOR_ANOTHER -> {
                Reply honest = arrive(call);
                call.reply = pick(network.oldReplies(call, fault == Fault.OLD_ANSWER), call.number)
                        .orElse(honest);
                call.misleading = true;
            }
            case REJECTED -> call.reply = call.isForDecisions()
                    ? Faults.rejection(call.request, answer(Faults.withoutDecisions(call.request)))
                    : Faults.refusal(fault, time.instant());
            case GARBAGE, CUT_SHORT, NOT_JSON, WRONG_RECEIPTS, SHORT_PAGE ->
                call.reply = Faults.spoiled(arrive(call), fault);
        }
    }

    private Reply arrive(Network.Call call) {
        Reply reply = call.reply == null ? answer(call.request) : call.reply;
        call.reply = reply;
        return reply;
    }

    private void tell(Stream stream) {
        if (stream.program.computer.plugged) {
            long cursor = stream.program.person().map(person -> (long) chronicle.account(person).size()).orElse(0L);
            stream.tell(chance.nextInt(4) == 0 ? "catalog" : "ledger", cursor);
        }
    }

    private void pass(int seconds) {
        runAll();
        Instant end = time.instant().plusSeconds(seconds);
        if (seconds > LONGEST_AWAKE_SECONDS) {
            time.sleepUntil(end);
        }
        while (time.nextDue(end)) {
            runAll();
        }
        time.moveTo(end);
    }

    /** Runs all that does not wait for the network. */
    void runAll() {
        for (Program program : running()) {
            while (program.waitingTasks() > 0) {
                act(program, each -> each.runTask(0));
            }
        }
    }

    private void elsewhere(Person person, PreferenceId preference, boolean granted) {
        var known = chronicle.ledgerOf(person);
        Entry entry = service.record(person, preference, granted);
        chronicle.happened(person, entry.decision(), known);
        lookAtAccount(person);
    }

    private void revise(int preference, boolean major) {
        vendor.revise(preference, major);
        service.publish(vendor.files());
        chronicle.published(service.catalogBody(), vendor.catalog());
    }

    private void restartService() {
        service.restart();
        breakConnections();
    }

    private void restoreService() {
        did = service.isBackedUp();
        if (did) {
            service.restore();
            breakConnections();
            Person.ALL.forEach(person -> chronicle.restored(person, service.entries(person, 0)));
            chronicle.published(service.catalogBody(), vendor.catalog());
            computers.forEach(computer -> computer.watches.forEach(Watch::forgetWhatNobodyHolds));
        }
    }

    private void breakConnections() {
        network.calls.stream().filter(call -> !call.isUp()).toList().forEach(network::fail);
        List.copyOf(network.streams).forEach(network::breakOff);
    }

    private void replaceProfile(Computer computer, Profile by) {
        did = !by.equals(computer.profile) && by.exists();
        if (did) {
            running(computer).forEach(program -> act(program, this::kill));
            by.copyTo(computer.profile);
            computer.watches.forEach(Watch::replaced);
        }
    }

    @Override
    public void close() {
        running().forEach(program -> {
            try {
                program.disk.kill();
            } catch (SQLException | IOException e) {
                throw new IllegalStateException("The system takes its files back", e);
            }
        });
        service.close();
    }
}
