package org.preferencecenter.client.simulation;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Choice;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.client.Session;
import org.preferencecenter.client.Settings;
import org.preferencecenter.client.center.Centers;
import org.preferencecenter.client.center.Environment;
import org.preferencecenter.client.http.TestHttp;
import org.preferencecenter.client.sync.TokenSource;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.standing.Truth;

/** The real library in a process of its own. It does one thing at a time, and only when the story says so. */
final class Program {
    final Computer computer;
    final Sabotage sabotage;
    final MortalDisk disk;
    final List<Intent> intents = new ArrayList<>();
    /** What the person denied here last, as long as no decision in the store speaks for it. */
    final Map<PreferenceId, Intent> denials = new HashMap<>();
    final PreferenceCenter center;
    private final Deque<Runnable> owner = new ArrayDeque<>();
    private final List<Runnable> ready = new ArrayList<>();
    private final String name;
    private final Chronicle chronicle;
    private @Nullable Fiber running;
    private AccountKey nextToSignIn = Person.ALL.getFirst().account();
    private int strokes;
    private boolean ending;
    private boolean over;

    Program(String name, Computer computer, World world) {
        this.name = name;
        this.chronicle = world.chronicle;
        this.computer = computer;
        this.sabotage = world.sabotage;
        this.disk = new MortalDisk(computer.space, world.sabotage);
        Settings settings = new Settings(computer.folder, URI.create("https://account.example"),
                URI.create(Person.ISSUER), "desk", List.of(), "Example 1.0", name, Locale.ROOT, false,
                Settings.STALE_AFTER);
        Environment environment = new Environment(disk, computer.keychain, computer.clock(), world::freshId,
                world.chance,
                world.time.timerOf(this),
                this::ownerTask, this::background, () -> computer.plugged ? Set.of("net") : Set.of());
        OkHttpClient http = new OkHttpClient.Builder().connectTimeout(Duration.ZERO).readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO).dispatcher(new Dispatcher(new Background()))
                .addInterceptor(world.network.of(this)).build();
        this.center = Centers.open(settings, environment, TestHttp.like(http), new Keychain());
    }

    private void ownerTask(Runnable task) {
        owner.add(task);
        if (ending) {
            while (!owner.isEmpty()) {
                owner.remove().run();
            }
        }
    }

    private void background(Runnable task) {
        ready.add(() -> resume(new Fiber(task)));
    }

    private void resume(Fiber fiber) {
        running = fiber;
        try {
            fiber.resume();
        } finally {
            running = null;
        }
    }

    /** The computation that is under way now. */
    Fiber runningFiber() {
        if (running == null) {
            throw new IllegalStateException("Only what runs in the background waits for the network");
        }
        return running;
    }

    void becomesReady(Fiber fiber) {
        ready.add(() -> resume(fiber));
    }

    void becomesDue(Runnable task) {
        ready.add(task);
    }

    int waitingTasks() {
        return over ? 0 : ready.size() + (owner.isEmpty() ? 0 : 1);
    }

    /** Runs one of the tasks that wait; those of the owner in their order. */
    void runTask(int which) {
        if (which < ready.size()) {
            ready.remove(which).run();
        } else {
            owner.remove().run();
        }
    }

    boolean isOver() {
        return over;
    }

    /** Ends it as a person does. Whatever waits for the network learns that nothing comes of it. */
    void quit(Network network) {
        ending = true;
        center.close();
        List<Network.Call> open = network.callsOf(this);
        while (!open.isEmpty() || !ready.isEmpty()) {
            // What runs on may call once more.
            open.forEach(network::fail);
            while (!ready.isEmpty()) {
                ready.removeFirst().run();
            }
            open = network.callsOf(this);
        }
        over = true;
    }

    /** It is gone, and does nothing more. */
    void bury() {
        over = true;
        owner.clear();
        ready.clear();
    }

    CenterState state() {
        return center.state().value();
    }

    /** Whose preferences it shows. */
    Optional<Person> person() {
        return state().session() instanceof Session.SignedIn who
                ? Optional.of(Person.of(who.account()))
                : Optional.empty();
    }

    /** What is true of whoever's preferences it shows. */
    Truth truthOfShown() {
        return chronicle.truth(person().orElseThrow());
    }

    void signIn(Person person) {
        nextToSignIn = person.account();
        center.signIn();
    }

    /** A person answers, if somebody is signed in. */
    void decide(Map<PreferenceId, Boolean> answers, Surface surface) {
        Optional<Person> person = person();
        if (person.isEmpty()) {
            return;
        }
        strokes++;
        List<Intent> given = answers.entrySet().stream().map(answer -> new Intent(this, person.get(),
                state().catalog().notice(answer.getKey(), "en"), answer.getValue(), surface, strokes)).toList();
        for (Intent intent : given) {
            intents.add(intent);
            if (intent.granted) {
                continue;
            }
            denials.put(intent.notice.preference(), intent);
        }
        center.decide(given.stream().map(intent -> new Choice(intent.notice, intent.granted)).toList(), surface)
                .whenComplete((done, failure) -> given.forEach(intent -> intent.ended(failure)));
    }

    @Override
    public String toString() {
        return name;
    }

    /** The executor of the HTTP client, which only takes tasks. */
    private final class Background extends AbstractExecutorService {
        @Override
        public void execute(Runnable task) {
            background(task);
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return over;
        }

        @Override
        public boolean isTerminated() {
            return over;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return over;
        }
    }

    private final class Keychain implements Centers.Provider {
        @Override
        public AccountKey vouchesFor() {
            return nextToSignIn;
        }

        @Override
        public TokenSource tokensOf(AccountKey account) {
            return computer.tokensOf(Person.of(account));
        }

        @Override
        public void forget(AccountKey account) {
            computer.forget(Person.of(account));
        }
    }
}
