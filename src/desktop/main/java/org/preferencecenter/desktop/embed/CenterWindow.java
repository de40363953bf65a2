package org.preferencecenter.desktop.embed;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.desktop.host.AppSettings;
import org.preferencecenter.desktop.host.Host;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.shell.Shell;
import org.preferencecenter.desktop.shell.WindowShape;

/** A window of its own: sign-in, consent dialog, preferences and sign-out. Use on the JavaFX thread. */
public final class CenterWindow implements AutoCloseable {
    private final Stage stage;
    private final StackPane pane = new StackPane();
    private final Dressed dressed;
    private @Nullable Shell shell;

    private CenterWindow(Stage stage, PreferenceCenter center, Host host) {
        this.stage = stage;
        AppSettings settings = host.settings().settings().get();
        WindowShape.give(stage, pane, host.localeWith(settings), host.textSizeWith(settings));
        stage.show();
        dressed = Dressed.pane(pane, List::of, center, host, this::fill);
    }

    private Consumer<CenterState> fill(Surroundings surroundings) {
        Shell next = shell == null ? Shell.ofWindow(pane, surroundings) : shell.anew(surroundings);
        shell = next;
        stage.setOnCloseRequest(event -> next.leave());
        return next::show;
    }

    /** Fills a stage and shows it. Closing the stage with a question on the screen means "not now". */
    public static CenterWindow show(Stage stage, PreferenceCenter center, Host host) {
        return new CenterWindow(stage, center, host);
    }

    /** Stops following the center. The stage is the caller's. */
    @Override
    public void close() {
        dressed.close();
    }
}
