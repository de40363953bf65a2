package org.preferencecenter.client.center;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.Adjustments;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Choice;
import org.preferencecenter.client.Diagnostics;
import org.preferencecenter.client.Gate;
import org.preferencecenter.client.History;
import org.preferencecenter.client.Observable;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.client.ProxyChoice;
import org.preferencecenter.client.Requests;
import org.preferencecenter.client.Session;
import org.preferencecenter.client.SignInAttempt;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.client.SignInTrouble;
import org.preferencecenter.client.SignOutAttempt;
import org.preferencecenter.client.gate.LiveGate;
import org.preferencecenter.client.request.AccountRequests;
import org.preferencecenter.client.time.Scheduler;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.request.PersonRequestId;

/** The preference center itself. What changes it runs on the owner's thread, one after the other, so nothing here is locked. */
final class LiveCenter implements PreferenceCenter {
    /** Half of the second within which a withdrawal in one process is seen by the gate of another. */
    static final Duration PULSE = Duration.ofMillis(500);

    private final LiveSettings settings;
    private final Environment environment;
    private final Connections connections;
    private final Runnable resources;
    private final LiveGate gate;
    private final TroubleLog troubles;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Set<Departure> departures = ConcurrentHashMap.newKeySet();

    private final Display display;

    // Used on the owner's thread only.
    private final CurrentSession current;
    private boolean closed;
    private Scheduler.@Nullable Cancellable pulse;

    /** @param resources lets go of threads and sockets, when nothing uses them any more */
    LiveCenter(LiveSettings settings, Environment environment, Connections connections, Runnable resources) {
        this.settings = settings;
        this.environment = environment;
        this.connections = connections;
        this.resources = resources;
        this.gate = new LiveGate(environment.clock());
        this.troubles = new TroubleLog(environment.clock());
        this.display = new Display(gate, troubles);
        this.current = new CurrentSession(settings, environment, connections, display);
        connections.way().accept(settings.get().proxy());
    }

    /** Opens the profile. Done when the state is the one that was stored, or it is clear that it cannot be read. */
    CompletionStage<Void> start() {
        return run(() -> {
            current.open();
            beat();
        });
    }

    /** Done when it is clear whether the files are those that were left here; the keychain may ask the person first. */
    CompletionStage<Void> judgment() {
        CompletableFuture<Void> judgment = new CompletableFuture<>();
        run(() -> current.judgment().thenRun(() -> judgment.complete(null)));
        return judgment;
    }

    @Override
    public Gate gate() {
        return gate;
    }

    @Override
    public Observable<CenterState> state() {
        return display.state();
    }

    @Override
    public SignInAttempt signIn() {
        SignInAttempt attempt = connections.authenticator().signIn(this::admit);
        attempt.outcome().thenAccept(this::note);
        return attempt;
    }

    private void note(SignInOutcome outcome) {
        if (outcome instanceof SignInOutcome.Failed(SignInTrouble trouble) && trouble != SignInTrouble.CANCELLED) {
            troubles.signIn(trouble);
        }
    }

    private CompletionStage<SignInOutcome> admit(AccountKey account) {
        CompletableFuture<SignInOutcome> outcome = new CompletableFuture<>();
        run(() -> outcome.complete(current.admit(account)))
                .exceptionally(closed -> {
                    outcome.complete(new SignInOutcome.Failed(SignInTrouble.CANCELLED));
                    return null;
                });
        return outcome;
    }

    @Override
    public CompletionStage<Void> decide(List<Choice> choices, Surface surface) {
        if (!(state().value().session() instanceof Session.SignedIn who)) {
            return CompletableFuture.failedFuture(new IllegalStateException("Nobody is signed in"));
        }
        // A denial takes effect before it is written, and also if it cannot be.
        long call = gate.deny(choices.stream().filter(choice -> !choice.granted())
                .map(choice -> choice.notice().preference()).toList());
        return run(() -> decide(who.account(), choices, surface, call));
    }

    private void decide(AccountKey author, List<Choice> choices, Surface surface, long call) throws IOException {
        Optional<AccountSession> session = current.of(author);
        if (session.isPresent()) {
            current.files().orUnavailable(() -> session.get().decide(choices, surface));
        }
        // It is kept, or its author was signed out meanwhile: then it binds nobody else.
        gate.written(choices.stream().map(choice -> choice.notice().preference()).toList(), call);
        requireSignedIn(session);
        current.publish();
    }

    @Override
    public CompletionStage<Void> defer(Collection<PreferenceId> questions) {
        if (!(state().value().session() instanceof Session.SignedIn who)) {
            return CompletableFuture.failedFuture(new IllegalStateException("Nobody is signed in"));
        }
        return run(() -> {
            AccountSession session = requireSignedIn(current.of(who.account()));
            current.files().orUnavailable(() -> session.defer(questions));
            current.publish();
        });
    }

    private static AccountSession requireSignedIn(Optional<AccountSession> session) {
        return session.orElseThrow(() -> new IllegalStateException("The person was signed out meanwhile"));
    }

    @Override
    public CompletionStage<History> history() {
        Optional<AccountKey> shown = display.account();
        if (shown.isEmpty()) {
            return CompletableFuture.completedStage(History.EMPTY);
        }
        CompletableFuture<History> history = new CompletableFuture<>();
        run(() -> {
            Callable<History> reading = current.of(shown.get()).map(AccountSession::history)
                    .orElse(() -> History.EMPTY);
            environment.background().execute(() -> read(reading, history));
        }).exceptionally(failure -> {
            history.completeExceptionally(failure);
            return null;
        });
        return history;
    }

    private static void read(Callable<History> reading, CompletableFuture<History> history) {
        try {
            history.complete(reading.call());
        } catch (Exception e) {
            history.completeExceptionally(e);
        }
    }

    @Override
    public void syncNow() {
        run(() -> current.session().ifPresent(AccountSession::syncNow));
    }

    @Override
    public void dismissNews() {
        run(() -> {
            if (current.session().isPresent()) {
                current.session().get().dismissNews();
            }
            current.publish();
        });
    }

    @Override
    public CompletionStage<Void> signOutDiscarding(Set<DecisionId> named) {
        Optional<AccountKey> shown = display.account();
        return run(() -> current.signOut(shown, named));
    }

    @Override
    public SignOutAttempt signOutWhenSent() {
        Optional<AccountKey> shown = display.account();
        Departure departure = new Departure(shown, state(), environment.owner(),
                () -> current.signOut(shown, Set.of()));
        departures.add(departure);
        departure.outcome().whenComplete((left, failure) -> departures.remove(departure));
        run(() -> current.session().ifPresent(AccountSession::syncNow)).exceptionally(closed -> {
            departure.end();
            return null;
        });
        return departure.begin();
    }

    @Override
    public CompletionStage<Void> adjust(Adjustments adjustments) {
        return run(() -> {
            ProxyChoice before = settings.get().proxy();
            settings.adjust(adjustments);
            if (!before.equals(adjustments.proxy())) {
                connections.way().accept(adjustments.proxy());
                current.session().ifPresent(AccountSession::reconnect);
            }
            current.publish();
        });
    }

    @Override
    public CompletionStage<Diagnostics> diagnostics() {
        CompletableFuture<Diagnostics> diagnostics = new CompletableFuture<>();
        run(() -> diagnostics.complete(Checkup.of(settings.get(), current.session(), troubles.latest(),
                environment.clock().instant())))
                .exceptionally(closed -> {
                    diagnostics.completeExceptionally(closed);
                    return null;
                });
        return diagnostics;
    }

    @Override
    public Requests requests(AccountKey account) {
        return new AccountRequests(connections.api(), () -> connections.tokensOf(account),
                () -> new PersonRequestId(environment.ids().get().value()), environment.clock(),
                environment.background(), () -> display.account().equals(Optional.of(account)));
    }

    private void beat() {
        pulse = environment.scheduler().schedule(PULSE, () -> environment.owner().execute(this::pulse));
    }

    private void pulse() {
        if (!closed) {
            current.pulse();
            beat();
        }
    }

    /** Work on the owner's thread. */
    @FunctionalInterface
    private interface Task {
        void run() throws IOException;
    }

    private CompletionStage<Void> run(Task task) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        try {
            environment.owner().execute(() -> complete(done, task));
        } catch (RejectedExecutionException e) {
            // The threads are gone already.
            done.completeExceptionally(e);
        }
        return done;
    }

    private void complete(CompletableFuture<Void> done, Task task) {
        try {
            requireOpen();
            task.run();
            done.complete(null);
        } catch (IOException | RuntimeException e) {
            done.completeExceptionally(e);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The preference center is closed");
        }
    }

    @Override
    public void close() {
        if (closing.getAndSet(true)) {
            return;
        }
        try {
            run(this::stop).toCompletableFuture().join();
        } finally {
            resources.run();
        }
    }

    private void stop() {
        closed = true;
        gate.shut(Reason.NOT_SIGNED_IN);
        if (pulse != null) {
            pulse.cancel();
        }
        current.close();
        departures.forEach(Departure::end);
    }
}
