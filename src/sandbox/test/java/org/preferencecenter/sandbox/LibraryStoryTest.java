package org.preferencecenter.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Choice;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.client.PreferenceState;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.client.Session;
import org.preferencecenter.client.SignInAttempt;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.standing.Standing;

/** The main job, told with the library alone: a real provider, a real service, a real network that is pulled. */
class LibraryStoryTest {
    private static final PreferenceId TRAINING = new PreferenceId("training");
    private static final PreferenceId STATISTICS = new PreferenceId("usage-statistics");

    @TempDir
    private Path folder;
    private Sandbox sandbox;
    private PreferenceCenter center;
    private final LastingSecrets secrets = new LastingSecrets();

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(SandboxFolder.open(folder));
        center = PreferenceCenter.open(sandbox.settings(), secrets);
    }

    @AfterEach
    void stop() throws Exception {
        center.close();
        sandbox.close();
    }

    @Test
    void choicesMadeOfflineArriveWhenTheNetworkIsBack() throws Exception {
        signIn();
        decide(true, TRAINING, STATISTICS);
        Await.state(center, "both in the account", state -> saved(state, TRAINING) == SaveState.ACCOUNT
                && saved(state, STATISTICS) == SaveState.ACCOUNT);
        assertThat(center.gate().check(TRAINING).permitted()).isTrue();

        sandbox.network().off();
        decide(false, TRAINING);
        assertThat(center.gate().check(TRAINING).reason()).isEqualTo(Reason.WITHDRAWN);
        Await.state(center, "offline", state -> state.sync() instanceof SyncStatus.Waiting waiting
                && waiting.trouble() == Trouble.OFFLINE && waiting.unsent() == 1);

        restart();
        assertThat(standing(center.state().value(), TRAINING)).isEqualTo(Standing.WITHDRAWN);
        assertThat(saved(center.state().value(), TRAINING)).isEqualTo(SaveState.HERE);

        sandbox.network().on();
        center.syncNow();
        Await.state(center, "in the account", state -> saved(state, TRAINING) == SaveState.ACCOUNT
                && state.sync() instanceof SyncStatus.UpToDate);
    }

    @Test
    void aWithdrawalByEmailArrivesByItselfAndIsNews() throws Exception {
        AccountKey account = signIn();
        decide(true, TRAINING);
        Await.state(center, "in the account", state -> saved(state, TRAINING) == SaveState.ACCOUNT);

        sandbox.withdrawByEmail(account, TRAINING);

        CenterState state = Await.state(center, "withdrawn",
                each -> standing(each, TRAINING) == Standing.WITHDRAWN && !each.news().isEmpty());
        assertThat(state.news()).singleElement()
                .satisfies(news -> assertThat(news.decision().origin().surface()).isEqualTo(Surface.EMAIL_UNSUBSCRIBE));
        assertThat(center.gate().check(TRAINING).permitted()).isFalse();
    }

    @Test
    void aNewMajorRevisionIsAskedAboutAndDeniedUntilThen() throws Exception {
        signIn();
        decide(true, TRAINING);
        Await.state(center, "in the account", state -> saved(state, TRAINING) == SaveState.ACCOUNT);

        sandbox.publishNextRevision(TRAINING);

        CenterState state = Await.state(center, "outdated", each -> standing(each, TRAINING) == Standing.OUTDATED);
        assertThat(state.questions()).contains(TRAINING);
        assertThat(center.gate().check(TRAINING).reason()).isEqualTo(Reason.OUTDATED);
    }

    @Test
    void anOrganizationLocksToNoAndKeepsTheAnswerBeneath() throws Exception {
        signIn();
        decide(true, TRAINING);
        Await.state(center, "in the account", state -> saved(state, TRAINING) == SaveState.ACCOUNT);

        sandbox.lock(TRAINING, "Client data stays with us.");
        Await.state(center, "locked", state -> preference(state, TRAINING).lock().isPresent());
        assertThat(center.gate().check(TRAINING).reason()).isEqualTo(Reason.ORGANIZATION_POLICY);
        assertThat(standing(center.state().value(), TRAINING)).isEqualTo(Standing.GRANTED);

        sandbox.unlock(TRAINING);
        Await.state(center, "unlocked", state -> preference(state, TRAINING).lock().isEmpty());
        assertThat(center.gate().check(TRAINING).permitted()).isTrue();
    }

    @Test
    void aServiceThatFailsLosesNothingAndIsNamed() throws Exception {
        signIn();
        sandbox.faults().set(Faults.Mood.FAILING);
        decide(true, TRAINING);
        Await.state(center, "failing", state -> state.sync() instanceof SyncStatus.Waiting waiting
                && waiting.trouble() == Trouble.SERVICE_FAILED && waiting.unsent() == 1);

        sandbox.faults().set(Faults.Mood.BUSY);
        center.syncNow();
        Await.state(center, "busy", state -> state.sync() instanceof SyncStatus.Waiting waiting
                && waiting.trouble() == Trouble.SERVICE_BUSY);

        sandbox.faults().set(Faults.Mood.WELL);
        center.syncNow();
        Await.state(center, "in the account", state -> saved(state, TRAINING) == SaveState.ACCOUNT);
    }

    @Test
    void whatWasNotSentWaitsForTheSamePersonAndNobodyElseSeesIt() throws Exception {
        signIn();
        sandbox.network().off();
        decide(true, TRAINING);
        Await.done(center.signOut());
        assertThat(center.gate().check(TRAINING).reason()).isEqualTo(Reason.NOT_SIGNED_IN);

        sandbox.network().on();
        signIn("somebody.else@example.org");
        CenterState other = Await.state(center, "heard", state -> state.sync() instanceof SyncStatus.UpToDate);
        assertThat(standing(other, TRAINING)).isEqualTo(Standing.NOT_ASKED);

        Await.done(center.signOut());
        signIn();
        Await.state(center, "sent", state -> saved(state, TRAINING) == SaveState.ACCOUNT);
    }

    private AccountKey signIn() throws Exception {
        return signIn("you@example.org");
    }

    private AccountKey signIn(String email) throws Exception {
        SignInAttempt attempt = center.signIn();
        try (BrowserStandIn browser = new BrowserStandIn()) {
            browser.signIn(Await.done(attempt.address()), email);
        }
        assertThat(Await.done(attempt.outcome())).isEqualTo(new SignInOutcome.Done());
        return ((Session.SignedIn) center.state().value().session()).account();
    }

    private void restart() {
        center.close();
        center = PreferenceCenter.open(sandbox.settings(), secrets);
    }

    private void decide(boolean granted, PreferenceId... preferences) {
        Await.done(center.decide(List.of(preferences).stream()
                .map(id -> new Choice(center.state().value().catalog().notice(id, "en"), granted)).toList(),
                Surface.PREFERENCES_WINDOW));
    }

    private static PreferenceState preference(CenterState state, PreferenceId id) {
        return state.preferences().stream().filter(each -> each.preference().id().equals(id)).findFirst().orElseThrow();
    }

    private static Standing standing(CenterState state, PreferenceId id) {
        return preference(state, id).standing().standing();
    }

    private static SaveState saved(CenterState state, PreferenceId id) {
        return preference(state, id).saved();
    }
}
