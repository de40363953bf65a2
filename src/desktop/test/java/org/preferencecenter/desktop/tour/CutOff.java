package org.preferencecenter.desktop.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.preferencecenter.desktop.parts.RightToLeft;

/** Finds texts that do not fit where they stand: shortened by the toolkit, higher than their place, or beyond the edge. */
final class CutOff {
    private static final double A_PIXEL = 1;

    private CutOff() {}

    /** What is wrong with a text. */
    record Fault(String text, String what) {
        Fault {
            text = RightToLeft.plain(text);
        }
    }

    /** @param root laid out, as wide as the window */
    static List<Fault> in(Parent root) {
        List<Fault> faults = new ArrayList<>();
        shown(root).filter(Labeled.class::isInstance).map(Labeled.class::cast)
                .filter(labeled -> !labeled.isDisabled() && !labeled.getText().isEmpty())
                .forEach(labeled -> look(labeled, root, faults));
        return faults;
    }

    private static void look(Labeled labeled, Parent root, List<Fault> faults) {
        Text drawn = (Text) labeled.lookup(".text");
        if (drawn == null || !drawn.getText().equals(labeled.getText())) {
            faults.add(
                    new Fault(labeled.getText(), "is shortened to “" + (drawn == null ? "" : drawn.getText()) + "”"));
        }
        double wanted = labeled.prefHeight(labeled.getWidth());
        if (labeled.getHeight() < wanted - A_PIXEL) {
            faults.add(new Fault(labeled.getText(), "has a height of " + labeled.getHeight() + " and wants " + wanted));
        }
        Bounds bounds = labeled.localToScene(labeled.getLayoutBounds());
        if (bounds.getMinX() < 0 || bounds.getMaxX() > root.getLayoutBounds().getWidth() + A_PIXEL) {
            faults.add(new Fault(labeled.getText(), "reaches from " + bounds.getMinX() + " to " + bounds.getMaxX()));
        }
    }

    /** What is visible below a node, in the order of the scene. */
    private static Stream<Node> shown(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Node> children = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(CutOff::shown)
                : Stream.empty();
        return Stream.concat(Stream.of(node), children);
    }
}
