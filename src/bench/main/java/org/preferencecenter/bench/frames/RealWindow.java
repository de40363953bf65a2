package org.preferencecenter.bench.frames;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.preferencecenter.client.Choice;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.desktop.embed.CenterWindow;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.FakeCenter;
import org.preferencecenter.desktop.fixture.NoComputer;
import org.preferencecenter.desktop.fixture.StateBuilder;
import org.preferencecenter.desktop.host.Appearance;
import org.preferencecenter.desktop.host.Host;

/** The window as it ships, over a center that answers when it is told to. */
final class RealWindow implements Subject {
    private final StateBuilder states = Examples.answered();
    private final FakeCenter center = new FakeCenter(states.build());
    private final Scene scene;

    RealWindow(Stage stage) {
        CenterWindow.show(stage, center, new Host(StateBuilder.DEVICE, Locale.US, ZoneOffset.UTC,
                InstantSource.fixed(StateBuilder.NOW), Appearance.always(ColorScheme.LIGHT), 1, new NoComputer()));
        scene = stage.getScene();
    }

    @Override
    public Scene scene() {
        return scene;
    }

    @Override
    public Node box(int preference) {
        return all(".check-box").get(preference);
    }

    @Override
    public Node details(int preference) {
        return Objects.requireNonNull(all(".row-links").get(preference).lookup(".hyperlink"));
    }

    @Override
    public Node page(int page) {
        return all(".navigation-item").get(page);
    }

    @Override
    public Node content() {
        return all(".scroll-pane").getFirst();
    }

    @Override
    public void hear(int preference, boolean inAccount) {
        Choice choice = Hands.onFxThread(() -> center.done.decided.getLast()).choices().getFirst();
        String id = choice.notice().preference().value();
        if (inAccount) {
            states.saved(id, SaveState.ACCOUNT).sync(new SyncStatus.UpToDate(StateBuilder.NOW));
        } else {
            states.answer(id, choice.granted(), Surface.PREFERENCES_WINDOW, StateBuilder.DEVICE, Duration.ZERO)
                    .saved(id, SaveState.HERE).sync(new SyncStatus.Syncing(1, Optional.of(StateBuilder.NOW)));
        }
        center.states.set(states.build());
    }

    private List<Node> all(String selector) {
        return List.copyOf(scene.getRoot().lookupAll(selector));
    }
}
