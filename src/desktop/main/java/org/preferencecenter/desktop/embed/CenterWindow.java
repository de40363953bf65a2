package org.preferencecenter.desktop.embed;

import java.util.List;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.desktop.host.Host;
import org.preferencecenter.desktop.shell.Shell;
import org.preferencecenter.desktop.shell.WindowShape;

/** A window of its own: sign-in, consent dialog, preferences and sign-out. Use on the JavaFX thread. */
public final class CenterWindow implements AutoCloseable {
    private final Dressed dressed;

    private CenterWindow(Dressed dressed) {
        this.dressed = dressed;
    }

    /** Fills a stage and shows it. Closing the stage with a question on the screen means "not now". */
    public static CenterWindow show(Stage stage, PreferenceCenter center, Host host) {
        StackPane pane = new StackPane();
        WindowShape.give(stage, pane, host.locale(), host.textSize());
        stage.show();
        return new CenterWindow(Dressed.pane(pane, List::of, center, host, surroundings -> {
            Shell shell = Shell.ofWindow(pane, surroundings);
            stage.setOnCloseRequest(event -> shell.leave());
            return shell::show;
        }));
    }

    /** Stops following the center. The stage is the caller's. */
    @Override
    public void close() {
        dressed.close();
    }
}
