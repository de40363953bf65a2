package org.preferencecenter.desktop.information;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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

        interact(link("Privacy policy")::fire);
        interact(link("Terms of service")::fire);

        assertThat(actions().opened).containsExactly(policy, terms);
        assertThat(texts()).doesNotContain("Copy link");
    }

    @Test
    void whereNoBrowserOpensTheCatalogsOwnWordsCanBeReadAndTheLinkCopied() {
        open(state);
        actions().browserOpens = false;

        interact(link("Privacy policy")::fire);

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

        interact(link("Privacy policy")::fire);

        assertThat(actions().opened).containsExactly(policy);
        assertThat(texts()).contains(information.storage(),
                "You are offline, so the browser may not show the page. Read here what this program knows.");
    }

    @Test
    void ofTheTermsOfServiceItIsSaidThatThereIsNoCopyAndWhomToAsk() {
        open(Examples.offline());

        interact(link("Terms of service")::fire);

        assertThat(texts()).contains(information.controller(), information.dataProtectionContact())
                .anyMatch(text -> text.startsWith("This program holds no copy of the terms of service"))
                .doesNotContain(information.storage());
    }

    @Test
    void aLongTextCanBeReadWithTheKeyboard() {
        open(new Opening(Locale.US, ColorScheme.LIGHT, 1, 400, 640), state);
        interact(link("Who we are and where data is kept")::fire);
        ScrollPane pane = all(ScrollPane.class).reduce((first, last) -> last).orElseThrow();
        assertThat(focused()).isEqualTo(button("Close"));

        keys(KeyCode.PAGE_DOWN);
        double read = pane.getVvalue();
        assertThat(read).isPositive();
        keys(KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN);
        assertThat(pane.getVvalue()).isEqualTo(1);
        keys(KeyCode.PAGE_UP);

        assertThat(pane.getVvalue()).isCloseTo(1 - read, within(0.001));
    }

    @Test
    void escLeadsBackToTheQuestionsAndPutsNothingOff() {
        open(state);
        actions().browserOpens = false;
        focus(link("Privacy policy"));
        keys(KeyCode.ENTER);
        assertThat(texts()).contains("Copy link");

        keys(KeyCode.ESCAPE);

        assertThat(actions().deferred).isEmpty();
        assertThat(boxes()).hasSize(5);
        assertThat(focused()).isEqualTo(link("Privacy policy"));
    }

    @Test
    void theDialogNoticesThatTheNetworkWentWhileItIsOpen() {
        open(state);
        show(new CenterState(state.session(), state.catalog(), state.preferences(), state.questions(),
                Examples.offline().sync(), state.unsent(), state.news(), state.setAside(), state.inDoubt(),
                state.devices()));

        interact(link("Privacy policy")::fire);

        assertThat(texts()).anyMatch(text -> text.startsWith("You are offline"));
    }

    /** The control asked for the height of one line, whatever its width, and stood over its title and beneath the edge of its card. */
    @Test
    void theLinksHaveTheRoomOfAllTheirLines() {
        open(new Opening(Locale.GERMANY, ColorScheme.LIGHT, 1, 400, 640), Examples.saved());
        visit("Ihre Daten");

        Node title = all(Label.class).filter(each -> each.getText().equals("Richtlinien")).findFirst().orElseThrow();
        Node last = link("Wer wir sind und wo Daten liegen");
        Node links = requireNonNull(last.getParent()).getParent();

        assertThat(top(link("Datenschutzerklärung"))).isGreaterThanOrEqualTo(bottom(title) - 1);
        assertThat(top(last)).as("on a second line").isGreaterThan(bottom(link("Datenschutzerklärung")) - 1);
        assertThat(bottom(last)).isLessThanOrEqualTo(bottom(links) + 1);
    }

    private static double top(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    private static double bottom(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }
}
