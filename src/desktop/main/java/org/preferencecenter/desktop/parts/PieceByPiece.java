package org.preferencecenter.desktop.parts;

import java.util.ArrayDeque;
import java.util.Queue;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Fills a box that is still hidden, a piece a frame, so that no frame has the work of all of them; whoever cannot wait gets what is
 * left at once. Used on the JavaFX thread.
 */
final class PieceByPiece {
    private final Pane box;
    private final Pane place;
    private final Queue<Node> left;
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            next();
        }
    };

    /**
     * Hides a box at the foot of a place, and begins to fill it.
     *
     * @param box comes with its pieces in it
     */
    PieceByPiece(Pane box, Pane place) {
        this.box = box;
        this.place = place;
        this.left = new ArrayDeque<>(box.getChildren());
        box.getChildren().clear();
        Shown.when(false, box);
        place.getChildren().add(box);
        frames.start();
    }

    private void next() {
        Node piece = left.poll();
        if (piece == null) {
            frames.stop();
            return;
        }
        box.getChildren().add(piece);
        // As wide as it will be when it is shown, so that its lines need not be broken again then.
        box.resize(place.getWidth() - place.snappedLeftInset() - place.snappedRightInset(), box.getHeight());
    }

    /** The box with all of its pieces. */
    Pane whole() {
        frames.stop();
        box.getChildren().addAll(left);
        left.clear();
        return box;
    }

    /** The box is no longer wanted there. */
    void remove() {
        frames.stop();
        place.getChildren().remove(box);
    }
}
