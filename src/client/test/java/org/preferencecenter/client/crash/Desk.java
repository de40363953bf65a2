package org.preferencecenter.client.crash;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.preferencecenter.client.http.AccountApi;
import org.preferencecenter.client.http.ApiAnswer;
import org.preferencecenter.client.http.HttpStack;
import org.preferencecenter.client.store.AccountStore;
import org.preferencecenter.client.store.Disk;
import org.preferencecenter.client.store.ProfileFolder;
import org.preferencecenter.client.testing.JavaProgram;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.SyncRequest;
import org.preferencecenter.core.wire.SyncResponse;

/** A computer with one profile, in which one person is signed in, and all that its programs ever told. */
final class Desk implements AutoCloseable {
    private final Path folder;
    private final IdentityProvider provider;
    private final ServiceProcess service;
    private final JavaProgram java;
    private final AccountKey account;
    private final HttpStack http = HttpStack.withUsualLimits();
    private final List<RunningProgram> programs = new ArrayList<>();

    /** Signs a person in. The file of the account is not made yet, so that it can be cut off in the making. */
    Desk(Path folder, String person, IdentityProvider provider, ServiceProcess service, JavaProgram java)
            throws IOException {
        this.folder = Files.createDirectories(folder);
        this.provider = provider;
        this.service = service;
        this.java = java;
        this.account = new AccountKey(provider.issuer().toString(), person);
        ProfileFolder.open(Disk.ofThisComputer(), profile(), InstantSource.system()).signIn(who()).close();
        for (Path file : files()) {
            Files.delete(file);
        }
    }

    private Path profile() {
        return folder.resolve("profile");
    }

    private Path ledger() {
        return profile().resolve("accounts").resolve(account.pseudonym()).resolve("ledger.db");
    }

    private ProfileFolder.SignedIn who() {
        return new ProfileFolder.SignedIn(account, true);
    }

    /** Starts a program that is killed after so many lines. */
    RunningProgram start(int lastLine, Random random) throws IOException {
        String device = "run-" + programs.size();
        RunningProgram program = new RunningProgram(
                java.start(TickingProgram.class, folder, profile().toString(), service.address().toString(),
                        provider.issuer().toString(), account.subject(), device, Long.toString(random.nextLong())),
                folder.resolve(device + ".log"), new Testimony(device), lastLine);
        programs.add(program);
        return program;
    }

    /** Starts a program that comes to its end. */
    RunningProgram start(Random random) throws IOException {
        return start(Integer.MAX_VALUE, random);
    }

    int savedHere() {
        return programs.stream().mapToInt(each -> each.testimony.savedHere()).sum();
    }

    int savedToAccount() {
        return programs.stream().mapToInt(each -> each.testimony.savedToAccount()).sum();
    }

    /**
     * Holds all that was told against what lies on the disk and what the account holds, while no program runs, and leaves the
     * disk as it was: what is to be recovered is left to the next program.
     *
     * @return what lies on the disk
     */
    List<Decision> check() throws IOException {
        List<Decision> kept = kept();
        List<Decision> held = held();
        assertThat(kept).as("the account holds nothing that was chosen nowhere").containsAll(held);
        Set<DecisionId> ids = held.stream().map(Decision::id).collect(toSet());
        programs.forEach(each -> each.testimony.holdsAgainst(kept, ids));
        assertThat(kept).extracting(each -> each.origin().device()).as("nobody else decided")
                .allMatch(device -> Integer.parseInt(device.substring("run-".length())) < programs.size());
        return kept;
    }

    private List<Decision> kept() throws IOException {
        if (!Files.exists(ledger())) {
            return List.of();
        }
        Path copy = Files.createTempDirectory(folder, "copy");
        for (Path file : files()) {
            Files.copy(file, copy.resolve(file.getFileName()));
        }
        try (AccountStore store = AccountStore.open(Disk.ofThisComputer(), copy.resolve(ledger().getFileName()),
                account.pseudonym())) {
            return store.read().decisions();
        }
    }

    /** What the account has on the disk, without the memory that programs share while they run. */
    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(ledger().getParent())) {
            return files.filter(file -> !file.toString().endsWith("-shm")).toList();
        }
    }

    /** What the account holds. */
    List<Decision> held() {
        AccountApi api = new AccountApi(http, service.address(), InstantSource.system());
        List<Decision> decisions = new ArrayList<>();
        boolean more = true;
        for (long cursor = 0; more;) {
            ApiAnswer<SyncResponse> answer = api.sync(provider.tokenFor(account.subject()),
                    new SyncRequest(List.of()), new Known(cursor, Optional.empty()));
            assertThat(answer).isInstanceOf(ApiAnswer.Heard.class);
            SyncResponse page = ((ApiAnswer.Heard<SyncResponse>) answer).value();
            page.entries().forEach(entry -> decisions.add(entry.decision()));
            cursor = page.cursor();
            more = page.more();
        }
        return decisions;
    }

    /** Lets a last program exchange all there is. */
    void settle() throws Exception {
        RunningProgram last = start(new Random(0));
        last.doThis("sync");
        last.end();
        List<Decision> kept = check();
        try (AccountStore store = ProfileFolder.open(Disk.ofThisComputer(), profile(), InstantSource.system())
                .resume(who())) {
            assertThat(store.read().unsent()).isEmpty();
            assertThat(store.read().rejections()).isEmpty();
            assertThat(store.read().decisions()).isEqualTo(kept);
            assertThat(held()).containsExactlyInAnyOrderElementsOf(kept);
        }
    }

    /** Holds what the gate said at a start against what lay on the disk: a yes that is in force, or no. */
    static void checkGate(Map<PreferenceId, Reason> gate, List<Decision> kept) {
        Set<DecisionId> superseded = kept.stream().flatMap(each -> each.supersedes().stream()).collect(toSet());
        gate.forEach((preference, reason) -> {
            List<Decision> heads = kept.stream().filter(each -> each.preference().equals(preference))
                    .filter(each -> !superseded.contains(each.id())).toList();
            assertThat(reason == Reason.GRANTED).as("%s of %s", reason, preference)
                    .isEqualTo(!heads.isEmpty() && heads.stream().allMatch(Decision::grants));
        });
    }

    /** Ends what still runs. Nothing is left: a thousand kills would leave more than a disk may have room for. */
    @Override
    public void close() throws IOException {
        programs.forEach(RunningProgram::close);
        http.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
