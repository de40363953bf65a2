package org.preferencecenter.desktop.parts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.desktop.style.Styles;

/**
 * Lays dialogs over the children of a pane. While one is open, nothing behind it can be reached by mouse, keyboard or screen
 * reader; when it closes, the focus goes back to where it was.
 */
public final class Overlays {
    private final StackPane layers;
    private final Supplier<List<Node>> others;
    private final Deque<Overlay> open = new ArrayDeque<>();

    /**
     * Dialogs over what is in a pane.
     *
     * @param layers the pane that fills the window
     * @param others what else lies behind a dialog when it opens
     */
    public Overlays(StackPane layers, Supplier<List<Node>> others) {
        this.layers = layers;
        this.others = others;
    }

    /** Closes every dialog, since what lies behind them is about to go. */
    public void closeAll() {
        while (!open.isEmpty()) {
            open.pop().takeAway();
        }
    }

    /**
     * Opens a dialog.
     *
     * @param first  gets the focus
     * @param escape what the Esc key does
     */
    public Overlay open(Region dialog, Node first, Runnable escape) {
        List<Node> reachable = Stream.concat(layers.getChildren().stream(), others.get().stream())
                .filter(node -> !node.isDisable()).toList();
        Node before = focusOwner(layers.getScene());
        reachable.forEach(node -> setReachable(node, false));
        StackPane scrim = new StackPane(dialog);
        scrim.getStyleClass().add(Styles.SCRIM);
        dialog.setMaxHeight(Region.USE_PREF_SIZE);
        scrim.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                escape.run();
            }
        });
        layers.getChildren().add(scrim);
        focus(first, scrim);
        Overlay overlay = new Overlay(scrim, reachable, before);
        open.push(overlay);
        return overlay;
    }

    /** Gives the focus now or, where there is no window yet, as soon as there is one. */
    private static void focus(Node first, Parent scrim) {
        if (scrim.getScene() == null) {
            scrim.sceneProperty().addListener(new ChangeListener<>() {
                @Override
                public void changed(ObservableValue<? extends Scene> scene, Scene before, Scene now) {
                    scrim.sceneProperty().removeListener(this);
                    // Not before the whole of it is in the window.
                    Platform.runLater(() -> focus(first, scrim));
                }
            });
            return;
        }
        // What lies in a scroll pane can take the focus only once the pane has its skin.
        scrim.applyCss();
        scrim.layout();
        first.requestFocus();
    }

    private static @Nullable Node focusOwner(@Nullable Scene scene) {
        return scene == null ? null : scene.getFocusOwner();
    }

    private static void setReachable(Node node, boolean reachable) {
        node.setDisable(!reachable);
        if (reachable) {
            node.getStyleClass().remove(Styles.BEHIND);
        } else {
            node.getStyleClass().add(Styles.BEHIND);
        }
    }

    /** A dialog that is open, until it is closed. */
    public final class Overlay implements AutoCloseable {
        private final Node scrim;
        private final List<Node> behind;
        private final @Nullable Node focusBefore;

        private Overlay(Node scrim, List<Node> behind, @Nullable Node focusBefore) {
            this.scrim = scrim;
            this.behind = behind;
            this.focusBefore = focusBefore;
        }

        public boolean isOpen() {
            return open.contains(this);
        }

        /** Closes the dialog and those that were opened over it. Closing it twice does nothing more. */
        @Override
        public void close() {
            while (isOpen()) {
                open.pop().takeAway();
            }
        }

        private void takeAway() {
            layers.getChildren().remove(scrim);
            behind.forEach(node -> setReachable(node, true));
            if (focusBefore != null) {
                focusBefore.requestFocus();
            }
        }
    }
}
