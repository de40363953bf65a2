package org.preferencecenter.client.center;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Observable;
import org.preferencecenter.client.PreferenceState;
import org.preferencecenter.client.Session;
import org.preferencecenter.client.Settings;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.client.SignInTrouble;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.client.gate.LiveGate;
import org.preferencecenter.client.store.AccountStore;
import org.preferencecenter.client.store.ProfileFolder;
import org.preferencecenter.client.store.StoreException;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.gate.Verdict;

/**
 * Who is signed in on this computer now, with what the gate says and the window shows of them. It follows the note in the
 * profile's folder, so a sign-in or sign-out in another process counts here too. Used on the owner's thread only.
 */
final class CurrentSession {
    /** How long to leave files alone that cannot be used. */
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final Logger LOG = System.getLogger(CurrentSession.class.getName());

    private final Settings settings;
    private final Environment environment;
    private final Connections connections;
    private final LiveGate gate;
    private final Observable<CenterState> state;

    private @Nullable ProfileFolder folder;
    private @Nullable AccountSession session;
    /** Set while the files cannot be used. */
    private @Nullable Instant retryAt;
    private boolean closed;

    CurrentSession(Settings settings, Environment environment, Connections connections, LiveGate gate) {
        this.settings = settings;
        this.environment = environment;
        this.connections = connections;
        this.gate = gate;
        this.state = new Observable<>(nobody());
    }

    Observable<CenterState> state() {
        return state;
    }

    /** Work that uses the files. */
    @FunctionalInterface
    private interface Work {
        void run() throws StoreException;
    }

    /** Resumes the session that the note names, if it names one. */
    void open() {
        orFail(() -> {
            Optional<ProfileFolder.SignedIn> noted = folder().session();
            if (noted.isPresent()) {
                begin(noted.get(), folder().resume(noted.get()));
            }
            retryAt = null;
        });
    }

    Optional<AccountSession> session() {
        return Optional.ofNullable(session);
    }

    /**
     * The session of this account; nothing if it is not signed in.
     *
     * @throws IOException if the files cannot be used, so that nobody knows
     */
    Optional<AccountSession> of(AccountKey account) throws IOException {
        if (retryAt != null) {
            throw new IOException("The profile cannot be used");
        }
        return session().filter(current -> current.account().equals(account));
    }

    /** Lets a person in, in the place of whoever was signed in. */
    SignInOutcome admit(AccountKey account) {
        if (closed) {
            return new SignInOutcome.Failed(SignInTrouble.CANCELLED);
        }
        boolean admitted = orFail(() -> {
            if (session != null && !session.account().equals(account)) {
                signOut();
            }
            closeSession();
            ProfileFolder.SignedIn who = new ProfileFolder.SignedIn(account, connections.authenticator().remembers());
            begin(who, folder().signIn(who));
            retryAt = null;
        });
        return admitted ? new SignInOutcome.Done() : new SignInOutcome.Failed(SignInTrouble.STORE_UNAVAILABLE);
    }

    private void begin(ProfileFolder.SignedIn who, AccountStore store) throws StoreException {
        session = new AccountSession(who, store, settings, environment, connections, this::publish);
        show(session.compose());
        session.start();
    }

    /** Signs out whoever is signed in. What cannot be removed now is removed at the next start. */
    void signOut() throws StoreException {
        Optional<AccountKey> account = session != null
                ? Optional.of(session.account())
                : folder().session().map(ProfileFolder.SignedIn::account);
        gate.shut(Reason.NOT_SIGNED_IN);
        closeSession();
        try {
            if (account.isPresent()) {
                forget(account.get());
            }
        } finally {
            retryAt = null;
            set(nobody());
        }
    }

    private void forget(AccountKey account) throws StoreException {
        try {
            connections.authenticator().forget(account);
        } finally {
            folder().signOut(account);
        }
    }

    /** Shows what there is to show now. */
    void publish() {
        if (session != null && !closed) {
            AccountSession current = session;
            orFail(() -> show(current.compose()));
        }
    }

    /** Looks for what nobody tells. */
    void pulse() {
        if (closed) {
            return;
        }
        if (retryAt == null) {
            orFail(this::look);
        } else if (!environment.clock().instant().isBefore(retryAt)) {
            open();
        }
    }

    private void look() throws StoreException {
        Optional<ProfileFolder.SignedIn> noted = folder().session();
        Optional<AccountKey> here = Optional.ofNullable(session).map(AccountSession::account);
        if (!noted.map(ProfileFolder.SignedIn::account).equals(here)) {
            follow(noted);
        } else if (session != null && session.pulse()) {
            show(session.compose());
        }
    }

    /** Another process let somebody in or out. */
    private void follow(Optional<ProfileFolder.SignedIn> noted) throws StoreException {
        if (session != null) {
            gate.shut(Reason.NOT_SIGNED_IN);
            connections.authenticator().forget(session.account());
            closeSession();
            set(nobody());
            folder().finishSignOuts();
        }
        if (noted.isPresent()) {
            begin(noted.get(), folder().resume(noted.get()));
        }
    }

    private ProfileFolder folder() throws StoreException {
        if (folder == null) {
            folder = ProfileFolder.open(settings.folder());
        }
        return folder;
    }

    private boolean orFail(Work work) {
        try {
            work.run();
            return true;
        } catch (StoreException | RuntimeException e) {
            fail(e);
            return false;
        }
    }

    /** The files cannot be used: nothing is permitted, the person is told, and it is tried again later. */
    private void fail(Exception failure) {
        if (retryAt == null) {
            LOG.log(Level.ERROR, "The profile cannot be used", failure);
        }
        retryAt = environment.clock().instant().plus(RETRY);
        gate.shut(Reason.STORE_UNAVAILABLE);
        closeSession();
        set(unavailable(state.value()));
    }

    private void show(Composed composed) {
        if (composed.state().sync() instanceof SyncStatus.StoreUnavailable) {
            gate.shut(Reason.STORE_UNAVAILABLE);
            set(unavailable(composed.state()));
        } else {
            gate.open(composed.verdicts());
            set(composed.state());
        }
    }

    private void set(CenterState next) {
        try {
            state.set(next);
        } catch (RuntimeException e) {
            // A fault of whoever looks on must neither shut the gate nor keep a sign-out from its end.
            LOG.log(Level.ERROR, "An observer of the state failed", e);
        }
    }

    private static CenterState unavailable(CenterState last) {
        Verdict verdict = new Verdict(Reason.STORE_UNAVAILABLE);
        List<PreferenceState> preferences = last.preferences().stream()
                .map(each -> new PreferenceState(each.preference(), each.standing(), verdict, each.saved(), each.lock(),
                        each.rejection()))
                .toList();
        return new CenterState(last.session(), last.catalog(), preferences, List.of(),
                new SyncStatus.StoreUnavailable(), last.news());
    }

    private static CenterState nobody() {
        return new CenterState(new Session.SignedOut(), BundledCatalog.read(), List.of(), List.of(),
                new SyncStatus.Idle(), List.of());
    }

    private void closeSession() {
        AccountSession ending = session;
        session = null;
        try {
            if (ending != null) {
                ending.close();
            }
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "The file of the account could not be closed", e);
        }
    }

    /** Ends everything; nothing is shown any more. */
    void close() {
        closed = true;
        gate.shut(Reason.NOT_SIGNED_IN);
        closeSession();
    }
}
