package org.preferencecenter.desktop.tour;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.client.SignInTrouble;
import org.preferencecenter.client.StoreTrouble;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.Stand;
import org.preferencecenter.desktop.parts.RightToLeft;
import org.preferencecenter.desktop.parts.Row;
import org.preferencecenter.desktop.signin.SetupPage;

/**
 * What one picture shows.
 *
 * @param name such as {@code preferences-offline}
 * @param then what the person has done
 */
record View(String name, CenterState state, Consumer<Stand> then) {
    /** Pixels around what is looked at. */
    private static final double ROOM = 24;
    private static final URI PAGE = URI
            .create("https://id.example.org/authorize?response_type=code&client_id=preference"
                    + "-center&code_challenge_method=S256&redirect_uri=http%3A%2F%2F127.0.0.1%3A49152");

    static List<View> all() {
        return Stream.of(main(), HistoryViews.all(), DataViews.all().toList(), AccountViews.all()).flatMap(List::stream)
                .toList();
    }

    private static List<View> main() {
        return List.of(
                new View("sign-in-ready", Examples.signedOut(), stand -> {}),
                new View("sign-in-not-configured", Examples.signedOut(), stand -> stand.root.getChildren().setAll(
                        SetupPage.of("signin.setup.missing",
                                Path.of("/home/you/.config/preference-center/preference-center.properties"),
                                stand.surroundings.speech()))),
                new View("sign-in-waiting", Examples.signedOut(), stand -> {
                    stand.actions.address.complete(PAGE);
                    press(stand, "signin.button");
                }),
                new View("sign-in-no-browser", Examples.signedOut(), stand -> {
                    stand.actions.browserOpens = false;
                    stand.actions.address.complete(PAGE);
                    press(stand, "signin.button");
                    press(stand, "address.copy");
                }),
                new View("sign-in-failed", Examples.signedOut(), stand -> {
                    stand.actions.outcome.complete(new SignInOutcome.Failed(SignInTrouble.UNREACHABLE));
                    press(stand, "signin.button");
                }),
                new View("consent-first", Examples.firstSignIn(), stand -> {}),
                new View("consent-half", Examples.firstSignIn(), stand -> {
                    boxes(stand).get(2).setSelected(true);
                    lookAtBox(stand, 2);
                }),
                new View("consent-changed", Examples.changedNotice(), stand -> {}),
                new View("consent-changed-compared", Examples.changedNotice(),
                        stand -> links(stand, "changes.show").getFirst().fire()),
                new View("consent-other-language", Examples.answeredInGerman(), stand -> {}),
                new View("consent-other-language-compared", Examples.answeredInGerman(),
                        stand -> links(stand, "changes.show").getFirst().fire()),
                new View("consent-new-preference", Examples.newPreference(), stand -> {}),
                new View("consent-details", Examples.firstSignIn(),
                        stand -> links(stand, "details.show").getFirst().fire()),
                new View("consent-who", Examples.firstSignIn(), stand -> links(stand, "links.who").getLast().fire()),
                new View("consent-policy-unopened", Examples.firstSignIn(), stand -> {
                    stand.actions.browserOpens = false;
                    links(stand, "links.privacy").getLast().fire();
                }),
                new View("preferences-first", Examples.nothingAnswered(), stand -> {}),
                new View("preferences-saved", Examples.saved(), stand -> boxes(stand).get(1).requestFocus()),
                new View("preferences-toggled", Examples.saved(), stand -> {
                    boxes(stand).get(2).fire();
                    stand.show(Examples.justWithdrawn());
                    lookAtBox(stand, 2);
                }),
                new View("preferences-syncing", Examples.syncing(), stand -> {}),
                new View("preferences-offline", Examples.offline(), stand -> {}),
                new View("preferences-rejected", Examples.rejected(), stand -> lookAtBox(stand, 2)),
                new View("preferences-rejected-grant", Examples.rejectedGrant(), stand -> lookAtBox(stand, 1)),
                new View("preferences-terms-offline", Examples.offline(),
                        stand -> links(stand, "links.terms").getLast().fire()),
                new View("preferences-contested", Examples.contested(), stand -> lookAtBox(stand, 2)),
                new View("preferences-pending", Examples.pending(), stand -> lookAtBox(stand, 2)),
                new View("preferences-outdated", Examples.outdated(), stand -> lookAtBox(stand, 3)),
                new View("preferences-outdated-compared", Examples.outdated(),
                        stand -> links(stand, "changes.show").getFirst().fire()),
                new View("preferences-outdated-unknown", Examples.outdatedWithoutEarlierWords(),
                        stand -> lookAtBox(stand, 3)),
                new View("preferences-locked", Examples.locked(), stand -> {
                    boxes(stand).get(3).requestFocus();
                    lookAtBox(stand, 3);
                }),
                new View("preferences-news", Examples.news(), stand -> {}),
                new View("preferences-details", Examples.saved(),
                        stand -> links(stand, "details.show").getFirst().fire()),
                new View("preferences-session-only", Examples.sessionOnly(), stand -> {}),
                new View("preferences-sign-in-again", Examples.signInNeeded(), stand -> {}),
                new View("preferences-signing-in-again", Examples.signInNeeded(),
                        stand -> links(stand, "sync.step.signIn").getFirst().fire()),
                new View("preferences-store-unavailable", Examples.storeUnavailable(), stand -> {
                    stand.actions.answer = CompletableFuture.failedFuture(new IOException("disk"));
                    boxes(stand).get(1).fire();
                    lookAtBox(stand, 1);
                }),
                new View("preferences-disk-full", Examples.storeUnavailable(StoreTrouble.DISK_FULL), stand -> {}),
                new View("preferences-newer-version", Examples.storeUnavailable(StoreTrouble.NEWER_VERSION),
                        stand -> {}),
                new View("preferences-set-aside", Examples.setAside(), stand -> {}),
                new View("preferences-fetched-back", Examples.fetchedBack(), stand -> {}),
                new View("sign-in-unreadable", Examples.signInUnreadable(), stand -> {}),
                new View("sign-out", Examples.saved(), View::signOut),
                new View("sign-out-unsent", Examples.offline(), View::signOut),
                new View("sign-out-one-unsent", Examples.signInNeeded(), View::signOut),
                new View("sign-out-waiting", Examples.offline(), stand -> {
                    signOut(stand);
                    press(stand, "signout.wait");
                }));
    }

    private static List<CheckBox> boxes(Stand stand) {
        return all(stand, ".check-box", CheckBox.class);
    }

    static List<Hyperlink> links(Stand stand, String key) {
        String text = stand.surroundings.text(key);
        return all(stand, ".hyperlink", Hyperlink.class).stream()
                .filter(link -> RightToLeft.plain(link.getText()).equals(text)).toList();
    }

    private static void signOut(Stand stand) {
        visit(stand, "navigation.account");
        press(stand, "account.signOut");
    }

    private static void lookAtBox(Stand stand, int index) {
        lookAt(row(boxes(stand).get(index)), stand);
    }

    /** The row that it stands in; itself where it stands in none. */
    static Node row(Node part) {
        Node above = part;
        while (above != null && !(above instanceof Row)) {
            above = above.getParent();
        }
        return above == null ? part : above;
    }

    /** Scrolls as little as it takes to see a node whole, as a person does; what is too high is seen from its top. */
    static void lookAt(Node node, Stand stand) {
        stand.root.applyCss();
        stand.root.layout();
        // Pages that were left are only hidden, and each scrolls by itself.
        ScrollPane pane = all(stand, ".scroll-pane", ScrollPane.class).getFirst();
        double seen = pane.getViewportBounds().getHeight();
        double hidden = pane.getContent().getLayoutBounds().getHeight() - seen;
        Bounds place = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double asFar = Math.max(pane.getVvalue() * hidden, place.getMaxY() + ROOM - seen);
        double top = Math.min(asFar, place.getMinY() - ROOM);
        if (hidden > 0) {
            pane.setVvalue(Math.clamp(top / hidden, 0, 1));
        }
    }

    /** The label that begins so. */
    static Label label(Stand stand, String beginning) {
        return all(stand, ".label", Label.class).stream()
                .filter(each -> RightToLeft.plain(each.getText()).startsWith(beginning)).findFirst().orElseThrow();
    }

    static void visit(Stand stand, String key) {
        String text = stand.surroundings.text(key);
        ToggleButton way = all(stand, ".toggle-button", ToggleButton.class).stream()
                .filter(each -> each.getText().equals(text)).findFirst().orElseThrow();
        // As after a click; else the toolkit looks for a place for the focus itself.
        way.requestFocus();
        way.fire();
        // What lies in a scroll pane can be found only once the pane has its skin.
        stand.root.applyCss();
        stand.root.layout();
    }

    static void press(Stand stand, String key) {
        String text = stand.surroundings.text(key);
        ButtonBase button = all(stand, ".button", ButtonBase.class).stream()
                .filter(each -> each.getText().equals(text)).findFirst().orElseThrow();
        button.fire();
    }

    /** What can be seen, in the order of the page, dialogs first. */
    static <T extends Node> List<T> all(Stand stand, String selector, Class<T> type) {
        // What lies in a scroll pane is found only once the pane has its skin, and no pulse of the toolkit may have come yet.
        stand.root.applyCss();
        stand.root.layout();
        Node top = stand.root.getChildren().getLast();
        return top.lookupAll(selector).stream().filter(View::isShown).filter(type::isInstance).map(type::cast)
                .toList();
    }

    /** Pages that were left are only hidden. */
    private static boolean isShown(@Nullable Node node) {
        return node == null || (node.isVisible() && isShown(node.getParent()));
    }
}
