package org.preferencecenter.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.client.PreferenceState;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.client.Session;
import org.preferencecenter.client.Settings;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.standing.Standing;
import org.testfx.api.FxToolkit;

/** The main job, as a person lives it: through the real window, with a real service and a real sign-in. */
class WindowStoryTest {
    private static final PreferenceId NEWS = new PreferenceId("corporate-news");
    private static final PreferenceId STATISTICS = new PreferenceId("usage-statistics");

    @TempDir
    private Path folder;
    private final LastingSecrets secrets = new LastingSecrets();
    private Sandbox sandbox;
    private Desk desk;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(SandboxFolder.open(folder));
        desk = new Desk(sandbox.settings(), secrets);
    }

    @AfterEach
    void stop() throws Exception {
        desk.close();
        sandbox.close();
    }

    @Test
    void fromTheFirstLoginToAWithdrawalByEmail() throws Exception {
        desk.signIn();
        assertThat(desk.dialogIsOpen()).isTrue();
        assertThat(desk.boxes()).hasSize(5).noneMatch(CheckBox::isSelected);

        desk.press(KeyCode.ESCAPE);
        assertThat(desk.dialogIsOpen()).isFalse();
        assertThat(state().preferences()).allMatch(each -> each.standing().standing() == Standing.NOT_ASKED)
                .noneMatch(each -> each.verdict().permitted());

        signOutAndInAgain();
        assertThat(desk.boxes()).hasSize(5).noneMatch(CheckBox::isSelected);
        tick(0);
        tick(3);
        desk.click("Save choices");
        Await.state(desk.center(), "five decisions in the account", state -> state.preferences().stream()
                .allMatch(each -> each.saved() == SaveState.ACCOUNT));
        assertThat(grantedOnAnotherComputer()).containsExactly(NEWS, STATISTICS);

        sandbox.network().off();
        tick(0);
        Await.state(desk.center(), "withdrawn here", state -> standing(state, NEWS) == Standing.WITHDRAWN
                && saved(state, NEWS) == SaveState.HERE);
        Await.state(desk.center(), "offline", state -> state.sync() instanceof SyncStatus.Waiting);
        assertThat(sentences()).contains("offline");

        restart();
        assertThat(standing(state(), NEWS)).isEqualTo(Standing.WITHDRAWN);
        assertThat(desk.boxes().get(0).isSelected()).isFalse();
        assertThat(desk.boxes().get(3).isSelected()).isTrue();

        sandbox.network().on();
        desk.center().syncNow();
        Await.state(desk.center(), "in the account", state -> saved(state, NEWS) == SaveState.ACCOUNT);
        assertThat(grantedOnAnotherComputer()).containsExactly(STATISTICS);

        sandbox.withdrawByEmail(account(), STATISTICS);
        Await.state(desk.center(), "withdrawn by e-mail", state -> standing(state, STATISTICS) == Standing.WITHDRAWN);
        desk.look();
        assertThat(desk.boxes().get(3).isSelected()).isFalse();
        assertThat(sentences()).contains("e-mail");
    }

    @Test
    void aNoticeWithANewMajorRevisionIsAskedAboutWithNothingTicked() throws Exception {
        desk.signIn();
        tick(0);
        desk.click("Save choices");
        Await.state(desk.center(), "in the account", state -> saved(state, NEWS) == SaveState.ACCOUNT);

        sandbox.publishNextRevision(NEWS);
        Await.state(desk.center(), "asked again", state -> state.questions().contains(NEWS));
        desk.look();

        assertThat(desk.dialogIsOpen()).isTrue();
        assertThat(sentences()).contains("partner university");
        assertThat(desk.center().gate().check(NEWS).permitted()).isFalse();
    }

    private void signOutAndInAgain() throws Exception {
        desk.click("Account and app");
        desk.click("Sign out");
        desk.click("Sign out");
        Await.state(desk.center(), "signed out", state -> state.session() instanceof Session.SignedOut);
        desk.look();
        desk.signIn();
    }

    private void tick(int row) {
        CheckBox box = desk.boxes().get(row);
        desk.click(box.getText());
    }

    private void restart() {
        desk.close();
        desk = new Desk(sandbox.settings(), secrets);
    }

    /** What another computer of the same person learns from the account. */
    private List<PreferenceId> grantedOnAnotherComputer() throws Exception {
        Settings here = sandbox.settings();
        Settings there = new Settings(folder.resolve("other"), here.service(), here.issuer(), here.clientId(),
                here.scopes(), here.application(), "Other computer", here.locale(), false, here.staleAfter());
        try (PreferenceCenter other = PreferenceCenter.open(there, new LastingSecrets());
                BrowserStandIn browser = new BrowserStandIn()) {
            browser.signIn(Await.done(other.signIn().address()), "you@example.org");
            CenterState state = Await.state(other, "heard", each -> each.sync() instanceof SyncStatus.UpToDate);
            return state.preferences().stream().filter(each -> each.verdict().permitted())
                    .map(each -> each.preference().id()).toList();
        }
    }

    private CenterState state() {
        return desk.center().state().value();
    }

    private AccountKey account() {
        return ((Session.SignedIn) state().session()).account();
    }

    private String sentences() {
        desk.look();
        return String.join("\n", desk.texts());
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
