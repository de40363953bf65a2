package org.preferencecenter.sandbox;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.client.Settings;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.desktop.embed.CenterWindow;
import org.preferencecenter.desktop.host.Appearance;
import org.preferencecenter.desktop.host.Computer;
import org.preferencecenter.desktop.host.Host;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A person at a desk: the application in a window, their hands, their eyes, and a browser that signs them in. */
final class Desk implements AutoCloseable {
    private static final String PERSON = "you@example.org";
    private static final long STARTING = 30_000;

    private final FxRobot robot = new FxRobot();
    private final PreferenceCenter center;
    private final Browser browser = new Browser();
    private final Open open;

    /** Starts the application. */
    Desk(Settings settings, LastingSecrets secrets) {
        center = PreferenceCenter.open(settings, secrets);
        open = WaitForAsyncUtils.waitForAsyncFx(STARTING, () -> {
            Stage stage = new Stage();
            Host host = Host.of(settings.device(), browser);
            return new Open(stage, CenterWindow.show(stage, center, new Host(host.device(), Locale.US, host.zone(),
                    host.clock(), Appearance.always(ColorScheme.LIGHT), 1, browser)));
        });
        look();
    }

    private record Open(Stage stage, CenterWindow window) {}

    PreferenceCenter center() {
        return center;
    }

    void signIn() throws Exception {
        browser.page = new CompletableFuture<>();
        click("Sign in");
        try (BrowserStandIn person = new BrowserStandIn()) {
            person.signIn(Await.done(browser.page), PERSON);
        }
        Await.state(center, "signed in and heard", state -> !state.preferences().isEmpty()
                && state.sync() instanceof SyncStatus.UpToDate);
        look();
    }

    void click(String text) {
        robot.clickOn(shown().filter(node -> node instanceof Labeled labeled && text.equals(labeled.getText()))
                .reduce((first, last) -> last).orElseThrow(() -> new AssertionError("No " + text + " in " + texts())));
        look();
    }

    void press(KeyCode key) {
        robot.type(key);
        look();
    }

    /** The boxes that can be ticked now: those of the dialog if there is one. */
    List<CheckBox> boxes() {
        List<CheckBox> all = shown().filter(CheckBox.class::isInstance).map(CheckBox.class::cast).toList();
        return dialogIsOpen() ? all.subList(all.size() / 2, all.size()) : all;
    }

    boolean dialogIsOpen() {
        return shown().anyMatch(node -> node.getStyleClass().contains("dialog"));
    }

    /** Everything that can be read. */
    List<String> texts() {
        return shown().flatMap(node -> switch (node) {
            case Labeled labeled -> Stream.of(String.valueOf(labeled.getText()));
            case Text text -> Stream.of(text.getText());
            default -> Stream.<String>empty();
        }).toList();
    }

    /** Waits until the window shows what the center says. */
    void look() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Stream<Node> shown() {
        return below(open.stage().getScene().getRoot()).filter(Desk::isShown);
    }

    private static Stream<Node> below(Node node) {
        Stream<Node> children = node instanceof Parent parent
                ? List.copyOf(parent.getChildrenUnmodifiable()).stream().flatMap(Desk::below)
                : Stream.empty();
        return Stream.concat(Stream.of(node), children);
    }

    private static boolean isShown(Node node) {
        return Stream.iterate(node, each -> each != null, Node::getParent).allMatch(Node::isVisible);
    }

    /** Ends the application as a person does who closes the window. */
    @Override
    public void close() {
        robot.interact(() -> {
            open.window().close();
            open.stage().close();
        });
        center.close();
    }

    private static final class Browser implements Computer {
        private CompletableFuture<URI> page = new CompletableFuture<>();

        @Override
        public boolean open(URI address) {
            page.complete(address);
            return true;
        }

        @Override
        public void copy(String text) {
            // Nobody pastes here.
        }

        @Override
        public CompletionStage<Boolean> save(String suggestedName, String text) {
            return CompletableFuture.completedStage(false);
        }
    }
}
