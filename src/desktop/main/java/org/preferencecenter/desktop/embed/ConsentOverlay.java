package org.preferencecenter.desktop.embed;

import java.util.function.Consumer;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.desktop.consent.ConsentAsker;
import org.preferencecenter.desktop.host.Host;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.style.Styles;

/**
 * The consent dialog in the window of a host. It opens by itself when the person who is signed in has something to answer, over
 * everything else in the pane, and leaves the pane alone otherwise. Use on the JavaFX thread.
 */
public final class ConsentOverlay implements AutoCloseable {
    private final StackPane root;
    private final StackPane layer = new StackPane();
    private final Dressed dressed;
    private @Nullable ConsentAsker asker;

    private ConsentOverlay(StackPane root, PreferenceCenter center, Host host) {
        this.root = root;
        layer.getStyleClass().add(Styles.LAYER);
        layer.setPickOnBounds(false);
        root.getChildren().add(layer);
        dressed = Dressed.pane(layer,
                () -> root.getChildren().stream().filter(node -> !node.equals(layer)).toList(), center, host,
                this::ask);
    }

    private Consumer<CenterState> ask(Surroundings surroundings) {
        ConsentAsker next = new ConsentAsker(surroundings);
        asker = next;
        return next::show;
    }

    /**
     * Puts the overlay into a window.
     *
     * @param root the root of the host's scene; the overlay adds one child to it, which must stay the last
     */
    public static ConsentOverlay over(StackPane root, PreferenceCenter center, Host host) {
        return new ConsentOverlay(root, center, host);
    }

    /** The person leaves, such as by closing the host's window: a question on the screen is put off, which means "not now". */
    public void leave() {
        if (asker != null) {
            asker.leave();
        }
    }

    /** Takes the overlay away. A question on the screen is left unanswered. */
    @Override
    public void close() {
        dressed.close();
        root.getChildren().remove(layer);
    }
}
