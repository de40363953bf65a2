package org.preferencecenter.client.center;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import okhttp3.Interceptor;
import org.preferencecenter.client.Settings;
import org.preferencecenter.client.http.HttpStack;
import org.preferencecenter.client.http.TestHttp;
import org.preferencecenter.client.store.Disk;
import org.preferencecenter.client.testing.Chance;
import org.preferencecenter.client.testing.Examples;
import org.preferencecenter.client.testing.FakeAccount;
import org.preferencecenter.client.testing.FakeAccountService;
import org.preferencecenter.client.testing.TestSecrets;
import org.preferencecenter.client.testing.Turns;
import org.preferencecenter.client.testing.VirtualTime;
import org.preferencecenter.core.ledger.DecisionId;

/** An account service, a clock and a network, and the computers in it. Nothing happens unless the test lets it. */
final class World implements AutoCloseable {
    private static final URI SERVICE = URI.create("https://account.example");

    final FakeAccountService service = new FakeAccountService();
    final VirtualTime time = new VirtualTime();
    final Turns background = new Turns();
    final Set<String> networks = new HashSet<>(Set.of("home"));
    private final Disk disk;
    private final Supplier<DecisionId> ids = Examples.idsAfter(1000);
    private final HttpStack stack;
    private final Map<Path, TestSecrets> keychains = new HashMap<>();
    private final List<Program> programs = new ArrayList<>();

    World() {
        this(Disk.ofThisComputer());
    }

    /** @param disk what all computers keep their profiles on */
    World(Disk disk) {
        this(disk, service -> service);
    }

    /** @param wire what lies between the computers and the service */
    World(Disk disk, UnaryOperator<Interceptor> wire) {
        this.disk = disk;
        this.stack = TestHttp.to(wire.apply(service));
        service.account(Examples.ACCOUNT);
        service.account(Examples.OTHER_ACCOUNT);
    }

    /** Starts the program on the computer whose profile is in the folder. */
    Program start(Path folder) {
        return start(folder, false);
    }

    Program start(Path folder, boolean doNotTrack) {
        Settings settings = new Settings(folder, SERVICE, URI.create("https://id.example"), "desk", List.of(),
                "Example 1.0", folder.getFileName().toString(), Locale.ROOT, doNotTrack, Settings.STALE_AFTER);
        Program program = new Program(this, settings);
        programs.add(program);
        program.start();
        return program;
    }

    /** The keychain of the computer whose profile is in the folder. */
    TestSecrets keychain(Path folder) {
        return keychains.computeIfAbsent(folder, key -> new TestSecrets());
    }

    Environment environment(Path folder, Executor owner) {
        return new Environment(disk, keychain(folder), time, ids, Chance.LARGEST, time, owner, background,
                () -> Set.copyOf(networks));
    }

    Connections connections(Authenticator authenticator) {
        return Connections.of(stack, SERVICE, authenticator, time);
    }

    FakeAccount account() {
        return service.account(Examples.ACCOUNT);
    }

    /** Lets everything run that is to run now. */
    void settles() {
        background.run();
    }

    /** Lets time pass, and everything run that comes due. */
    void passes(Duration duration) {
        time.passes(duration, background::run);
    }

    @Override
    public void close() {
        programs.forEach(Program::close);
        stack.close();
        service.close();
    }
}
