package org.preferencecenter.desktop.parts;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * Nodes side by side, or one above the other where there is little room. They keep their focus when that changes. Side by side,
 * only the growing one gives way.
 */
public final class Reflow extends GridPane {
    private final List<Region> nodes;
    private final Region growing;
    /** Heard of weakly: the room outlives what is arranged in it, such as a dialog. */
    private final ChangeListener<Boolean> rearrange = (value, before, now) -> arrange(now);

    /** @param growing the node that takes the room that the others leave */
    public Reflow(ObservableBooleanValue narrow, Region growing, Region... nodes) {
        this.nodes = List.of(nodes);
        this.growing = growing;
        getChildren().addAll(nodes);
        setHgrow(growing, Priority.ALWAYS);
        narrow.addListener(new WeakChangeListener<>(rearrange));
        arrange(narrow.get());
    }

    private void arrange(boolean narrow) {
        for (int index = 0; index < nodes.size(); index++) {
            Region node = nodes.get(index);
            setConstraints(node, narrow ? 0 : index, narrow ? index : 0);
            node.setMinWidth(narrow || node.equals(growing) ? 0 : USE_PREF_SIZE);
        }
    }
}
