package org.preferencecenter.desktop.window;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Opens a window where it stood, and follows it. Use on the JavaFX thread. */
public final class WindowTrack implements AutoCloseable {
    private final Stage stage;
    private final WindowState before;
    /** Where it stands while it is neither maximized nor out of sight. */
    private Optional<Rectangle2D> bounds;
    /** A window tells its size before it tells that it is maximized. */
    private final InvalidationListener moved = value -> Platform.runLater(this::note);

    private WindowTrack(Stage stage, WindowState before, Optional<Rectangle2D> bounds) {
        this.stage = stage;
        this.before = before;
        this.bounds = bounds;
        measures().forEach(each -> each.addListener(moved));
    }

    /**
     * Gives a stage its content and its place. It still has to be shown.
     *
     * @param usual how large the content is when nothing is remembered
     */
    public static WindowTrack place(Stage stage, Parent content, Dimension2D usual, WindowState before) {
        Screens screens = Screens.now();
        Optional<WindowPlace> known = before.on(screens);
        Placement placement = known.map(place -> Placement.again(place, screens))
                .orElseGet(() -> Placement.first(usual, screens));
        stage.setScene(new Scene(content, placement.size().getWidth(), placement.size().getHeight()));
        if (known.isPresent()) {
            stage.setWidth(placement.size().getWidth());
            stage.setHeight(placement.size().getHeight());
        }
        placement.corner().ifPresent(corner -> {
            stage.setX(corner.getX());
            stage.setY(corner.getY());
        });
        stage.setMaximized(placement.maximized());
        return new WindowTrack(stage, before, known.map(WindowPlace::bounds));
    }

    /** What to remember, also of a window that was just closed. */
    public WindowState state(String page) {
        note();
        String screens = Screens.now().arrangement();
        return before.with(page, bounds.map(each -> new WindowPlace(screens, each, stage.isMaximized())));
    }

    private void note() {
        if (stage.isMaximized() || stage.isIconified() || stage.isFullScreen() || Double.isNaN(stage.getX())) {
            return;
        }
        Rectangle2D now = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        if (!Screens.now().areFilledBy(now)) {
            bounds = Optional.of(now);
        }
    }

    private List<ReadOnlyDoubleProperty> measures() {
        return List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty());
    }

    /** Follows no more. */
    @Override
    public void close() {
        measures().forEach(each -> each.removeListener(moved));
    }
}
