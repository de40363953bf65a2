package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Choice;
import org.preferencecenter.client.PreferenceState;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.client.Settings;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.client.testing.Trampoline;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.standing.Standing;

/** One running program, and what a person does with it. */
final class Program implements AutoCloseable {
    final FakeAuthenticator authenticator = new FakeAuthenticator();
    final LiveCenter center;
    private final World world;
    private final Trampoline owner = new Trampoline();
    private boolean resourcesReleased;

    Program(World world, Settings settings) {
        this.world = world;
        this.center = new LiveCenter(new LiveSettings(settings), world.environment(settings.folder(), owner),
                world.connections(authenticator),
                this::releaseResources);
    }

    private void releaseResources() {
        resourcesReleased = true;
        owner.shutDown();
    }

    void start() {
        assertThat(center.start()).isCompleted();
    }

    /** Hands in several things to do before the first of them is done. */
    void whileOthersWait(Runnable task) {
        owner.execute(task);
    }

    SignInOutcome signIn(AccountKey account) {
        authenticator.nextIs(account);
        return center.signIn().outcome().toCompletableFuture().join();
    }

    /** Signs in and lets the first exchange run. */
    Program signedIn(AccountKey account) {
        assertThat(signIn(account)).isEqualTo(new SignInOutcome.Done());
        world.settles();
        return this;
    }

    void allows(PreferenceId... preferences) {
        assertThat(decide(true, preferences)).isCompleted();
    }

    void declines(PreferenceId... preferences) {
        assertThat(decide(false, preferences)).isCompleted();
    }

    CompletionStage<Void> decide(boolean granted, PreferenceId... preferences) {
        return center.decide(Arrays.stream(preferences).map(id -> new Choice(notice(id), granted)).toList(),
                Surface.PREFERENCES_WINDOW);
    }

    Notice notice(PreferenceId preference) {
        return state().catalog().notice(preference, "en");
    }

    CenterState state() {
        return center.state().value();
    }

    PreferenceState shown(PreferenceId preference) {
        return state().preferences().stream().filter(each -> each.preference().id().equals(preference)).findFirst()
                .orElseThrow();
    }

    Standing standing(PreferenceId preference) {
        return shown(preference).standing().standing();
    }

    SaveState saved(PreferenceId preference) {
        return shown(preference).saved();
    }

    Reason reason(PreferenceId preference) {
        return center.gate().check(preference).reason();
    }

    SyncStatus sync() {
        return state().sync();
    }

    List<PreferenceId> questions() {
        return state().questions();
    }

    boolean hasReleasedResources() {
        return resourcesReleased;
    }

    @Override
    public void close() {
        center.close();
    }
}
