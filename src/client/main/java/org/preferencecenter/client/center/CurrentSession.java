package org.preferencecenter.client.center;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.client.SignInTrouble;
import org.preferencecenter.client.StoreTrouble;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.client.store.AccountStore;
import org.preferencecenter.client.store.ProfileFolder;
import org.preferencecenter.client.store.SignedOutException;
import org.preferencecenter.client.store.StoreException;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.ledger.DecisionId;

/**
 * Who is signed in on this computer now. It follows the note in the profile's folder, so a sign-in or sign-out in another
 * process counts here too. Used on the owner's thread only.
 */
final class CurrentSession {
    private static final Logger LOG = System.getLogger(CurrentSession.class.getName());

    private final LiveSettings settings;
    private final Environment environment;
    private final Connections connections;
    private final Display display;
    private final FileCare files;

    private @Nullable ProfileFolder folder;
    private @Nullable AccountSession session;
    /** Whom the note named at the last look. */
    private Optional<AccountKey> lookedFor = Optional.empty();
    private boolean closed;

    CurrentSession(LiveSettings settings, Environment environment, Connections connections, Display display) {
        this.settings = settings;
        this.environment = environment;
        this.connections = connections;
        this.display = display;
        this.files = new FileCare(display, () -> session != null, this::closeSession);
    }

    /** Resumes the session that the note names, if it names one. */
    void open() {
        files.orFail(this::look);
    }

    /** The care for the files that all of this needs. */
    FileCare files() {
        return files;
    }

    Optional<AccountSession> session() {
        return Optional.ofNullable(session);
    }

    /** Done when it is clear whether the files of whoever is signed in are those that were left here. */
    CompletionStage<Void> judgment() {
        return session().map(AccountSession::judgment).orElseGet(() -> CompletableFuture.completedStage(null));
    }

    /**
     * The session of this account; nothing if it is not signed in.
     *
     * @throws IOException if the files cannot be used, so that nobody knows
     */
    Optional<AccountSession> of(AccountKey account) throws IOException {
        if (!files.areUnusable()) {
            // What another process did a moment ago counts.
            files.orFail(this::look);
        }
        if (files.areUnusable()) {
            throw new IOException("The profile cannot be used");
        }
        return session().filter(current -> current.account().equals(account));
    }

    /** Lets a person in, in the place of whoever was signed in. */
    SignInOutcome admit(AccountKey account) {
        boolean admitted = files.orFail(() -> {
            if (display.account().filter(former -> !former.equals(account)).isPresent()) {
                makeRoom();
            }
            closeSession();
            ProfileFolder.SignedIn who = new ProfileFolder.SignedIn(account, connections.authenticator().remembers());
            begin(who, folder().signIn(who));
            files.areGood();
        });
        return admitted ? new SignInOutcome.Done() : new SignInOutcome.Failed(SignInTrouble.STORE_UNAVAILABLE);
    }

    private void makeRoom() {
        try {
            signOut(Optional.empty(), Set.of());
        } catch (StoreException | RuntimeException e) {
            LOG.log(Level.WARNING, "Not all of the former sign-out could be done; it is tried again at the next start",
                    e);
        }
    }

    private void begin(ProfileFolder.SignedIn who, AccountStore store) throws StoreException {
        session = new AccountSession(who, store, settings, environment, connections, this::publish);
        session.start();
        display.show(session.compose());
    }

    /**
     * Signs out whoever is signed in. What cannot be removed now is removed at the next start.
     *
     * @param wanted    who is to be signed out, and nobody else; if that is not known, whoever it is
     * @param discarded which unsent decisions are not kept
     */
    void signOut(Optional<AccountKey> wanted, Set<DecisionId> discarded) throws StoreException {
        Optional<AccountKey> account = display.account().isPresent() ? display.account() : noted();
        if (wanted.isPresent() && !wanted.equals(account)) {
            return;
        }
        display.showNobody();
        closeSession();
        files.areGood();
        if (account.isPresent()) {
            forget(account.get(), discarded);
        }
    }

    private void forget(AccountKey account, Set<DecisionId> discarded) throws StoreException {
        try {
            connections.authenticator().forget(account);
            Continuity.forget(account, environment.secrets());
        } finally {
            folder().signOut(account, discarded);
        }
    }

    /** Shows what there is to show now. */
    void publish() {
        if (session != null && !closed) {
            AccountSession current = session;
            files.orFail(() -> {
                if (current.isErased()) {
                    leaveErased(current);
                } else {
                    show(current.compose());
                }
            });
        }
    }

    /**
     * What was erased there goes here as well. Choices that were not sent go, too: at the next sign-in they would bring back what the
     * person wanted to be gone, and without them the answer is no.
     */
    private void leaveErased(AccountSession current) throws StoreException {
        Set<DecisionId> unsent = current.unsent();
        display.showErased();
        closeSession();
        forget(current.account(), unsent);
    }

    private void show(Composed composed) {
        display.show(composed);
        if (composed.state().sync() instanceof SyncStatus.StoreUnavailable(StoreTrouble trouble)
                && trouble == StoreTrouble.DAMAGED) {
            files.reopen();
        }
    }

    /** Looks for what nobody tells. */
    void pulse() {
        files.pulse();
        if (!closed && (files.mayBeTried() || isOvertaken())) {
            files.orFail(this::look);
        }
    }

    private void look() throws StoreException {
        lookedFor = Optional.empty();
        Optional<ProfileFolder.SignedIn> noted = folder().session();
        lookedFor = noted.map(ProfileFolder.SignedIn::account);
        if (!lookedFor.equals(display.account())) {
            leave();
        }
        if (session == null && noted.isPresent()) {
            begin(noted.get(), folder().resume(noted.get()));
        } else if (session == null && files.areUnusable()) {
            display.showNobody();
        } else if (session != null && noted.isPresent()) {
            follow(session, noted.get());
        }
        if (session != null || noted.isEmpty()) {
            files.areGood();
        }
    }

    private void follow(AccountSession current, ProfileFolder.SignedIn who) throws StoreException {
        try {
            if (current.pulse()) {
                show(current.compose());
            }
        } catch (SignedOutException e) {
            LOG.log(Level.DEBUG, "Another process signed the person out and in again", e);
            closeSession();
            begin(who, folder().resume(who));
        }
    }

    /** Another process signed out whoever is shown. */
    private void leave() throws StoreException {
        Optional<AccountKey> leaving = display.account();
        if (leaving.isPresent()) {
            display.showNobody();
            closeSession();
            forgetTokens(leaving.get());
            folder().finishSignOuts();
        }
    }

    private void forgetTokens(AccountKey account) {
        try {
            connections.authenticator().forget(account);
            Continuity.forget(account, environment.secrets());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The tokens of an account that was signed out elsewhere could not be forgotten", e);
        }
    }

    /** Whether another process let somebody in or out since the files could not be used. */
    private boolean isOvertaken() {
        try {
            return folder != null && !noted().equals(lookedFor);
        } catch (StoreException e) {
            return false;
        }
    }

    private Optional<AccountKey> noted() throws StoreException {
        return folder().session().map(ProfileFolder.SignedIn::account);
    }

    private ProfileFolder folder() throws StoreException {
        if (folder == null) {
            folder = ProfileFolder.open(environment.disk(), settings.get().folder(), environment.clock());
        }
        return folder;
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
        closeSession();
    }
}
