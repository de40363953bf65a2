package org.preferencecenter.client.center;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Choice;
import org.preferencecenter.client.Gate;
import org.preferencecenter.client.Observable;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.client.Session;
import org.preferencecenter.client.Settings;
import org.preferencecenter.client.SignInAttempt;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.client.SignInTrouble;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.client.gate.LiveGate;
import org.preferencecenter.client.store.ProfileFolder;
import org.preferencecenter.client.store.StoreException;
import org.preferencecenter.client.time.Scheduler;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.ledger.Surface;

/** The preference center itself. What changes it runs on the owner's thread, one after the other, so nothing here is locked. */
final class LiveCenter implements PreferenceCenter {
    /** Half of the second within which a withdrawal in one process is seen by the gate of another. */
    private static final Duration PULSE = Duration.ofMillis(500);
    private static final Logger LOG = System.getLogger(LiveCenter.class.getName());

    private final Settings settings;
    private final Environment environment;
    private final Connections connections;
    private final Runnable resources;
    private final LiveGate gate;
    private final Observable<CenterState> state;

    // Used on the owner's thread only.
    private @Nullable ProfileFolder folder;
    private @Nullable AccountSession session;
    private boolean closed;
    private Scheduler.@Nullable Cancellable pulse;

    /** @param resources lets go of threads and sockets, when nothing uses them any more */
    LiveCenter(Settings settings, Environment environment, Connections connections, Runnable resources) {
        this.settings = settings;
        this.environment = environment;
        this.connections = connections;
        this.resources = resources;
        this.gate = new LiveGate(environment.clock());
        this.state = new Observable<>(nobody(new SyncStatus.Idle()));
    }

    /** Opens the profile. Done when the state is the one that was stored. */
    CompletionStage<Void> start() {
        return run(() -> {
            open();
            beat();
        });
    }

    private void open() {
        try {
            folder = ProfileFolder.open(settings.folder());
            Optional<ProfileFolder.SignedIn> who = folder.session();
            if (who.isPresent()) {
                begin(folder, who.get());
            }
        } catch (StoreException e) {
            fail(e);
        }
    }

    private void begin(ProfileFolder profile, ProfileFolder.SignedIn who) throws StoreException {
        AccountSession fresh = new AccountSession(who, profile.openAccount(who.account()), settings, environment,
                connections, this::publish);
        session = fresh;
        publish();
        fresh.start();
    }

    @Override
    public Gate gate() {
        return gate;
    }

    @Override
    public Observable<CenterState> state() {
        return state;
    }

    @Override
    public SignInAttempt signIn() {
        return connections.authenticator().signIn(this::admit);
    }

    private CompletionStage<SignInOutcome> admit(AccountKey account) {
        CompletableFuture<SignInOutcome> outcome = new CompletableFuture<>();
        environment.owner().execute(() -> outcome.complete(admitNow(account)));
        return outcome;
    }

    private SignInOutcome admitNow(AccountKey account) {
        try {
            if (session != null && !session.who().account().equals(account)) {
                endSession(session);
            } else if (session != null) {
                session.close();
                session = null;
            }
            ProfileFolder profile = folder == null ? ProfileFolder.open(settings.folder()) : folder;
            folder = profile;
            ProfileFolder.SignedIn who = new ProfileFolder.SignedIn(account.issuer(), account.subject(),
                    connections.authenticator().remembers());
            profile.signIn(who);
            begin(profile, who);
            return new SignInOutcome.Done();
        } catch (StoreException e) {
            fail(e);
            return new SignInOutcome.Failed(SignInTrouble.STORE_UNAVAILABLE);
        }
    }

    @Override
    public CompletionStage<Void> decide(List<Choice> choices, Surface surface) {
        // A denial takes effect before it is written, and also if it cannot be.
        List<PreferenceId> denied = choices.stream().filter(choice -> !choice.granted())
                .map(choice -> choice.notice().preference()).toList();
        gate.deny(denied);
        return run(() -> {
            current().decide(choices, surface);
            gate.written(choices.stream().map(choice -> choice.notice().preference()).toList());
            publish();
        });
    }

    @Override
    public CompletionStage<Void> defer(Collection<PreferenceId> questions) {
        return run(() -> {
            current().defer(questions);
            publish();
        });
    }

    @Override
    public void syncNow() {
        environment.owner().execute(() -> {
            if (session != null) {
                session.syncNow();
            }
        });
    }

    @Override
    public void dismissNews() {
        environment.owner().execute(() -> {
            if (session != null) {
                session.dismissNews();
                publish();
            }
        });
    }

    @Override
    public CompletionStage<Void> signOut() {
        return run(() -> {
            if (session != null) {
                endSession(session);
            }
        });
    }

    private void endSession(AccountSession ending) throws StoreException {
        AccountKey account = ending.who().account();
        gate.shut(Reason.NOT_SIGNED_IN);
        session = null;
        state.set(nobody(new SyncStatus.Idle()));
        connections.authenticator().forget(account);
        ending.close();
        if (folder != null) {
            folder.signOut(account);
        }
    }

    private void publish() {
        if (session == null || closed) {
            return;
        }
        try {
            Composed composed = session.compose();
            gate.open(composed.verdicts());
            state.set(composed.state());
        } catch (StoreException e) {
            fail(e);
        }
    }

    /** The files cannot be used: nothing is permitted, and the person is told. */
    private void fail(StoreException failure) {
        LOG.log(Level.ERROR, "The profile cannot be used", failure);
        gate.shut(Reason.STORE_UNAVAILABLE);
        CenterState last = state.value();
        state.set(new CenterState(last.session(), last.catalog(), last.preferences(), List.of(),
                new SyncStatus.StoreUnavailable(), last.news()));
    }

    private void beat() {
        if (!closed) {
            pulse = environment.scheduler().schedule(PULSE, () -> environment.owner().execute(this::pulse));
        }
    }

    private void pulse() {
        try {
            if (session != null && !closed && session.pulse()) {
                publish();
            }
        } catch (StoreException e) {
            fail(e);
        }
        beat();
    }

    private AccountSession current() {
        if (session == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return session;
    }

    private CenterState nobody(SyncStatus sync) {
        return new CenterState(new Session.SignedOut(), BundledCatalog.read(), List.of(), List.of(), sync, List.of());
    }

    /** Work on the owner's thread. */
    @FunctionalInterface
    private interface Task {
        void run() throws StoreException;
    }

    private CompletionStage<Void> run(Task task) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        environment.owner().execute(() -> {
            try {
                task.run();
                done.complete(null);
            } catch (StoreException | RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    @Override
    public void close() {
        run(this::stop).toCompletableFuture().join();
        resources.run();
    }

    private void stop() throws StoreException {
        closed = true;
        gate.shut(Reason.NOT_SIGNED_IN);
        if (pulse != null) {
            pulse.cancel();
        }
        if (session != null) {
            session.close();
        }
    }
}
