package org.preferencecenter.client.center;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.preferencecenter.client.Choice;
import org.preferencecenter.client.Diagnostics;
import org.preferencecenter.client.History;
import org.preferencecenter.client.store.AccountStore;
import org.preferencecenter.client.store.ProfileFolder;
import org.preferencecenter.client.store.StoreException;
import org.preferencecenter.client.store.StoredState;
import org.preferencecenter.client.store.SyncTurn;
import org.preferencecenter.client.sync.Backoff;
import org.preferencecenter.client.sync.Exchange;
import org.preferencecenter.client.sync.InTurn;
import org.preferencecenter.client.sync.Outcome;
import org.preferencecenter.client.sync.SyncDriver;
import org.preferencecenter.client.sync.TokenSource;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.ask.Deferral;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Surface;

/** Everything that belongs to the account that is signed in. Used on the owner's thread only, but for the driver's reports. */
final class AccountSession implements AutoCloseable {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Logger LOG = System.getLogger(AccountSession.class.getName());

    private final ProfileFolder.SignedIn who;
    private final AccountStore store;
    private final LiveSettings settings;
    private final Environment environment;
    private final SyncDriver driver;
    private final EventWatch events;
    private final NetworkWatch networks;
    private final ClockWatch clock;
    private final NewsDesk news = new NewsDesk();
    private final Continuity continuity;
    private final Historian historian;

    private HeardAccount heard = HeardAccount.nothing();
    private final Catalog bundled = heard.catalog();
    private SyncFacts facts = new SyncFacts(false, Optional.empty(), Instant.EPOCH);
    private Instant composedAt = Instant.EPOCH;
    private long seen = -1;

    /**
     * Begins a session; nothing is sent before {@link #start}.
     *
     * @param changed called on the owner's thread when there may be something new to show
     */
    AccountSession(ProfileFolder.SignedIn who, AccountStore store, LiveSettings settings, Environment environment,
            Connections connections, Runnable changed) {
        this.who = who;
        this.store = store;
        this.settings = settings;
        this.environment = environment;
        TokenSource tokens = connections.tokensOf(who.account());
        this.continuity = new Continuity(who.account(), store, environment, () -> judged(changed));
        Exchange exchange = new Exchange(who.account(), store, connections.api(), tokens, environment.clock(),
                continuity);
        this.driver = new SyncDriver(
                new InTurn(this::turn, exchange::run),
                new Reports(changed), environment.background(),
                environment.scheduler(), environment.clock(), new Backoff(environment.random()));
        this.events = new EventWatch(connections.events(), tokens, driver, environment.scheduler(), environment.clock(),
                new Backoff(environment.random()));
        this.networks = new NetworkWatch(environment.networks());
        this.clock = new ClockWatch(environment.clock());
        this.historian = new Historian(who.account(), store);
    }

    void start() throws StoreException {
        continuity.begin();
        driver.wakeForEverything();
    }

    private void judged(Runnable changed) {
        if (continuity.isSettled()) {
            driver.wakeForEverything();
        }
        changed.run();
    }

    /** Nothing new is learned before it is clear what was known here. */
    private Optional<SyncTurn> turn() {
        if (continuity.isSettled()) {
            return SyncTurn.take(environment.disk(), settings.get().folder());
        }
        continuity.lookAgain();
        return Optional.empty();
    }

    /** Done when it is clear whether the files are those that were left here. */
    CompletionStage<Void> judgment() {
        return continuity.judgment();
    }

    AccountKey account() {
        return who.account();
    }

    /** Whether the account said that it was erased. */
    boolean isErased() {
        return facts.isAccountErased();
    }

    /** The choices that the account does not have. */
    Set<DecisionId> unsent() throws StoreException {
        return store.read().unsent().stream().map(Decision::id).collect(Collectors.toUnmodifiableSet());
    }

    Composed compose() throws StoreException {
        composedAt = environment.clock().instant();
        continuity.remember();
        long version = store.version();
        StoredState stored = store.read();
        heard = heard.with(stored.cached());
        Composition composition = new Composition(stored, heard, settings.get(), !continuity.isSettled(), composedAt);
        seen = version;
        return new Composed(composition.verdicts(), composition.state(account(), who.remembered(),
                facts.status(stored), news.look(stored, composition.standings(), !facts.running()),
                new EarlierWords(composition.hasOutdated() ? store.notices() : List.of(), bundled)));
    }

    void decide(List<Choice> choices, Surface surface) throws StoreException {
        Author author = new Author(settings.get(), environment.clock(), environment.ids());
        List<Decision> made = new ArrayList<>();
        store.append(choices.stream().map(Choice::notice).toList(), stored -> {
            made.clear();
            made.addAll(author.write(choices, surface, stored.ledger()));
            return made;
        });
        news.made(made);
        driver.wake();
    }

    void defer(Collection<PreferenceId> questions) throws StoreException {
        Instant now = environment.clock().instant();
        store.defer(questions.stream().flatMap(id -> heard.catalog().preference(id).stream())
                .map(preference -> new Deferral(preference.id(), preference.revision().major(), now)).toList());
    }

    /**
     * Looks for what nobody tells: another process that wrote, a network that came back, a computer that woke up, a clock that
     * was set, a grant or a deferral that ended. Says whether to compose anew.
     */
    boolean pulse() throws StoreException {
        if (facts.hasFailed() && networks.hasReturned()) {
            driver.nudge();
        }
        heed(clock.look());
        Instant now = environment.clock().instant();
        // A clock that somebody set back is another minute, too.
        boolean anotherMinute = composedAt.plus(MINUTE).isBefore(now) || now.isBefore(composedAt);
        return anotherMinute || store.version() != seen;
    }

    private void heed(ClockWatch.Finding finding) throws StoreException {
        if (finding == ClockWatch.Finding.SET_BACK) {
            // How long ago the account was heard is no longer known, also where that does not lie ahead.
            store.doubt();
        }
        if (finding != ClockWatch.Finding.STEADY) {
            // What came due while the computer slept is late by as long, and what was heard may be of any age.
            driver.nudgeForEverything();
        }
    }

    /** Reads the history as it will be then, on whatever thread it is called. */
    Callable<History> history() {
        Catalog catalog = heard.catalog();
        return () -> historian.tell(catalog);
    }

    void syncNow() {
        driver.wakeForEverything();
    }

    /** Goes on over new connections. */
    void reconnect() {
        events.hangUp();
        driver.wakeForEverything();
    }

    Diagnostics.Holdings holdings() throws StoreException {
        StoredState stored = store.read();
        return new Diagnostics.Holdings(stored.decisions().size(), stored.receipted().size(), stored.unsent().size(),
                stored.rejections().size(), stored.deferrals().size(), stored.cursor());
    }

    void dismissNews() throws StoreException {
        news.dismiss();
        if (store.read().setAside().isPresent()) {
            store.forgetSetAside();
        }
    }

    @Override
    public void close() throws StoreException {
        driver.close();
        events.close();
        store.close();
    }

    private final class Reports implements SyncDriver.Listener {
        private final Runnable changed;

        Reports(Runnable changed) {
            this.changed = changed;
        }

        @Override
        public void started() {
            report(() -> facts = facts.started());
        }

        @Override
        public void ended(Outcome outcome, Instant next) {
            report(() -> facts = facts.ended(outcome, next));
            if (outcome instanceof Outcome.Complete) {
                openEvents();
            }
        }

        private void openEvents() {
            try {
                events.ensureOpen(store.read().cursor());
            } catch (StoreException e) {
                // Whoever uses the store next finds it unusable as well, and says so.
                LOG.log(Level.DEBUG, "The stream of events is not opened", e);
            }
        }

        private void report(Runnable report) {
            environment.owner().execute(() -> {
                report.run();
                changed.run();
            });
        }
    }
}
