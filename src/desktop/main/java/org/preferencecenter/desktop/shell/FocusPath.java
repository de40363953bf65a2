package org.preferencecenter.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Where below a node the focus is, so that it can be put in the same place of another node of the same shape. */
record FocusPath(List<Integer> steps) {
    FocusPath {
        steps = List.copyOf(steps);
    }

    /** The way from the root to what has the focus; nothing if the focus is elsewhere. */
    static Optional<FocusPath> in(Parent root) {
        List<Integer> steps = new ArrayList<>();
        Node node = root.getScene() == null ? null : root.getScene().getFocusOwner();
        while (node != null && !node.equals(root)) {
            Parent parent = node.getParent();
            if (parent != null) {
                steps.addFirst(parent.getChildrenUnmodifiable().indexOf(node));
            }
            node = parent;
        }
        return node == null ? Optional.empty() : Optional.of(new FocusPath(steps));
    }

    /** Puts the focus at the end of the way, as far as there is one. */
    void follow(Parent root) {
        Node node = root;
        for (int step : steps) {
            if (node instanceof Parent parent && step < parent.getChildrenUnmodifiable().size()) {
                node = parent.getChildrenUnmodifiable().get(step);
            }
        }
        if (node.isFocusTraversable()) {
            node.requestFocus();
        }
    }
}
