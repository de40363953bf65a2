package org.preferencecenter.bench.frames;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/** A person's hand on the mouse: each movement is a frame of its own. Used on a thread that is not JavaFX's. */
final class Hands {
    /** A hand rests a tenth of a second before it presses, and holds the button as long. */
    private static final int REST = 6;

    private final Robot robot = onFxThread(Robot::new);
    private final FrameLog frames;

    Hands(FrameLog frames) {
        this.frames = frames;
    }

    /** Goes to a node, which is looked for at that moment, and clicks on it. */
    void click(Supplier<Node> node) throws InterruptedException {
        pointAt(node);
        frames.await(REST);
        step(() -> robot.mousePress(MouseButton.PRIMARY));
        frames.await(REST);
        step(() -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    void pointAt(Supplier<Node> node) throws InterruptedException {
        step(() -> {
            Bounds bounds = node.get().localToScreen(node.get().getLayoutBounds());
            robot.mouseMove(bounds.getMinX() + Math.min(bounds.getWidth(), bounds.getHeight()) / 2,
                    bounds.getCenterY());
        });
    }

    /** Turns the wheel by notches, one a frame. */
    void scroll(int notches) throws InterruptedException {
        for (int done = 0; done < Math.abs(notches); done++) {
            step(() -> robot.mouseWheel(Integer.signum(notches)));
        }
    }

    private void step(Runnable movement) throws InterruptedException {
        onFxThread(() -> {
            movement.run();
            return movement;
        });
        frames.await(1);
    }

    static <T> T onFxThread(Supplier<T> call) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(call.get());
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
