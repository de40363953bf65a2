package org.preferencecenter.desktop.shell;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.layout.Region;

/** A bar at the side, or on top where there is little room; a line at the bottom; the page gets what they leave. */
final class Frame extends Region {
    private final Region bar;
    private final Region page;
    private final Region line;
    private final ObservableBooleanValue narrow;
    /** Heard of weakly: the room outlives what is shown of one person. */
    private final ChangeListener<Boolean> rearrange = (value, before, now) -> requestLayout();

    Frame(Region bar, Region page, Region line, ObservableBooleanValue narrow) {
        this.bar = bar;
        this.page = page;
        this.line = line;
        this.narrow = narrow;
        getChildren().addAll(bar, page, line);
        narrow.addListener(new WeakChangeListener<>(rearrange));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double below = snapSizeY(line.prefHeight(getWidth()));
        double height = Math.max(0, getHeight() - below);
        if (narrow.get()) {
            double above = snapSizeY(bar.prefHeight(getWidth()));
            bar.resizeRelocate(0, 0, getWidth(), above);
            page.resizeRelocate(0, above, getWidth(), Math.max(0, height - above));
        } else {
            double aside = snapSizeX(bar.prefWidth(height));
            bar.resizeRelocate(0, 0, aside, height);
            page.resizeRelocate(aside, 0, Math.max(0, getWidth() - aside), height);
        }
        line.resizeRelocate(0, height, getWidth(), below);
    }
}
