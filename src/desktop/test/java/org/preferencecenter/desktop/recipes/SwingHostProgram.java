package org.preferencecenter.desktop.recipes;

import java.awt.Container;
import java.awt.Frame;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.JFXPanel;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.FakeCenter;

/**
 * A Swing product that opens its settings for two persons, closes them and opens them again, and then is the recipe itself. It says
 * what it sees, and comes to its end when the window of the recipe is closed. Needs a display.
 */
final class SwingHostProgram {
    private SwingHostProgram() {}

    public static void main(String[] arguments) throws Exception {
        FakeCenter one = new FakeCenter(Examples.saved());
        FakeCenter two = new FakeCenter(Examples.justWithdrawn());
        // As in the recipe: the product opens its settings more than once.
        Platform.setImplicitExit(false);
        JFrame first = onSwingThread(() -> SwingHostRecipe.openSettings(one, "office-pc"));
        JFrame second = onSwingThread(() -> SwingHostRecipe.openSettings(two, "office-pc"));
        say("ticked for one: " + ticked(first));
        say("ticked for the other: " + ticked(second));
        onFxThread(() -> {
            boxes(first).getFirst().fire();
            return null;
        });
        say("decided: " + one.done.decided.size() + " and " + two.done.decided.size());
        say("stages: " + onFxThread(() -> Window.getWindows().stream().filter(Stage.class::isInstance).count()));
        say("stylesheet: " + Application.getUserAgentStylesheet());
        onSwingThread(() -> {
            first.dispose();
            second.dispose();
            return null;
        });
        JFrame again = onSwingThread(() -> SwingHostRecipe.openSettings(one, "office-pc"));
        say("ticked when opened again: " + ticked(again));
        SwingHostRecipe.main(arguments);
        onSwingThread(() -> {
            again.dispose();
            JFrame recipe = (JFrame) Stream.of(Frame.getFrames()).filter(Frame::isVisible).findFirst().orElseThrow();
            say("the recipe: " + recipe.getTitle());
            recipe.dispatchEvent(new WindowEvent(recipe, WindowEvent.WINDOW_CLOSING));
            return null;
        });
    }

    private static List<Boolean> ticked(JFrame frame) throws Exception {
        return onFxThread(() -> boxes(frame).stream().map(CheckBox::isSelected).toList());
    }

    private static List<CheckBox> boxes(JFrame frame) {
        Scene scene = panels(frame.getContentPane()).map(JFXPanel::getScene).findFirst().orElseThrow();
        scene.getRoot().applyCss();
        return Objects.requireNonNull(scene).getRoot().lookupAll(".check-box").stream().map(CheckBox.class::cast)
                .toList();
    }

    private static Stream<JFXPanel> panels(Container container) {
        return Stream.of(container.getComponents()).filter(JFXPanel.class::isInstance).map(JFXPanel.class::cast);
    }

    private static <T> T onFxThread(Callable<T> call) throws Exception {
        FutureTask<T> task = new FutureTask<>(call);
        Platform.runLater(task);
        return task.get();
    }

    private static <T> T onSwingThread(Callable<T> call) throws Exception {
        FutureTask<T> task = new FutureTask<>(call);
        SwingUtilities.invokeLater(task);
        return task.get();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
