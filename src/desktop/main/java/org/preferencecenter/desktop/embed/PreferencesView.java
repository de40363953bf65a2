package org.preferencecenter.desktop.embed;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.desktop.host.Host;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.shell.Shell;

/**
 * The preferences as a node for a host's own settings: they follow the center, and offer to sign in while nobody is. The node
 * brings its look with it and changes nothing outside. Use on the JavaFX thread.
 */
public final class PreferencesView implements AutoCloseable {
    private final StackPane pane = new StackPane();
    private final Dressed dressed;
    private @Nullable Shell shell;

    private PreferencesView(PreferenceCenter center, Host host) {
        dressed = Dressed.pane(pane, List::of, center, host, this::fill);
    }

    private Consumer<CenterState> fill(Surroundings surroundings) {
        Shell next = shell == null ? Shell.builtIn(pane, surroundings) : shell.anew(surroundings);
        shell = next;
        return next::show;
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
