package org.preferencecenter.desktop.shell;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.preferencecenter.desktop.style.Styles;

/** Items one beneath the other, with the last one at the foot; or in lines, where there is little room. */
final class NavigationPane extends Region {
    private final ObservableBooleanValue narrow;
    private final List<Region> items;
    /** Heard of weakly: the room outlives what is shown of one person. */
    private final ChangeListener<Boolean> rearrange = (value, before, now) -> requestLayout();

    NavigationPane(ObservableBooleanValue narrow, List<Region> items) {
        this.narrow = narrow;
        this.items = List.copyOf(items);
        getChildren().addAll(items);
        getStyleClass().add(Styles.NAVIGATION);
        narrow.addListener(new WeakChangeListener<>(rearrange));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return items.stream().mapToDouble(item -> item.prefWidth(-1)).max().orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return narrow.get() ? inLines(width, false) : items.stream().mapToDouble(item -> item.prefHeight(width)).sum();
    }

    @Override
    protected void layoutChildren() {
        if (narrow.get()) {
            inLines(getWidth(), true);
            return;
        }
        double y = 0;
        for (Region item : items) {
            double height = snapSizeY(item.prefHeight(getWidth()));
            boolean last = item.equals(items.getLast());
            item.resizeRelocate(0, last ? Math.max(y, getHeight() - height) : y, getWidth(), height);
            y += height;
        }
    }

    /** @return how high the lines are together */
    private double inLines(double width, boolean place) {
        double x = 0;
        double y = 0;
        double line = 0;
        for (Region item : items) {
            double wanted = snapSizeX(item.prefWidth(-1));
            double taken = width < 0 ? wanted : Math.min(wanted, width);
            if (x > 0 && x + taken > width && width >= 0) {
                x = 0;
                y += line;
                line = 0;
            }
            double height = snapSizeY(item.prefHeight(taken));
            if (place) {
                item.resizeRelocate(x, y, taken, height);
            }
            x += taken;
            line = Math.max(line, height);
        }
        return y + line;
    }
}
