package org.preferencecenter.desktop.embed;

import java.util.List;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.desktop.host.AppSettings;
import org.preferencecenter.desktop.host.Host;
import org.preferencecenter.desktop.host.WindowMemory;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.shell.Shell;
import org.preferencecenter.desktop.shell.WindowShape;
import org.preferencecenter.desktop.window.WindowState;
import org.preferencecenter.desktop.window.WindowTrack;

/** A window of its own: sign-in, consent dialog, preferences and sign-out. Use on the JavaFX thread. */
public final class CenterWindow implements AutoCloseable {
    private final Stage stage;
    private final StackPane pane = new StackPane();
    private final WindowMemory memory;
    private final WindowState before;
    private final WindowTrack track;
    private final Dressed dressed;
    private final EventHandler<WindowEvent> leave = event -> leave();
    private final EventHandler<WindowEvent> remember = event -> remember();
    private @Nullable Shell shell;

    private CenterWindow(Stage stage, PreferenceCenter center, Host host, WindowMemory memory) {
        this.stage = stage;
        this.memory = memory;
        before = WindowState.read(memory.read());
        AppSettings settings = host.settings().settings().get();
        track = WindowShape.give(stage, pane, host.localeWith(settings), host.textSizeWith(settings), before);
        dressed = Dressed.pane(pane, List::of, center, host, this::fill);
        stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, leave);
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, remember);
    }

    private Consumer<CenterState> fill(Surroundings surroundings) {
        Shell next = shell == null
                ? Shell.ofWindow(pane, surroundings, before.page())
                : shell.anew(surroundings);
        shell = next;
        return next::show;
    }

    private void leave() {
        if (shell != null) {
            shell.leave();
        }
    }

    private void remember() {
        if (shell != null) {
            memory.keep(track.state(shell.page()).text());
        }
    }

    /** The same without a memory: the window opens where the system puts it. */
    public static CenterWindow show(Stage stage, PreferenceCenter center, Host host) {
        return show(stage, center, host, WindowMemory.none());
    }

    /**
     * Fills a stage and shows it: as it was when it was last closed, as far as the screens allow. Closing the stage with a question
     * on the screen means "not now".
     */
    public static CenterWindow show(Stage stage, PreferenceCenter center, Host host, WindowMemory memory) {
        CenterWindow window = new CenterWindow(stage, center, host, memory);
        stage.show();
        return window;
    }

    /** Stops following the center. The stage is the caller's. */
    @Override
    public void close() {
        stage.removeEventHandler(WindowEvent.WINDOW_HIDDEN, remember);
        stage.removeEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, leave);
        dressed.close();
        track.close();
    }
}
