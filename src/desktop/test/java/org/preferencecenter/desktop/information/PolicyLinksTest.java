package org.preferencecenter.desktop.information;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.core.catalog.Information;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.WindowTest;

/** No link of the dialog or the window is a dead end. */
class PolicyLinksTest extends WindowTest {
    private final CenterState state = Examples.firstSignIn();
    private final URI policy = state.catalog().links().privacyPolicy();
    private final URI terms = state.catalog().links().termsOfService();
    private final Information information = state.catalog().wording("en").information();

    @Test
    void policyAndTermsOpenInTheBrowser() {
        open(state);

        click(link("Privacy policy"));
        click(link("Terms of service"));

        assertThat(actions().opened).containsExactly(policy, terms);
        assertThat(texts()).doesNotContain("Copy link");
    }

    @Test
    void whereNoBrowserOpensTheCatalogsOwnWordsCanBeReadAndTheLinkCopied() {
        open(state);
        actions().browserOpens = false;

        click(link("Privacy policy"));

        assertThat(texts()).contains(information.storage(), information.thirdParties(), information.purposeLimitation(),
                information.safeguards(), information.controller(), information.complaint())
                .anyMatch(text -> text.startsWith("The browser did not open."));
        assertThat(all(TextField.class)).singleElement().returns(policy.toString(), TextField::getText);
        click(button("Copy link"));
        assertThat(actions().copied).containsExactly(policy.toString());
        assertThat(texts()).contains("The link is copied.");
    }

    @Test
    void offlineTheBrowserIsAskedAllTheSameAndTheWindowSaysWhatItKnows() {
        open(Examples.offline());

        click(link("Privacy policy"));

        assertThat(actions().opened).containsExactly(policy);
        assertThat(texts()).contains(information.storage(),
                "You are offline, so the browser may not show the page. Read here what this program knows.");
    }

    @Test
    void ofTheTermsOfServiceItIsSaidThatThereIsNoCopyAndWhomToAsk() {
        open(Examples.offline());

        click(link("Terms of service"));

        assertThat(texts()).contains(information.controller(), information.dataProtectionContact())
                .anyMatch(text -> text.startsWith("This program holds no copy of the terms of service"))
                .doesNotContain(information.storage());
    }

    @Test
    void escLeadsBackToTheQuestionsAndPutsNothingOff() {
        open(state);
        actions().browserOpens = false;
        click(link("Privacy policy"));

        keys(KeyCode.ESCAPE);

        assertThat(actions().deferred).isEmpty();
        assertThat(boxes()).hasSize(5);
        assertThat(focused()).isEqualTo(link("Privacy policy"));
    }

    @Test
    void theDialogNoticesThatTheNetworkWentWhileItIsOpen() {
        open(state);
        show(new CenterState(state.session(), state.catalog(), state.preferences(), state.questions(),
                Examples.offline().sync(), state.unsent(), state.news(), state.setAside(), state.inDoubt()));

        click(link("Privacy policy"));

        assertThat(texts()).anyMatch(text -> text.startsWith("You are offline"));
    }
}
