package org.preferencecenter.desktop.tour;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.RequestOutcome;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.core.request.RequestStatus;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.Exports;
import org.preferencecenter.desktop.fixture.FakeRequests;
import org.preferencecenter.desktop.fixture.Stand;
import org.preferencecenter.desktop.fixture.StateBuilder;
import org.preferencecenter.desktop.parts.Row;

/** The page "Your data" in each of its states. */
final class DataViews {
    private DataViews() {}

    static Stream<View> all() {
        return Stream.of(
                view("data", stand -> {}, stand -> {}),
                view("data-in-words", stand -> {}, stand -> press(stand, "data.words.show")),
                view("data-asking", stand -> stand.actions.requests.list = new CompletableFuture<>(),
                        stand -> View.lookAt(View.row(View.label(stand,
                                stand.surroundings.text("data.erasure.loading"))), stand)),
                new View("data-offline", Examples.offline(), stand -> {
                    stand.actions.requests.list = FakeRequests.outcome(
                            new RequestOutcome.Unanswered<>(Trouble.OFFLINE));
                    stand.actions.requests.answer = FakeRequests.outcome(
                            new RequestOutcome.Unanswered<>(Trouble.OFFLINE));
                    visit(stand);
                    press(stand, "data.copy.ask");
                }),
                new View("data-sign-in-needed", Examples.signInNeeded(), stand -> {
                    stand.actions.requests.list = FakeRequests.outcome(new RequestOutcome.SignInNeeded<>());
                    stand.actions.requests.answer = FakeRequests.outcome(new RequestOutcome.SignInNeeded<>());
                    visit(stand);
                    press(stand, "data.copy.ask");
                }),
                view("data-busy", stand -> stand.actions.requests.answer = FakeRequests.outcome(
                        new RequestOutcome.Busy<>(Optional.of(StateBuilder.NOW.plus(Duration.ofHours(3))))),
                        stand -> press(stand, "data.copy.ask")),
                view("data-copy-asked", stand -> {}, stand -> press(stand, "data.copy.ask")),
                view("data-copy-ready", DataViews::copyIsReady, stand -> press(stand, "data.copy.ask")),
                view("data-copy-unsaved", stand -> {
                    copyIsReady(stand);
                    stand.actions.saving = CompletableFuture.failedFuture(new IOException("disk"));
                }, stand -> {
                    press(stand, "data.copy.ask");
                    press(stand, "data.copy.page");
                }),
                view("data-erasure-asked", stand -> {}, stand -> press(stand, "data.erasure.ask")),
                view("data-erasure-unanswered", stand -> stand.actions.requests.answer = FakeRequests.outcome(
                        new RequestOutcome.Unanswered<>(Trouble.TIMED_OUT)), stand -> {
                            press(stand, "data.erasure.ask");
                            View.press(stand, "erasure.request");
                        }),
                view("data-erasure-open", stand -> stand.actions.requests.knows(
                        FakeRequests.erasure(RequestStatus.RECEIVED)), stand -> look(stand, "data.erasure.takeBack")),
                view("data-erasure-too-late", stand -> {
                    stand.actions.requests.knows(FakeRequests.erasure(RequestStatus.RECEIVED));
                    stand.actions.requests.answer = FakeRequests.outcome(new RequestOutcome.Settled<>());
                }, stand -> press(stand, "data.erasure.takeBack")),
                view("data-erasure-taken-back", stand -> stand.actions.requests.knows(
                        FakeRequests.erasure(RequestStatus.CANCELLED)), stand -> look(stand, "data.erasure.ask")),
                view("data-erasure-done", stand -> stand.actions.requests.knows(
                        FakeRequests.erasure(RequestStatus.DONE)), stand -> look(stand, "data.erasure.ask")),
                view("data-unopened", stand -> stand.actions.browserOpens = false, stand -> {
                    press(stand, "data.complaint.open");
                    press(stand, "data.contact.write");
                }));
    }

    private static View view(String name, Consumer<Stand> before, Consumer<Stand> then) {
        CenterState state = Examples.saved();
        return new View(name, state, stand -> {
            before.accept(stand);
            visit(stand);
            then.accept(stand);
        });
    }

    private static void visit(Stand stand) {
        View.visit(stand, "navigation.data");
        // What lies in a scroll pane is found only once the pane has its skin.
        stand.root.applyCss();
        stand.root.layout();
    }

    /** A person sees a link before they press it, and then what became of it. */
    private static void press(Stand stand, String key) {
        Hyperlink link = View.links(stand, key).getFirst();
        View.lookAt(View.row(link), stand);
        Node page = stand.root.getChildren().getLast();
        link.fire();
        boolean isBehindADialog = !stand.root.getChildren().getLast().equals(page);
        if (!isBehindADialog && View.row(link) instanceof Row row) {
            View.lookAt(row, stand);
        }
    }

    private static void look(Stand stand, String key) {
        View.lookAt(View.row(View.links(stand, key).getFirst()), stand);
    }

    private static void copyIsReady(Stand stand) {
        stand.actions.requests.answer = FakeRequests.done(
                FakeRequests.told(FakeRequests.export(RequestStatus.READY)));
        stand.actions.requests.copy = FakeRequests.done(Exports.copy(Exports.of("office-pc")));
    }
}
