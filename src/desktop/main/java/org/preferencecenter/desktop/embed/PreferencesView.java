package org.preferencecenter.desktop.embed;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.desktop.host.Host;
import org.preferencecenter.desktop.shell.Shell;

/**
 * The preferences as a node for a host's own settings: they follow the center, and offer to sign in while nobody is. The node
 * brings its look with it and changes nothing outside. Use on the JavaFX thread.
 */
public final class PreferencesView implements AutoCloseable {
    private final StackPane pane = new StackPane();
    private final Dressed dressed;

    private PreferencesView(PreferenceCenter center, Host host) {
        dressed = Dressed.pane(pane, List::of, center, host,
                surroundings -> Shell.builtIn(pane, surroundings)::show);
    }

    public static PreferencesView of(PreferenceCenter center, Host host) {
        return new PreferencesView(center, host);
    }

    public Node node() {
        return pane;
    }

    /** Stops following the center. */
    @Override
    public void close() {
        dressed.close();
    }
}
